/**
 * Runs over the lists of many rows at once: the elements of all of them become one selection, the condition is asked of
 * it, and its verdicts are counted row by row.
 *
 *   rows       0         1      2              (row 2: missing)
 *   elements   0 1 2     –      open
 *   verdicts   1 3 0
 *   sure       1         0      none
 *   possible   2         0
 */
import type { IrCondition, IrList, IrWindow } from '../../ir/ir.ts';
import type { Bind, BindContext, BoundCondition } from './bind-context.ts';
import { columnOf, insideOf, listOf } from './bind-context.ts';
import type { Decide } from './decision.ts';
import { decideNone, decideSome } from './decision.ts';
import { countElements, someElement } from './list-kernels.ts';
import { placesIn } from './shape.ts';
import type { Column } from '../segment/column.ts';
import type { Rows, Selection } from './selection.ts';
import type { Verdict } from './verdict.ts';
import { no, open, opposite, turn, yes } from './verdict.ts';

/** Elements are asked in batches of about so many. */
const batchElements = 1 << 14;

export interface ListRun {
  readonly cost: number;
  /** Writes what `decide` makes of each row's counts; a missing list is open. */
  readonly evaluate: (selection: Selection, decide: Decide, out: Uint8Array) => void;
  /** The condition on an element. */
  readonly where: BoundCondition | null;
}

interface Run {
  readonly list: IrList;
  readonly where: IrCondition | null;
  /** `every` asks of elements outside the window nothing; all others leave them out. */
  readonly isForEvery: boolean;
}

/** Places of a selection from one to below another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function bindRun({ list, where, isForEvery }: Run, context: BindContext, bind: Bind): ListRun {
  const inside = insideOf(context, list);
  const condition = where === null ? null : bind(where, inside);
  const found = listOf(context, list);
  const { lengthMax, elements } = found;
  const lengths = found.lengths();
  const starts = found.offsets();
  const ownScope = list.place.scope;
  const depth = context.elements.length;
  const { ints, bytes } = context.buffers;
  const readsOutside = list.window !== null || (condition !== null && readsRecord(where));
  const isSimple = ownScope === 'record' && depth === 0 && !(list.window !== null && isForEvery);
  const tables = isSimple ? (condition?.tables ?? null) : null;
  const within = list.window === null ? null : windowOf(list.window, inside);

  const ask = (selection: Selection, verdicts: Uint8Array): void => {
    if (condition === null) verdicts.fill(yes, 0, selection.count);
    else condition.evaluate(selection, verdicts);
    if (list.window === null || within === null) return;
    const asOf = rowsAt(selection, list.window.asOf.scope);
    const time = rowsAt(selection, list.window.time.scope);
    for (let index = 0; index < selection.count; index += 1) {
      const isWithin = within(rowOf(asOf, index), rowOf(time, index));
      const holds = verdicts[index] ?? 0;
      verdicts[index] = isForEvery ? opposite(isWithin) | holds : isWithin & holds;
    }
  };

  /** Puts the verdicts of the elements together, row by row. */
  const count = (rows: Rows, { from, to }: Stretch, verdicts: Uint8Array, decide: Decide, out: Uint8Array): void => {
    let at = 0;
    for (let index = from; index < to; index += 1) {
      const length = (lengths[rowOf(rows, index)] ?? 0) - 1;
      if (length < 0) {
        out[index] = open;
        continue;
      }
      let sure = 0;
      let possible = 0;
      for (const end = at + length; at < end; at += 1) {
        const verdict = verdicts[at] ?? 0;
        sure += verdict >> 1;
        possible += verdict & 1;
      }
      out[index] = decide(sure, possible, length);
    }
  };

  /** Rows one after another have elements one after another. */
  const evaluateInOrder = (selection: Selection, decide: Decide, out: Uint8Array): void => {
    const { start } = selection.record;
    let from = 0;
    while (from < selection.count) {
      const first = starts[start + from] ?? 0;
      let to = from + 1;
      while (to < selection.count && (starts[start + to + 1] ?? 0) - first <= batchElements) to += 1;
      const elementCount = (starts[start + to] ?? 0) - first;
      const verdicts = bytes.take(elementCount);
      ask({ count: elementCount, record: selection.record, elements: [{ start: first, list: null }] }, verdicts);
      count(selection.record, { from, to }, verdicts, decide, out);
      bytes.giveBack(verdicts);
      from = to;
    }
  };

  const evaluateInList = (selection: Selection, decide: Decide, out: Uint8Array): void => {
    const own = ownScope === 'record' ? selection.record : (selection.elements[ownScope] ?? selection.record);
    const room = batchElements + lengthMax;
    // What lies around the list is carried along only where something inside reads it.
    const outer = depth > 0 || readsOutside ? [selection.record, ...selection.elements] : [];
    const gathered = outer.map(() => ints.take(room));
    const inner = ints.take(room);
    const verdicts = bytes.take(room);
    let from = 0;
    while (from < selection.count) {
      let gatheredCount = 0;
      let to = from;
      for (; to < selection.count && gatheredCount < batchElements; to += 1) {
        const row = rowOf(own, to);
        const begin = starts[row] ?? 0;
        const length = (lengths[row] ?? 0) - 1;
        for (let index = 0; index < length; index += 1) inner[gatheredCount + index] = begin + index;
        for (let scope = 0; scope < outer.length; scope += 1) {
          const value = rowOf(outer[scope] ?? own, to);
          if (length > 0) gathered[scope]?.fill(value, gatheredCount, gatheredCount + length);
        }
        gatheredCount += Math.max(0, length);
      }
      const around = gathered.map((each): Rows => ({ start: 0, list: each }));
      ask(
        {
          count: gatheredCount,
          record: around[0] ?? selection.record,
          elements: [...around.slice(1), { start: 0, list: inner }],
        },
        verdicts,
      );
      count(own, { from, to }, verdicts, decide, out);
      from = to;
    }
    bytes.giveBack(verdicts);
    ints.giveBack(inner);
    gathered.forEach(ints.giveBack);
  };

  const perRow = lengths.length === 0 ? 0 : elements.count / lengths.length;
  return {
    where: condition,
    cost:
      tables === null
        ? 6 + perRow * (6 + (condition?.cost ?? 0) + (list.window === null ? 0 : 10))
        : 3 + 1.5 * perRow * (condition?.cost ?? 1),
    evaluate(selection, decide, out) {
      const rows = rowsAt(selection, ownScope);
      const extent = { rows, count: selection.count };
      if (tables !== null && (decide === decideSome || decide === decideNone)) {
        someElement(extent, { starts, lengths }, { tables, within }, out);
        if (decide === decideNone) turn(out, selection.count);
        return;
      }
      if (tables !== null) return countElements(extent, { starts, lengths }, { tables, within, decide }, out);
      const isInOrder = depth === 0 && selection.record.list === null && !readsOutside;
      (isInOrder ? evaluateInOrder : evaluateInList)(selection, decide, out);
    },
  };
}

/** Whether something inside reads more than the element. */
const readsRecord = (where: IrCondition | null): boolean =>
  where !== null && placesIn(where).some(({ scope }) => scope === 'record');

/** Whether an element lies in [as_of − W, as_of], by the row of `as_of` and its own. */
function windowOf(
  { time, asOf, durationMs }: IrWindow,
  context: BindContext,
): (row: number, element: number) => Verdict {
  const timeOf = numbersOf(columnOf(context, time));
  const endOf = numbersOf(columnOf(context, asOf));
  return (row, element) => {
    const at = timeOf(element);
    const end = endOf(row);
    if (Number.isNaN(at) || Number.isNaN(end)) return open;
    return at <= end && at >= end - durationMs ? yes : no;
  };
}

const rowOf = ({ start, list }: Rows, index: number): number => (list === null ? start + index : (list[index] ?? 0));

/** The number of a row; NaN where it is missing. */
function numbersOf({ codes, numbers }: Column): (row: number) => number {
  if (numbers === null) return () => Number.NaN;
  const { table, base, step } = numbers;
  return (row) => {
    const code = codes[row] ?? 0;
    if (code === 0) return Number.NaN;
    return table === null ? base + (code - 1) * step : (table[code - 1] ?? Number.NaN);
  };
}

export function rowsAt({ record, elements }: Selection, scope: 'record' | number): Rows {
  const rows = scope === 'record' ? record : elements[scope];
  if (rows === undefined) throw new Error('invariant: the scope of a place is open');
  return rows;
}
