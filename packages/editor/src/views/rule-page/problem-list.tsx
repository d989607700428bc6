import type { Diagnostic } from '@tautai/dsl';
import { useId } from 'react';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icons.tsx';
import { Prose } from '../../components/prose.tsx';
import { Notice } from '../../components/notice.tsx';
import { textPositions } from '../../convert/text-positions.ts';
import type { Check } from '../../features/diagnostics.ts';
import { messages } from '../../messages/messages.ts';
import { WitnessView } from './witness-view.tsx';

const words = messages.rule.problems;

interface ProblemListProps {
  readonly check: Check;
  readonly text: string;
  readonly goTo: (offset: number) => void;
  readonly offerFixes: (offset: number) => void;
  /** Writes the record of a diagnostic into the rule as a test; null for those who may not change the text. */
  readonly addTest: ((diagnostic: Diagnostic) => void) | null;
  readonly restart: () => void;
}

function Problem({
  diagnostic,
  text,
  goTo,
  offerFixes,
  addTest,
}: Omit<ProblemListProps, 'check' | 'restart'> & { readonly diagnostic: Diagnostic }) {
  const { lineNumber, column } = textPositions(text).getPositionAt(diagnostic.range.start);
  return (
    <li className={`problem problem-${diagnostic.severity}`}>
      <Icon name={diagnostic.severity} />
      <div>
        <span className="visually-hidden">{words.severities[diagnostic.severity]}: </span>
        <Prose text={diagnostic.message} />
        {diagnostic.hint !== undefined && (
          <span className="muted">
            {' '}
            – <Prose text={diagnostic.hint} />
          </span>
        )}
        <div className="problem-foot">
          <button type="button" className="link-button" onClick={() => goTo(diagnostic.range.start)}>
            {words.goTo(lineNumber, column)}
          </button>
          <span className="identifier muted">{diagnostic.code}</span>
          {diagnostic.fixes.length > 0 && (
            <button type="button" className="link-button" onClick={() => offerFixes(diagnostic.range.start)}>
              {words.fix} …
            </button>
          )}
        </div>
        {diagnostic.witness !== undefined && (
          <WitnessView witness={diagnostic.witness} addTest={addTest === null ? null : () => addTest(diagnostic)} />
        )}
      </div>
    </li>
  );
}

function shownOf(check: Check): readonly Diagnostic[] {
  switch (check.status) {
    case 'checked':
      return check.diagnostics;
    case 'checking':
      return check.previous;
    case 'crashed':
      return [];
  }
}

function summaryOf(check: Check): string {
  if (check.status !== 'checked') return check.status === 'checking' ? `${words.checking} …` : '';
  const count = (severity: Diagnostic['severity']): number =>
    check.diagnostics.filter((each) => each.severity === severity).length;
  const [errors, warnings, hints] = [count('error'), count('warning'), count('hint')];
  if (errors + warnings > 0) return words.count(errors, warnings);
  if (hints > 0) return words.hints(hints);
  return check.isThorough ? words.none : `${words.thinking} …`;
}

/** Everything that is wrong with the text, each with the way to its place and its mending. */
export function ProblemList({ check, restart, ...places }: ProblemListProps) {
  const titleId = useId();
  const shown = shownOf(check);
  return (
    <section className="panel problems" aria-labelledby={titleId} aria-busy={check.status === 'checking'}>
      <div className="panel-head">
        <h2 id={titleId}>{words.title}</h2>
        <output className="muted">{summaryOf(check)}</output>
      </div>
      {check.status === 'crashed' && (
        <Notice tone="error" action={<Button onClick={restart}>{messages.rule.worker.restart}</Button>}>
          {messages.rule.worker.crashed}
        </Notice>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((diagnostic) => (
            <Problem
              key={`${diagnostic.code} ${diagnostic.range.start} ${diagnostic.message}`}
              diagnostic={diagnostic}
              {...places}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
