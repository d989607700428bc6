import { readCandidates } from './candidates.ts';
import type { DocumentKind, PortableRun } from './document.ts';
import type { Holds, Scopes } from './portable-scope.ts';
import { isRecord, valueAt, valueAtText } from './portable-scope.ts';

/** Whether a condition is true for certain, and whether it could be. */
export type Answers = Readonly<Record<DocumentKind, boolean>>;

/** An element of a list: whether it lies in the window, and whether the condition holds of it. */
export interface Element {
  readonly scopes: Scopes;
  readonly isWithin: Answers;
  readonly holds: Answers;
}

const always: Answers = { match: true, possible: true };

/** The elements of a run's list; null where the list is missing. */
export function elementsOf(run: PortableRun, scopes: Scopes, holds: Holds): readonly Element[] | null {
  const list = valueAt(run.list, scopes);
  if (!Array.isArray(list)) return null;
  return list.map((element: unknown): Element => {
    const inner: Scopes = [...scopes, element];
    const { where } = run;
    return {
      scopes: inner,
      isWithin: windowAnswers(run, inner),
      holds: where === null ? always : { match: holds(where.match, inner), possible: holds(where.possible, inner) },
    };
  });
}

/** Whether an element counts: it lies in the window and the condition holds of it. */
export const counts = ({ isWithin, holds }: Element, form: DocumentKind): boolean => isWithin[form] && holds[form];

function windowAnswers({ within }: PortableRun, scopes: Scopes): Answers {
  if (within === null) return always;
  const element = scopes.at(-1);
  const at = instantOf(isRecord(element) ? element[within.timeField] : undefined);
  const asOf = instantOf(valueAtText(scopes[0], '$.message.received_at'));
  if (at === null || asOf === null) return { match: false, possible: true };
  const age = asOf - at;
  const isInside = age >= 0 && age <= within.durationMs;
  return { match: isInside, possible: isInside };
}

const instantOf = (json: unknown): number | null => {
  const value = readCandidates({ kind: 'instant' }, json)?.values[0];
  return typeof value === 'number' ? value : null;
};
