/**
 * What variables have to do with one another. Each function narrows a box, or finds it empty; none does so without
 * proof, so that a formula without boxes is one that no record makes true.
 */
import { isEmptyCell, isKnownCell, isMissingCell, missingCell } from './cell.ts';
import { areCountsPossible } from './counts.ts';
import type { Cell, Formula, Variable } from './model.ts';
import type { Box, Budget, Constraint } from './search.ts';
import { emptyBox, search, spend } from './search.ts';
import { testImplies, testsExclude, passes } from './text-test.ts';
import type { Name, NumberSpan, ValueSet } from './value-set.ts';
import { intersection, isEmptySet } from './value-set.ts';

/** The consistent boxes of a formula that lie within a box. */
export const solutions = (formula: Formula, budget: Budget, start: Box = emptyBox): Generator<Box, void> =>
  search(formula, start, budget, refine);

/** Whether some record makes a formula true, as far as can be said; `unclear` where the budget is spent. */
export function findBox(formula: Formula, budget: Budget, start: Box = emptyBox): Box | 'none' | 'unclear' {
  const { done, value } = solutions(formula, budget, start).next();
  if (done !== true) return value;
  return budget.stepsLeft < 0 ? 'unclear' : 'none';
}

export function refine(box: Box, budget: Budget): Box | null {
  spend(budget, 4 * box.size);
  const present = refinePresence(box);
  const ordered = present && refineEnds(present);
  const texts = ordered && refineTexts(ordered, budget);
  const related = texts && refineRelations(texts);
  if (related === null) return null;
  const isImpossible = (formula: Formula, outer: Box): boolean => findBox(formula, budget, outer) === 'none';
  return areCountsPossible(related, budget, isImpossible) ? related : null;
}

/** A box with one cell changed; null where that leaves nothing. */
function withCell(box: Box, { variable }: Constraint, cell: Cell): Box | null {
  return isEmptyCell(cell) ? null : new Map(box).set(variable.key, { variable, cell });
}

/** A value needs the record that it is in, and a missing record has no values. */
function refinePresence(box: Box): Box | null {
  let refined = box;
  for (;;) {
    const { there, missing } = presenceIn(refined);
    for (const path of missing) if (there.has(path)) return null;
    // One copy a round: most boxes of a large rule have many cells to change, or none.
    let next: Map<string, Constraint> | null = null;
    for (const [key, constraint] of refined) {
      const cell = cellGiven(constraint, there, missing);
      if (cell === constraint.cell) continue;
      if (isEmptyCell(cell)) return null;
      next ??= new Map(refined);
      next.set(key, { variable: constraint.variable, cell });
    }
    if (next === null) return refined;
    refined = next;
  }
}

function cellGiven({ variable, cell }: Constraint, there: ReadonlySet<string>, missing: ReadonlySet<string>): Cell {
  const { needs, isSureWithNeeds } = variable;
  if (cell.mayBeMissing && isSureWithNeeds && needs.every((path) => there.has(path))) {
    return { ...cell, mayBeMissing: false };
  }
  const isGone = missing.size > 0 && needs.some((path) => outwards(path).some((each) => missing.has(each)));
  return isGone && !isMissingCell(cell) ? { ...missingCell(variable), mayBeMissing: cell.mayBeMissing } : cell;
}

function presenceIn(box: Box): { readonly there: ReadonlySet<string>; readonly missing: ReadonlySet<string> } {
  const there = new Set<string>();
  const missing = new Set<string>();
  for (const { variable, cell } of box.values()) {
    const [first, second] = variable.needs;
    if (isKnownCell(cell)) for (const path of variable.needs) for (const each of outwards(path)) there.add(each);
    else if (variable.isSureWithNeeds && first !== undefined && second === undefined && isMissingCell(cell)) {
      missing.add(first);
    }
  }
  return { there, missing };
}

/** A path and the records that it lies in: `record:booking.agency.name`, `record:booking.agency`, `record:booking`. */
function outwards(path: string): readonly string[] {
  const paths = [path];
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) paths.push(path.slice(0, dot));
  return paths;
}

/** The first day comes before the last, and what is sure is possible. */
function refineEnds(box: Box): Box | null {
  let refined: Box | null = box;
  for (const low of box.values()) {
    if (!isLowEnd(low.variable) || refined === null) continue;
    const high = box.get(`high${low.variable.key.slice('low'.length)}`);
    if (high === undefined) continue;
    const lowest = spansOf(low.cell.values)[0]?.[0];
    const highest = spansOf(high.cell.values).at(-1)?.[1];
    if (lowest === undefined || highest === undefined) continue;
    const lowCell = { ...low.cell, values: upTo(low.cell.values, highest) };
    const highCell = { ...high.cell, values: from(high.cell.values, lowest) };
    refined = withCell(refined, low, lowCell);
    refined = refined && withCell(refined, high, highCell);
  }
  return refined;
}

const isLowEnd = ({ source }: Variable): boolean =>
  (source.kind === 'day' || source.kind === 'count') && source.end === 'low';

const spansOf = (values: ValueSet): readonly NumberSpan[] => (values.kind === 'numbers' ? values.spans : []);

const upTo = (values: ValueSet, highest: number): ValueSet =>
  intersection(values, { kind: 'numbers', spans: [[-Number.MAX_SAFE_INTEGER, highest]] });
const from = (values: ValueSet, lowest: number): ValueSet =>
  intersection(values, { kind: 'numbers', spans: [[lowest, Number.MAX_SAFE_INTEGER]] });

/** A text passes the tests that it is said to pass. */
function refineTexts(box: Box, budget: Budget): Box | null {
  let refined: Box | null = box;
  const tests = [...box.values()].flatMap((constraint) => {
    const { source } = constraint.variable;
    return source.kind === 'text_test' ? [{ ...constraint, ...source }] : [];
  });
  for (const { subject, test, cell } of tests) {
    const known = refined?.get(subject.key);
    if (refined === null || known?.cell.values.kind !== 'names' || known.cell.values.isComplement) continue;
    const fitting = [...known.cell.values.names].filter((name) => holdsFor(cell, passes(test, String(name))));
    const values: ValueSet = { kind: 'names', isComplement: false, names: new Set(fitting) };
    refined = withCell(refined, known, { ...known.cell, values });
  }
  const passed = tests.filter((each) => isSurely(each.cell, true));
  spend(budget, passed.length * tests.length);
  const isContradicted = passed.some((first) =>
    tests.some((second) => {
      if (first === second || first.subject.key !== second.subject.key) return false;
      if (isSurely(second.cell, true)) return testsExclude(first.test, second.test);
      return isSurely(second.cell, false) && testImplies(first.test, second.test);
    }),
  );
  return isContradicted ? null : refined;
}

const holdsFor = ({ values }: Cell, name: Name): boolean => values.kind === 'names' && values.names.has(name);
const isSurely = (cell: Cell, name: boolean): boolean =>
  isKnownCell(cell) && holdsFor(cell, name) && !holdsFor(cell, !name);

/** Two values compare as what they may be allows. */
function refineRelations(box: Box): Box | null {
  let refined: Box | null = box;
  for (const constraint of box.values()) {
    const { source } = constraint.variable;
    if (source.kind !== 'relation' || refined === null) continue;
    const left = box.get(source.left.variable.key)?.cell.values;
    const right = box.get(source.right.variable.key)?.cell.values;
    if (left === undefined || right === undefined || isEmptySet(left) || isEmptySet(right)) continue;
    const possible: ValueSet = {
      kind: 'names',
      isComplement: false,
      names: new Set(relationsBetween(inUnits(left, source.left.unit), inUnits(right, source.right.unit))),
    };
    const { cell } = constraint;
    refined = withCell(refined, constraint, { ...cell, values: intersection(cell.values, possible) });
  }
  return refined;
}

function inUnits(values: ValueSet, unit: number): ValueSet {
  if (values.kind !== 'numbers' || unit === 1) return values;
  return {
    kind: 'numbers',
    spans: values.spans.map(([low, high]): NumberSpan => [Math.floor(low / unit), Math.floor(high / unit)]),
  };
}

function relationsBetween(left: ValueSet, right: ValueSet): readonly Name[] {
  if (left.kind === 'names' || right.kind === 'names') {
    const canBeEqual = !isEmptySet(intersection(left, right));
    return canBeEqual ? ['<', '=', '>'] : ['<', '>'];
  }
  const [lowest, highest] = [left.spans[0]?.[0] ?? 0, left.spans.at(-1)?.[1] ?? 0];
  const [otherLowest, otherHighest] = [right.spans[0]?.[0] ?? 0, right.spans.at(-1)?.[1] ?? 0];
  return [
    ...(lowest < otherHighest ? ['<'] : []),
    ...(meet(left.spans, right.spans) ? ['='] : []),
    ...(highest > otherLowest ? ['>'] : []),
  ];
}

const meet = (left: readonly NumberSpan[], right: readonly NumberSpan[]): boolean =>
  left.some(([low, high]) => right.some((span) => low <= span[1] && span[0] <= high));
