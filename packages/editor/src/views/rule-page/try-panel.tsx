import { useId, useMemo } from 'react';
import type { Sample } from '../../api-client/contract.ts';
import { Badge } from '../../components/badge.tsx';
import type { BadgeTone } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Field, TextAreaField } from '../../components/field.tsx';
import { Loading } from '../../components/loading.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { reasonText } from '../../convert/evidence.ts';
import { textPositions } from '../../convert/text-positions.ts';
import { messages } from '../../messages/messages.ts';
import type { Resource } from '../../state/use-resource.ts';
import type { TryOutcome } from '../../worker/try-rule.ts';
import { ExplanationTree } from '../explanation-tree/explanation-tree.tsx';
import type { Attempt, Subject } from './use-attempt.ts';

const words = messages.rule.attempt;
const ownValue = '(own)';

type Tried = Extract<TryOutcome, { readonly kind: 'tried' }>;

const outcomeTones: Readonly<Record<Tried['explanation']['outcome'], BadgeTone>> = {
  match: 'accent',
  no_match: 'neutral',
  undetermined: 'medium',
  failed: 'critical',
};

function Outcome({ explanation }: Tried) {
  const reason = explanation.outcome === 'match' ? reasonText(explanation) : null;
  return (
    <>
      <p className="outcome">
        <Badge tone={outcomeTones[explanation.outcome]}>{words.outcome[explanation.outcome]}</Badge>
        {explanation.score !== null && <strong>{words.score(explanation.score)}</strong>}
        <span>{words.outcomeMeaning[explanation.outcome]}</span>
      </p>
      {explanation.note !== null && <p>{messages.hit.undecidedUnless}</p>}
      {reason !== null && <p className="reason">{reason}</p>}
    </>
  );
}

interface TryPanelProps {
  readonly samples: Resource<readonly Sample[]>;
  readonly subject: Subject;
  readonly choose: (subject: Subject) => void;
  readonly attempt: Attempt;
  /** Text that was tried, to which the explanation's places belong. */
  readonly goTo: (offset: number) => void;
}

function SubjectChoice({
  samples,
  subject,
  choose,
}: Pick<TryPanelProps, 'subject' | 'choose'> & { readonly samples: readonly Sample[] }) {
  const value = subject.kind === 'sample' ? subject.sample.name : subject.kind === 'own' ? ownValue : '';
  return (
    <>
      <Field label={words.sample} hint={samples.length === 0 ? words.noSamples : undefined}>
        {(attributes) => (
          <select
            {...attributes}
            value={value}
            onChange={(event) => {
              const sample = samples.find((each) => each.name === event.target.value);
              if (sample !== undefined) choose({ kind: 'sample', sample });
              else choose(event.target.value === ownValue ? { kind: 'own', json: '' } : { kind: 'none' });
            }}
          >
            <option value="">{words.choose}</option>
            {samples.map((sample) => (
              <option key={sample.name} value={sample.name}>
                {sample.title}
              </option>
            ))}
            <option value={ownValue}>{words.own}</option>
          </select>
        )}
      </Field>
      {subject.kind === 'own' && (
        <TextAreaField
          label={words.ownLabel}
          rows={8}
          spellCheck={false}
          value={subject.json}
          onValue={(json) => choose({ kind: 'own', json })}
        />
      )}
      {subject.kind === 'sample' && (
        <details>
          <summary>{words.showRecord}</summary>
          <ScrollRegion className="record-json" label={words.showRecord}>
            <pre>{JSON.stringify(subject.sample.record, null, 2)}</pre>
          </ScrollRegion>
        </details>
      )}
    </>
  );
}

function AttemptView({ attempt, goTo }: Pick<TryPanelProps, 'attempt' | 'goTo'>) {
  const positions = useMemo(() => textPositions(attempt.text), [attempt.text]);
  switch (attempt.status) {
    case 'none':
      return null;
    case 'running':
      return <Loading label={words.running} />;
    case 'bad_json':
      return <p className="field-error">{words.badJson}</p>;
    case 'crashed':
      return <p className="field-error">{messages.rule.worker.crashed}</p>;
    case 'done':
      break;
  }
  const { outcome } = attempt;
  switch (outcome.kind) {
    case 'no_rule':
      return <p className="muted">{words.noRule}</p>;
    case 'invalid_rule':
      return <p className="muted">{words.needsRule}</p>;
    case 'invalid_record':
      return (
        <ul className="field-error">
          {outcome.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      );
    case 'tried':
      return (
        <ExplanationTree
          explanation={outcome.explanation}
          text={attempt.text}
          positions={positions}
          onSelect={(range) => goTo(range.start)}
        />
      );
  }
}

/** Tries the text on a traveller as it is written; nothing leaves the browser. */
export function TryPanel({ samples, subject, choose, attempt, goTo }: TryPanelProps) {
  const titleId = useId();
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      <p className="muted">{words.intro}</p>
      {samples.status === 'loading' && <Loading />}
      {samples.status === 'failed' && <ErrorNotice error={samples.error} retry={samples.reload} />}
      <SubjectChoice samples={samples.status === 'ready' ? samples.value : []} subject={subject} choose={choose} />
      <div aria-live="polite">
        {attempt.status === 'done' && attempt.outcome.kind === 'tried' && <Outcome {...attempt.outcome} />}
      </div>
      <AttemptView attempt={attempt} goTo={goTo} />
    </section>
  );
}
