/**
 * Entrances as they are searched: nodes in the arena, each with the programs below it close behind, since at ten thousand
 * rules it is waiting for memory that takes the time.
 *
 *   node      how many programs, columns, rows of bounds, 0; then their addresses and heads
 *   column    scope + 1 (0: the record), index, address and mask of its table, node of missing (or none), 0
 *   table     number, node, 0: an open hash table; NaN is a free slot
 *   bounds    index, side and whether missing passes, count, address of the bounds, which are followed by programs
 */
import type { Arena } from './arena.ts';
import { countBelow } from './count-below.ts';
import type { EncodedRecord } from './encoder.ts';
import type { BoundsNode, ColumnNode, EntranceNode } from './entrances.ts';

/** Puts the program of a rule into the arena, a copy for each place of the rule. Returns the address. */
export type StoreProgram = (entry: number) => number;

const nodeWords = 4;
const columnWords = 6;
const boundsWords = 4;
const slotWords = 4;
const none = -1;
const lowSide = 1;
const missingPasses = 2;
/** Scatters whole numbers over a table; parts behind the point share a slot and are told apart by looking on. */
const scatter = 0x9e3779b1;

/** Writes a node and all below it. Returns its address. */
export function writeEntrances(node: EntranceNode, arena: Arena, store: StoreProgram): number {
  const { entries, columns, bounds } = node;
  const columnsAt = nodeWords + entries.length + (entries.length % 2);
  const boundsAt = columnsAt + columnWords * columns.length;
  const address = arena.reserve(boundsAt + boundsWords * bounds.length);
  arena.words.set([entries.length, columns.length, bounds.length], address);
  for (const [at, entry] of entries.entries()) {
    const program = store(entry);
    arena.words[address + nodeWords + at] = program;
  }
  for (const [at, row] of bounds.entries()) {
    const head = writeBounds(row, arena, store);
    arena.words.set(head, address + boundsAt + boundsWords * at);
  }
  for (const [at, column] of columns.entries()) {
    const head = writeColumn(column, arena, store);
    arena.words.set(head, address + columnsAt + columnWords * at);
  }
  return address;
}

function writeBounds({ index, side, orMissing, bounds }: BoundsNode, arena: Arena, store: StoreProgram): number[] {
  const address = arena.reserve(3 * bounds.length);
  for (const [at, { bound, entry }] of bounds.entries()) {
    arena.numbers[address / 2 + at] = bound;
    const program = store(entry);
    arena.words[address + 2 * bounds.length + at] = program;
  }
  return [index, (side === 'low' ? lowSide : 0) | (orMissing ? missingPasses : 0), bounds.length, address];
}

function writeColumn({ column, byNumber }: ColumnNode, arena: Arena, store: StoreProgram): number[] {
  const { scope, index } = column;
  const count = byNumber.size - (byNumber.has(Number.NaN) ? 1 : 0);
  const slots = count <= 1 ? 1 : 2 ** Math.ceil(Math.log2(2 * count));
  const table = arena.reserve(slotWords * slots);
  for (let slot = 0; slot < slots; slot += 1) arena.numbers[table / 2 + 2 * slot] = Number.NaN;
  let missing = none;
  for (const [number, below] of byNumber) {
    const child = writeEntrances(below, arena, store);
    if (Number.isNaN(number)) {
      missing = child;
      continue;
    }
    const slot = slotOf(arena.numbers, table, slots - 1, number);
    arena.numbers[table / 2 + 2 * slot] = number;
    arena.words[table + slotWords * slot + 2] = child;
  }
  return [scope === 'record' ? 0 : scope + 1, index, table, slots - 1, missing, 0];
}

/** Where a number stands in a table, or the free slot at which looking for it ends; below zero if there is none. */
function slotOf(numbers: Float64Array, table: number, mask: number, number: number): number {
  const hash = Math.imul(number | 0, scatter);
  const first = hash ^ (hash >>> 15);
  for (let step = 0; step <= mask; step += 1) {
    const slot = (first + step) & mask;
    const found = numbers[(table >> 1) + 2 * slot] as number;
    if (found === number || Number.isNaN(found)) return slot;
  }
  return none;
}

/** Calls with the address of each program whose rule may be so, of some rules more than once. */
export function visitEntrances(
  address: number,
  arena: Arena,
  record: EncodedRecord,
  found: (program: number) => void,
): void {
  const { words } = arena;
  let at = address + nodeWords;
  const ownEnd = at + (words[address] as number);
  for (; at < ownEnd; at += 1) found(words[at] as number);
  at += at % 2;
  const columnsEnd = at + columnWords * (words[address + 1] as number);
  for (; at < columnsEnd; at += columnWords) visitColumn(at, arena, record, found);
  const boundsEnd = at + boundsWords * (words[address + 2] as number);
  for (; at < boundsEnd; at += boundsWords) visitBounds(at, arena, record, found);
}

function visitColumn(at: number, arena: Arena, record: EncodedRecord, found: (program: number) => void): void {
  const { words } = arena;
  const scope = words[at] as number;
  const index = words[at + 1] as number;
  if (scope === 0) {
    const child = childOf(at, arena, record.values[index] as number);
    if (child !== none) visitEntrances(child, arena, record, found);
    return;
  }
  const list = record.lists[scope - 1];
  if (list === undefined) return;
  const { values, stride } = list;
  const end = list.count * stride;
  for (let place = index; place < end; place += stride) {
    const number = values[place] as number;
    const child = childOf(at, arena, number);
    if (child !== none && !isBefore(values, index, place, stride, number)) {
      visitEntrances(child, arena, record, found);
    }
  }
}

function childOf(at: number, { words, numbers }: Arena, number: number): number {
  if (Number.isNaN(number)) return words[at + 4] as number;
  const table = words[at + 2] as number;
  const slot = slotOf(numbers, table, words[at + 3] as number, number);
  const isThere = slot !== none && numbers[(table >> 1) + 2 * slot] === number;
  return isThere ? (words[table + slotWords * slot + 2] as number) : none;
}

/** Whether an element further up has the same number. */
function isBefore(values: Float64Array, first: number, end: number, stride: number, number: number): boolean {
  for (let at = first; at < end; at += stride) if (Object.is(values[at], number)) return true;
  return false;
}

function visitBounds(
  at: number,
  { words, numbers }: Arena,
  record: EncodedRecord,
  found: (program: number) => void,
): void {
  const number = record.values[words[at] as number] as number;
  const flags = words[at + 1] as number;
  const count = words[at + 2] as number;
  const bounds = words[at + 3] as number;
  let [from, to] = [0, count];
  if (Number.isNaN(number)) {
    if ((flags & missingPasses) === 0) return;
  } else if ((flags & lowSide) === lowSide) {
    to = countBelow(numbers, number, true, bounds >> 1, count);
  } else {
    from = countBelow(numbers, number, false, bounds >> 1, count);
  }
  const programs = bounds + 2 * count;
  for (let place = from; place < to; place += 1) found(words[programs + place] as number);
}
