import type { RuleDetail, RuleVersion } from '../../api-client/contract.ts';
import { activateVersion, approveVersion, deactivateRule, submitVersion } from '../../api-client/rules.ts';
import { Button } from '../../components/button.tsx';
import { messages } from '../../messages/messages.ts';
import { useHasRole } from '../../state/session.tsx';

const words = messages.rule;

/** A change to a rule or a version, with the words that tell that it is done. */
export interface RuleChange {
  readonly work: () => Promise<unknown>;
  readonly done: string;
}

interface RuleActionsProps {
  readonly rule: RuleDetail | null;
  readonly isUnsaved: boolean;
  readonly isBusy: boolean;
  readonly save: () => void;
  readonly change: (change: RuleChange) => void;
  readonly askReturn: () => void;
}

/** The latest version that is approved and not active yet. */
function activatable({ versions, is_active, active_version }: RuleDetail): RuleVersion | undefined {
  return versions
    .toSorted((one, other) => other.version - one.version)
    .find(({ state, version }) => state === 'approved' && !(is_active && active_version === version));
}

function SaveButton({ rule, isUnsaved, isBusy, save }: Omit<RuleActionsProps, 'change' | 'askReturn'>) {
  if (rule !== null && !isUnsaved) return null;
  return (
    <Button look="primary" isBusy={isBusy} onClick={save}>
      {rule === null ? words.saveFirst : words.save(rule.latest_version + 1)}
    </Button>
  );
}

/** What can be done with the rule as it stands, by this user. The service has the last word on each. */
export function RuleActions({ rule, isUnsaved, isBusy, save, change, askReturn }: RuleActionsProps) {
  const mayWrite = useHasRole('analyst');
  const mayApprove = useHasRole('approver');
  const mayActivate = useHasRole('approver', 'supervisor');
  const saveButton = mayWrite && <SaveButton rule={rule} isUnsaved={isUnsaved} isBusy={isBusy} save={save} />;
  if (rule === null || isUnsaved) return saveButton;

  const { id, latest } = rule;
  const next = activatable(rule);
  return (
    <>
      {mayWrite && latest.state === 'draft' && (
        <Button
          look="primary"
          isBusy={isBusy}
          onClick={() => change({ work: () => submitVersion(id, latest.version), done: words.done.submit })}
        >
          {words.submit}
        </Button>
      )}
      {mayApprove && latest.state === 'submitted' && (
        <>
          <Button
            look="primary"
            isBusy={isBusy}
            onClick={() => change({ work: () => approveVersion(id, latest.version), done: words.done.approve })}
          >
            {words.approve}
          </Button>
          <Button isBusy={isBusy} onClick={askReturn}>
            {words.return}
          </Button>
        </>
      )}
      {mayActivate && next !== undefined && (
        <Button
          look="primary"
          isBusy={isBusy}
          onClick={() => change({ work: () => activateVersion(id, next.version), done: words.done.activate })}
        >
          {words.activate(next.version)}
        </Button>
      )}
      {mayActivate && rule.is_active && (
        <Button
          look="danger"
          isBusy={isBusy}
          onClick={() => change({ work: () => deactivateRule(id), done: words.done.deactivate })}
        >
          {words.deactivate}
        </Button>
      )}
    </>
  );
}
