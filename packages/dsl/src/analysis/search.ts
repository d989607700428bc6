/**
 * The boxes of a formula, one after another: each box says of some variables what they may be, every record within a box
 * makes the formula true, and every record that makes it true lies within a box. Together they are its disjunctive
 * normal form; nothing is spelt out that nobody asks for.
 *
 *   assume  literals and members of `and` narrow the box; an empty cell ends it
 *   settle  members of `or` that the box rules out go; an `or` with one member left is assumed
 *   branch  each member of the smallest `or` in turn
 *   refine  what variables have to do with one another (`consistency.ts`)
 */
import { commonCell, complementCell, isEmptyCell, isSubcell } from './cell.ts';
import type { Cell, Formula, Variable } from './model.ts';

export interface Constraint {
  readonly variable: Variable;
  readonly cell: Cell;
}

/** What variables may be, by their keys; any other may be anything. */
export type Box = ReadonlyMap<string, Constraint>;

export const emptyBox: Box = new Map();

/** How much may still be tried; when it is spent, the boxes that come are not all. */
export interface Budget {
  stepsLeft: number;
  /** What all questions of an analysis may cost together. */
  readonly effort: Effort;
  /** What has been found out of predicates, which rules share. */
  readonly memory: Map<string, boolean>;
}

/** Looks at cells that are left; a million take a tenth of a second. The largest of rules must not keep its author waiting. */
export interface Effort {
  left: number;
}

/** Most steps for one question. */
const stepsMax = 4096;

export const startBudget = (memory: Map<string, boolean> = new Map(), effort: Effort = { left: Infinity }): Budget => ({
  stepsLeft: stepsMax,
  effort,
  memory,
});

/** Takes work from the effort; where none is left, the budget is spent as well. */
export function spend(budget: Budget, work: number): void {
  budget.effort.left -= work;
  if (budget.effort.left < 0) budget.stepsLeft = -1;
}

/** Narrows a box by what its variables have to do with one another; null where nothing is left. */
export type Refine = (box: Box, budget: Budget) => Box | null;

type WorkingBox = Map<string, Constraint>;
type Choice = Extract<Formula, { kind: 'or' | 'and' }>;

export function* search(formula: Formula, start: Box, budget: Budget, refine: Refine): Generator<Box, void> {
  const box = new Map(start);
  const choices: Choice[] = [];
  spend(budget, 1);
  if (budget.stepsLeft < 0 || !assume(formula, box, choices)) return;
  spend(budget, 2 * (box.size + sizeOf(choices)));
  const settled = settle(choices, box);
  if (settled === null) return;
  // What cannot be from the start need not be tried in parts.
  if (settled.length > 1 && refine(box, budget) === null) return;
  yield* branch(settled, box, budget, refine);
}

function* branch(choices: readonly Choice[], box: WorkingBox, budget: Budget, refine: Refine): Generator<Box, void> {
  budget.stepsLeft -= 1;
  spend(budget, 1 + box.size + sizeOf(choices));
  if (budget.stepsLeft < 0) return;
  const smallest = smallestOf(choices);
  if (smallest === undefined) {
    const refined = refine(box, budget);
    if (refined !== null) yield refined;
    return;
  }
  const others = choices.filter((each) => each !== smallest);
  const base = new Map(box);
  for (const member of smallest.members) {
    const inner = new Map(base);
    const added: Choice[] = [];
    if (assume(member, inner, added)) {
      const settled = settle([...others, ...added], inner);
      if (settled !== null) yield* branch(settled, inner, budget, refine);
    }
    if (budget.stepsLeft < 0) return;
    // What lies within this member has been seen; the next need not look there again.
    if (member.kind === 'literal' && !narrow(base, member.variable, complementCell(member.variable, member.cell)))
      return;
  }
}

const sizeOf = (choices: readonly Choice[]): number =>
  choices.reduce((total, { members }) => total + members.length, 0);

function smallestOf(choices: readonly Choice[]): Choice | undefined {
  let smallest: Choice | undefined;
  for (const choice of choices) {
    if (smallest === undefined || choice.members.length < smallest.members.length) smallest = choice;
  }
  return smallest;
}

/** Narrows the box; what leaves a choice is put aside. False where the box is empty. */
function assume(formula: Formula, box: WorkingBox, choices: Choice[]): boolean {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'literal':
      return narrow(box, formula.variable, formula.cell);
    case 'and':
      return formula.members.every((member) => assume(member, box, choices));
    case 'or':
      choices.push({ kind: 'or', members: formula.members });
      return true;
  }
}

function narrow(box: WorkingBox, variable: Variable, cell: Cell): boolean {
  const known = box.get(variable.key);
  if (known === undefined) {
    box.set(variable.key, { variable, cell });
    return true;
  }
  const common = commonCell(known.cell, cell);
  if (isEmptyCell(common)) return false;
  box.set(variable.key, { variable, cell: common });
  return true;
}

/** Drops what the box decides, until nothing more follows. Null where a choice has nothing left. */
function settle(choices: readonly Choice[], box: WorkingBox): readonly Choice[] | null {
  let open = choices;
  for (;;) {
    const next: Choice[] = [];
    let hasNarrowed = false;
    for (const choice of open) {
      const left = choice.members.filter((member) => verdict(member, box) !== false);
      if (left.some((member) => verdict(member, box) === true)) continue;
      const [only] = left;
      if (only === undefined) return null;
      if (left.length > 1) next.push({ kind: 'or', members: left });
      else if (assume(only, box, next)) hasNarrowed = true;
      else return null;
    }
    if (!hasNarrowed) return next;
    open = next;
  }
}

/** Whether a formula is true, or false, throughout a box; null where it depends, or where that is not plain to see. */
export function verdict(formula: Formula, box: Box): boolean | null {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'literal': {
      const known = box.get(formula.variable.key);
      if (known === undefined) return null;
      if (isSubcell(known.cell, formula.cell)) return true;
      return isEmptyCell(commonCell(known.cell, formula.cell)) ? false : null;
    }
    case 'and':
    case 'or': {
      const isDeciding = formula.kind === 'or';
      let isOpen = false;
      for (const member of formula.members) {
        const each = verdict(member, box);
        if (each === isDeciding) return isDeciding;
        isOpen ||= each === null;
      }
      return isOpen ? null : !isDeciding;
    }
  }
}
