import { useId, useState } from 'react';
import type { RuleDetail, RuleVersion } from '../../api-client/contract.ts';
import { readVersion } from '../../api-client/rules.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { instantText } from '../../components/dates.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { messages } from '../../messages/messages.ts';
import { useResource } from '../../state/use-resource.ts';
import { VersionComparison } from './version-comparison.tsx';

const words = messages.rule.versions;

interface VersionDialogProps {
  readonly ruleId: string;
  readonly version: number;
  readonly editorText: string;
  readonly onClose: () => void;
  /** Null where the user may not change the text. */
  readonly putBack: ((text: string) => void) | null;
}

function VersionDialog({ ruleId, version, editorText, onClose, putBack }: VersionDialogProps) {
  const resource = useResource(`${ruleId} version ${version}`, (signal) => readVersion(ruleId, version, signal));
  return (
    <Dialog title={words.textOf(version)} onClose={onClose} isWide>
      <ResourceView resource={resource}>
        {({ text }) => (
          <>
            <VersionComparison version={version} versionText={text} editorText={editorText} />
            <ScrollRegion className="version-text" label={words.textOf(version)}>
              <pre>{text}</pre>
            </ScrollRegion>
            <div className="dialog-actions">
              {putBack !== null && (
                <Button
                  onClick={() => {
                    putBack(text);
                    onClose();
                  }}
                >
                  {words.putBack}
                </Button>
              )}
            </div>
          </>
        )}
      </ResourceView>
      <div className="dialog-actions">
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </Dialog>
  );
}

function VersionItem({
  version,
  isActive,
  show,
}: {
  readonly version: RuleVersion;
  readonly isActive: boolean;
  readonly show: () => void;
}) {
  return (
    <li>
      <div className="version-line">
        <strong>{messages.common.version(version.version)}</strong> <StateBadge state={version.state} />
        {isActive && <Badge tone="done">{messages.states.active}</Badge>}
        <button type="button" className="link-button" onClick={show} aria-label={words.show(version.version)}>
          {messages.rule.versions.showShort}
        </button>
      </div>
      <div className="muted">
        {version.author.name}, {instantText(version.created_at)}
        {version.approved_by !== null && `, ${words.approvedBy(version.approved_by.name)}`}
      </div>
      {version.returned_reason !== null && <p className="returned">{words.returned(version.returned_reason)}</p>}
      <div className="hash" title={version.hash}>
        {words.hash} {version.hash.slice(0, 12)}
      </div>
    </li>
  );
}

interface VersionsPanelProps {
  readonly rule: RuleDetail | null;
  /** What is in the editor: versions are compared with it. */
  readonly editorText: string;
  readonly putBack: ((text: string) => void) | null;
}

/** The saved versions, latest first. */
export function VersionsPanel({ rule, editorText, putBack }: VersionsPanelProps) {
  const titleId = useId();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.title}</h2>
      {rule === null ? (
        <p className="muted">{words.none}</p>
      ) : (
        <ol className="versions">
          {rule.versions
            .toSorted((one, other) => other.version - one.version)
            .map((version) => (
              <VersionItem
                key={version.version}
                version={version}
                isActive={rule.is_active && rule.active_version === version.version}
                show={() => setShown(version.version)}
              />
            ))}
        </ol>
      )}
      {rule !== null && shown !== null && (
        <VersionDialog
          ruleId={rule.id}
          version={shown}
          editorText={editorText}
          onClose={() => setShown(null)}
          putBack={putBack}
        />
      )}
    </section>
  );
}
