import type { Diagnostic } from '@tautai/dsl';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useLocation } from 'wouter';
import type { RuleDetail } from '../../api-client/contract.ts';
import {
  createRule,
  listSamples,
  readCodeLists,
  readLists,
  readRule,
  returnVersion,
  saveVersion,
} from '../../api-client/rules.ts';
import { Badge } from '../../components/badge.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { ResourceView } from '../../components/resource-view.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { lineAnnotations } from '../../convert/line-annotations.ts';
import { textPositions } from '../../convert/text-positions.ts';
import type { Check } from '../../features/diagnostics.ts';
import { messages } from '../../messages/messages.ts';
import { ruleWorker } from '../../state/rule-worker.ts';
import { useHasRole } from '../../state/session.tsx';
import { useUnsavedGuard } from '../../state/unsaved.ts';
import { useAction } from '../../state/use-action.ts';
import { useResource } from '../../state/use-resource.ts';
import { newRuleText } from './new-rule-text.ts';
import { createPlace } from './place.ts';
import { ProblemList } from './problem-list.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { RuleActions } from './rule-actions.tsx';
import type { RuleChange } from './rule-actions.tsx';
import { RuleTextEditor } from './rule-text-editor.tsx';
import type { RuleEditorHandle } from './rule-text-editor.tsx';
import { TryPanel } from './try-panel.tsx';
import { useAttempt } from './use-attempt.ts';
import type { Attempt, Subject } from './use-attempt.ts';
import { VersionsPanel } from './versions-panel.tsx';
import { WordsPanel } from './words-panel.tsx';

const words = messages.rule;

function Heading({ rule, isUnsaved }: { readonly rule: RuleDetail | null; readonly isUnsaved: boolean }) {
  return (
    <div className="rule-heading">
      <h1>
        {rule === null ? (
          words.newTitle
        ) : (
          <>
            <span className="identifier">{rule.id}</span> {rule.title}
          </>
        )}
      </h1>
      {(rule !== null || isUnsaved) && (
        <p className="badges">
          {rule !== null && (
            <>
              <span className="muted">{messages.common.version(rule.latest_version)}</span>
              <StateBadge state={rule.latest.state} />
              {rule.is_active && (
                <Badge tone="done">
                  {messages.states.active}
                  {rule.active_version !== null && `: ${messages.common.version(rule.active_version)}`}
                </Badge>
              )}
            </>
          )}
          {isUnsaved && <Badge tone="medium">{messages.states.unsaved}</Badge>}
        </p>
      )}
    </div>
  );
}

/** Shows the verdicts of an attempt beside the lines, as long as the text is the one that was tried. */
function useAnnotations(editor: RefObject<RuleEditorHandle | null>, attempt: Attempt, text: string): void {
  useEffect(() => {
    const isShown = attempt.status === 'done' && attempt.text === text;
    const explanation = isShown && attempt.outcome.kind === 'tried' ? attempt.outcome.explanation : null;
    editor.current?.annotate(explanation === null ? [] : lineAnnotations(explanation, textPositions(text)));
  }, [editor, attempt, text]);
}

/** What the last change came to; one at a time. */
function useRuleChanges(rule: RuleDetail | null, text: string, reload: () => void) {
  const [, navigate] = useLocation();
  const action = useAction();
  const [done, setDone] = useState<string | null>(null);
  const change = ({ work, done: told }: RuleChange): void => {
    setDone(null);
    void action.run(work).then((isDone) => {
      if (!isDone) return;
      setDone(told);
      reload();
    });
  };
  const save = (): void => {
    if (rule !== null) {
      const next = rule.latest_version + 1;
      change({ work: () => saveVersion(rule.id, text, rule.latest_version), done: words.done.save(next) });
      return;
    }
    void action.run(async () => {
      const created = await createRule(text);
      navigate(`/rules/${encodeURIComponent(created.id)}`, { replace: true, state: { isNew: true } });
    });
  };
  return { action, done, change, save };
}

const liveCodes: readonly string[] = ['logic/subsumed', 'logic/equivalent'];

/** The service also holds a saved text against the rules that are live, which the page does not have. */
function withLiveRules(check: Check, rule: RuleDetail | null, isUnsaved: boolean): Check {
  if (check.status !== 'checked' || rule === null || isUnsaved) return check;
  const live = rule.latest.diagnostics
    .filter(({ code }) => liveCodes.includes(code))
    .map(({ code, severity, message, range, hint, witness }): Diagnostic => ({
      code,
      severity,
      message,
      range,
      related: [],
      fixes: [],
      ...(hint !== undefined && { hint }),
      ...(witness !== undefined && { witness }),
    }));
  return { ...check, diagnostics: [...live, ...check.diagnostics] };
}

interface RuleWorkspaceProps {
  readonly rule: RuleDetail | null;
  readonly reload: () => void;
}

function RuleWorkspace({ rule, reload }: RuleWorkspaceProps) {
  const savedText = rule?.latest.text ?? newRuleText;
  const [text, setText] = useState(savedText);
  const [check, setCheck] = useState<Check>({ status: 'checking', previous: [] });
  const [subject, setSubject] = useState<Subject>({ kind: 'none' });
  const [place] = useState(createPlace);
  const [generation, setGeneration] = useState(0);
  const [isReturning, setReturning] = useState(false);
  const editor = useRef<RuleEditorHandle>(null);
  const mayWrite = useHasRole('analyst');
  const samples = useResource('samples', listSamples);
  const attempt = useAttempt(text, subject, generation);
  const { action, done, change, save } = useRuleChanges(rule, text, reload);
  const isUnsaved = text !== savedText;
  useAnnotations(editor, attempt, text);
  useUnsavedGuard(isUnsaved && !action.isBusy);

  const goTo = (offset: number): void => editor.current?.goTo(offset);
  const addTest = ({ range, witness }: Diagnostic): void => {
    if (witness === undefined) return;
    // A worker that is down is told of in the problem list.
    void ruleWorker.request('addTest', { text, offset: range.start, witness }).then(
      (edits) => editor.current?.edit(edits),
      () => {},
    );
  };
  const label = rule === null ? words.newEditorLabel : words.editorLabel(rule.id);
  return (
    <Page
      title={rule === null ? words.newTitle : `${rule.id} ${rule.title}`}
      heading={<Heading rule={rule} isUnsaved={isUnsaved} />}
      isWide
      actions={
        <RuleActions
          rule={rule}
          isUnsaved={isUnsaved}
          isBusy={action.isBusy}
          save={save}
          change={change}
          askReturn={() => setReturning(true)}
        />
      }
    >
      {action.error !== undefined && <ErrorNotice error={action.error} title={words.refused} />}
      {done !== null && <Notice tone="done">{done}</Notice>}
      <div className="rule-layout">
        <div className="stack">
          <section className="panel editor-panel" aria-label={label}>
            <RuleTextEditor
              ref={editor}
              initialText={text}
              label={label}
              isReadOnly={!mayWrite}
              onText={setText}
              onCheck={setCheck}
              onPlace={place.tell}
            />
            <p className="editor-help">{words.editorHelp}</p>
          </section>
          <ProblemList
            check={withLiveRules(check, rule, isUnsaved)}
            text={text}
            goTo={goTo}
            offerFixes={(offset) => editor.current?.offerFixes(offset)}
            addTest={mayWrite ? addTest : null}
            restart={() => {
              ruleWorker.restart();
              setGeneration((count) => count + 1);
            }}
          />
        </div>
        <div className="stack">
          <WordsPanel
            text={text}
            isOpenAtFirst={!mayWrite}
            place={place}
            point={(range) => editor.current?.point(range)}
            goTo={goTo}
          />
          <TryPanel samples={samples} subject={subject} choose={setSubject} attempt={attempt} goTo={goTo} />
          <VersionsPanel
            rule={rule}
            editorText={text}
            putBack={mayWrite ? (old) => editor.current?.setText(old) : null}
          />
        </div>
      </div>
      {rule !== null && isReturning && (
        <ReturnDialog
          onClose={() => setReturning(false)}
          submit={(reason) => {
            setReturning(false);
            change({ work: () => returnVersion(rule.id, rule.latest.version, reason), done: words.done.return });
          }}
        />
      )}
    </Page>
  );
}

/** The checker must know the lists before it looks at the text. */
function useListsInWorker(): ReturnType<typeof useResource<true>> {
  return useResource('lists', async (signal): Promise<true> => {
    const [lists, codeLists] = await Promise.all([readLists(signal), readCodeLists(signal)]);
    ruleWorker.configure({ lists, codeLists });
    return true;
  });
}

export function RulePage({ id }: { readonly id: string | null }) {
  const lists = useListsInWorker();
  const rule = useResource(`rule ${id ?? ''}`, async (signal) => (id === null ? null : readRule(id, signal)));
  if (rule.status === 'ready' && lists.status === 'ready')
    return <RuleWorkspace rule={rule.value} reload={rule.reload} />;
  return (
    <Page title={id ?? words.newTitle}>
      <ResourceView resource={rule}>{() => <ResourceView resource={lists}>{() => null}</ResourceView>}</ResourceView>
    </Page>
  );
}
