/**
 * What each condition of a rule does, over a segment in one pass: every topmost condition is asked of every row, and from
 * the verdicts of a row side by side follow the funnel, the near misses, and the rows that a threshold alone decides.
 */
import type { TextRange } from '@tautai/dsl';
import type { IrCondition } from '../../ir/ir.ts';
import { invariant } from '../../invariant.ts';
import { optimise } from '../../optimise/pipeline.ts';
import type { RulesetParts } from '../../ruleset/compiled-ruleset.ts';
import type { Segment } from '../segment/open-segment.ts';
import { bindCondition } from './bind-condition.ts';
import type { BindContext, BoundCondition } from './bind-context.ts';
import { createBuffers } from './buffers.ts';
import { rowsOverCost } from './cost-failures.ts';
import { createRunCondition } from './run-condition.ts';
import { contextOf } from './screen-segment.ts';
import { recordsFrom, recordsIn } from './selection.ts';
import { thresholdsIn } from './thresholds.ts';
import { no, yes } from './verdict.ts';

export interface RuleStudy {
  readonly rule: string;
  readonly rows: number;
  readonly match: number;
  readonly undetermined: number;
  readonly failed: number;
  /** The topmost conditions of `when`, in the order of the text; one where they are not joined by `and` or `all of`. */
  readonly conditions: readonly ConditionStudy[];
  /** Rows that would match but for `unless`. */
  readonly exonerated: number;
}

export interface ConditionStudy {
  readonly range: TextRange;
  /** Funnel: the rows for which this condition and all before it are true, */
  readonly sure: number;
  /** … and those for which they are true or open. */
  readonly possible: number;
  /** Rows that would match if this condition held: it is false, every other is true, and `unless` is not. */
  readonly nearMisses: number;
  /** Of each number that a quantity in it is compared with. */
  readonly thresholds: readonly ThresholdStudy[];
}

export interface ThresholdStudy {
  /** Of the comparison. */
  readonly range: TextRange;
  /** In the unit of evaluation: millionths, milligrams or milliseconds. */
  readonly value: number;
  /** How many rows would match with another number in its place. */
  readonly shifted: readonly { readonly value: number; readonly match: number }[];
}

export interface StudyOptions {
  /** By what thresholds are multiplied; `usualShifts` unless said otherwise. */
  readonly shifts?: readonly number[];
}

export const usualShifts: readonly number[] = [0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 2];

/** Studies the rule at a position of the ruleset. */
export type StudySegment = (segment: Segment, position: number, options?: StudyOptions) => RuleStudy;

/**
 * Makes the rules of a ruleset ready to be studied.
 *
 * @throws {SegmentError} from the function that it returns, where a column that is read is damaged
 */
export function createSegmentStudy(ruleset: RulesetParts): StudySegment {
  const runCondition = createRunCondition(ruleset.compileFunction);
  const buffers = createBuffers();
  const topmost = ruleset.rules.map(({ ir }) => (ir.when.kind === 'all' ? ir.when.conditions : [ir.when]));
  const unless = ruleset.rules.map(({ ir }) => (ir.unless === null ? null : optimise(ir.unless)));
  return (segment, position, { shifts = usualShifts } = {}) => {
    const rule = ruleset.rules[position];
    invariant(rule !== undefined, 'a rule is asked for by its position');
    const context = contextOf({ ruleset, segment, runCondition, buffers });
    const conditions = (topmost[position] ?? []).map((node) => ({
      node,
      bound: bindCondition(optimise(node), context),
    }));
    const exoneration = unless[position] ?? null;
    const tally = createTally(conditions.length);
    const over = rowsOverCost({ formula: rule.demands.cost, costMax: ruleset.limits.costMax }, ruleset.layout, segment);
    const asked = conditions.map(({ bound }) => bound);
    countRows(
      { asked, unless: exoneration === null ? null : bindCondition(exoneration, context), over },
      context,
      tally,
    );
    return {
      rule: rule.ir.id,
      rows: segment.rows,
      match: tally.match,
      undetermined: tally.undetermined,
      failed: tally.failed,
      exonerated: tally.exonerated,
      conditions: conditions.map(({ node }, index) => ({
        range: node.range,
        sure: tally.sure[index] ?? 0,
        possible: tally.possible[index] ?? 0,
        nearMisses: tally.nearMisses[index] ?? 0,
        thresholds: studyThresholds(node, tally.decidedBy[index] ?? [], shifts, context),
      })),
    };
  };
}

interface Tally {
  match: number;
  undetermined: number;
  failed: number;
  exonerated: number;
  readonly sure: number[];
  readonly possible: number[];
  readonly nearMisses: number[];
  /** Of each condition: the rows for which all the others are true, so that it alone decides. */
  readonly decidedBy: number[][];
}

const createTally = (conditions: number): Tally => ({
  match: 0,
  undetermined: 0,
  failed: 0,
  exonerated: 0,
  sure: Array.from({ length: conditions }, () => 0),
  possible: Array.from({ length: conditions }, () => 0),
  nearMisses: Array.from({ length: conditions }, () => 0),
  decidedBy: Array.from({ length: conditions }, () => []),
});

/** So many rows at a time, that their verdicts stay near. */
const blockRows = 1 << 12;

interface Question {
  readonly asked: readonly BoundCondition[];
  readonly unless: BoundCondition | null;
  readonly over: Uint8Array | null;
}

function countRows({ asked, unless, over }: Question, { segment, buffers }: BindContext, tally: Tally): void {
  const verdicts = asked.map(() => buffers.bytes.take(blockRows));
  const exonerations = buffers.bytes.take(blockRows).fill(no);
  for (let start = 0; start < segment.rows; start += blockRows) {
    const count = Math.min(blockRows, segment.rows - start);
    const selection = recordsFrom(start, count);
    asked.forEach(({ evaluate }, index) => evaluate(selection, verdicts[index] ?? exonerations));
    unless?.evaluate(selection, exonerations);
    for (let index = 0; index < count; index += 1) {
      if (over?.[start + index] === 1) tally.failed += 1;
      else countRow(verdicts, { row: start + index, index, isExonerated: exonerations[index] === yes }, tally);
    }
  }
  verdicts.forEach(buffers.bytes.giveBack);
  buffers.bytes.giveBack(exonerations);
}

interface Row {
  readonly row: number;
  /** In the block. */
  readonly index: number;
  readonly isExonerated: boolean;
}

function countRow(verdicts: readonly Uint8Array[], { row, index, isExonerated }: Row, tally: Tally): void {
  let soFar = yes;
  let notTrue = 0;
  let lastNotTrue = -1;
  verdicts.forEach((column, condition) => {
    const verdict = column[index] ?? no;
    soFar &= verdict;
    tally.sure[condition] = (tally.sure[condition] ?? 0) + (soFar >> 1);
    tally.possible[condition] = (tally.possible[condition] ?? 0) + (soFar & 1);
    if (verdict === yes) return;
    notTrue += 1;
    lastNotTrue = condition;
  });
  if (isExonerated) {
    if (soFar === yes) tally.exonerated += 1;
    return;
  }
  if (soFar === yes) tally.match += 1;
  else if (soFar !== no) tally.undetermined += 1;
  if (notTrue === 0) tally.decidedBy.forEach((rows) => rows.push(row));
  if (notTrue !== 1) return;
  tally.decidedBy[lastNotTrue]?.push(row);
  if ((verdicts[lastNotTrue]?.[index] ?? no) === no) {
    tally.nearMisses[lastNotTrue] = (tally.nearMisses[lastNotTrue] ?? 0) + 1;
  }
}

function studyThresholds(
  condition: IrCondition,
  decided: readonly number[],
  shifts: readonly number[],
  context: BindContext,
): readonly ThresholdStudy[] {
  const rows = recordsIn(Int32Array.from(decided), decided.length);
  const verdicts = new Uint8Array(decided.length);
  return thresholdsIn(condition).map(({ leaf, value, withValue }) => ({
    range: leaf.range,
    value,
    shifted: shifts.map((shift) => {
      const shiftedValue = Math.round(value * shift);
      bindCondition(optimise(withValue(shiftedValue)), context).evaluate(rows, verdicts);
      return { value: shiftedValue, match: verdicts.reduce((sum, verdict) => sum + (verdict >> 1), 0) };
    }),
  }));
}
