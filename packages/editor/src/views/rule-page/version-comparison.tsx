import type { PassengerRecord } from '@tautai/dsl';
import { Loading } from '../../components/loading.tsx';
import { messages } from '../../messages/messages.ts';
import { ruleWorker } from '../../state/rule-worker.ts';
import { useResource } from '../../state/use-resource.ts';
import { WitnessView } from './witness-view.tsx';

const words = messages.rule.comparison;

function OnlyMatched({ message, record }: { readonly message: string; readonly record: PassengerRecord | null }) {
  return record === null ? null : <WitnessView witness={{ message, record }} addTest={null} />;
}

interface VersionComparisonProps {
  readonly version: number;
  readonly versionText: string;
  readonly editorText: string;
}

/** What the text in the editor matches beside a saved version: by its meaning, whatever the words. */
export function VersionComparison({ version, versionText, editorText }: VersionComparisonProps) {
  const resource = useResource(`comparison with version ${version}`, () =>
    ruleWorker.request('compare', { before: versionText, after: editorText }),
  );
  if (resource.status === 'loading') return <Loading label={words.comparing} />;
  // The page says elsewhere that the worker is down.
  if (resource.status === 'failed') return null;
  const answer = resource.value;
  if (answer.kind === 'invalid') return <p className="muted">{words.invalid[answer.which]}</p>;
  const { relation, onlyFirst, onlySecond } = answer.comparison;
  return (
    <div className="comparison">
      <p>
        <strong>{words.relations[relation](version)}</strong>
      </p>
      <OnlyMatched message={words.onlyVersion(version)} record={onlyFirst} />
      <OnlyMatched message={words.onlyEditor(version)} record={onlySecond} />
    </div>
  );
}
