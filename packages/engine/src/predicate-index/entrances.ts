/**
 * The rules by what they must have. At the root, and again where too many rules share an entrance, each rule hangs below
 * the rarest thing that it needs: a number in a column, or a bound that the record's number has to pass.
 *
 *   node ─ column ─ number → node        of each column, the number of the record leads on
 *        ─ column ─ bounds → rules       in rising order: those up to the record's number, or from it
 *        ─ rules                         of which nothing can be looked up
 *
 * What is found is a superset of the rules that are so; programs decide.
 */
import type { Access, Key } from './access.ts';
import type { EncodedRecord } from './encoder.ts';

/** A rule of the index, by what can be looked up of it, the rarest first. */
export interface Entering {
  readonly entry: number;
  readonly accesses: readonly Access[];
}

export interface Entrances {
  readonly add: (entering: Entering) => void;
  /** Calls with each rule that may be so, some more than once. */
  readonly visit: (record: EncodedRecord, found: (entry: number) => void) => void;
}

interface Item extends Entering {
  /** How many of its accesses led here. */
  readonly taken: number;
}

interface Node {
  /** Rules that can be hung lower once there are many. */
  open: Item[];
  /** Rules that cannot. */
  readonly fixed: number[];
  readonly isRoot: boolean;
  isSplit: boolean;
  readonly columns: ColumnNode[];
  readonly bounds: BoundsNode[];
}

interface ColumnNode {
  readonly key: Key;
  readonly byNumber: Map<number, Node>;
}

interface BoundsNode {
  readonly index: number;
  readonly side: 'low' | 'high';
  readonly orMissing: boolean;
  /** In rising order, with the rule of each. */
  readonly bounds: number[];
  readonly entries: number[];
}

/** So many rules are looked through sooner than hung lower. */
const openMax = 12;
/** What most records have is no entrance. */
const frequencyMax = 0.5;
/** Below the root a rule is hung in few places. */
const lowerKeysMax = 4;

const createNode = (isRoot: boolean): Node => ({
  open: [],
  fixed: [],
  isRoot,
  isSplit: isRoot,
  columns: [],
  bounds: [],
});

export function createEntrances(): Entrances {
  const root = createNode(true);
  return {
    add: (entering) => insert(root, { ...entering, taken: 0 }),
    visit: (record, found) => visitNode(root, record, found),
  };
}

function insert(node: Node, item: Item): void {
  if (node.isSplit) {
    hang(node, item);
    return;
  }
  node.open.push(item);
  if (node.open.length <= openMax) return;
  const { open } = node;
  node.open = [];
  node.isSplit = true;
  for (const each of open) hang(node, each);
}

function hang(node: Node, item: Item): void {
  const at = item.accesses.findIndex((access, index) => index >= item.taken && isEntrance(access, node));
  const access = item.accesses[at];
  if (access === undefined) {
    node.fixed.push(item.entry);
    return;
  }
  if (access.kind === 'range') {
    addBound(node, access, item.entry);
    return;
  }
  for (const key of access.keys) {
    const column = columnIn(node, key);
    const child = column.byNumber.get(key.number) ?? createNode(false);
    column.byNumber.set(key.number, child);
    insert(child, { ...item, taken: at + 1 });
  }
}

const isEntrance = (access: Access, { isRoot }: Node): boolean =>
  access.frequency <= frequencyMax && (access.kind === 'range' || isRoot || access.keys.length <= lowerKeysMax);

function columnIn({ columns }: Node, key: Key): ColumnNode {
  const { scope, index } = key.column;
  const known = columns.find((each) => each.key.column.scope === scope && each.key.column.index === index);
  if (known !== undefined) return known;
  const added = { key, byNumber: new Map<number, Node>() };
  columns.push(added);
  return added;
}

function addBound(node: Node, { range, side, orMissing }: Extract<Access, { kind: 'range' }>, entry: number): void {
  const { index } = range.column;
  let group = node.bounds.find((each) => each.index === index && each.side === side && each.orMissing === orMissing);
  if (group === undefined) {
    group = { index, side, orMissing, bounds: [], entries: [] };
    node.bounds.push(group);
  }
  const bound = side === 'low' ? range.low : range.high;
  const at = countBelow(group.bounds, bound, false);
  group.bounds.splice(at, 0, bound);
  group.entries.splice(at, 0, entry);
}

/** How many bounds, which are in rising order, lie below the number or, where so said, at it. */
function countBelow(bounds: readonly number[], number: number, andAt: boolean): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bound = bounds[middle] as number;
    if (bound < number || (andAt && bound === number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Found = (entry: number) => void;

function visitNode(node: Node, record: EncodedRecord, found: Found): void {
  const { open, fixed, columns, bounds } = node;
  for (let at = 0; at < open.length; at += 1) found((open[at] as Item).entry);
  for (let at = 0; at < fixed.length; at += 1) found(fixed[at] as number);
  for (let at = 0; at < columns.length; at += 1) visitColumn(columns[at] as ColumnNode, record, found);
  for (let at = 0; at < bounds.length; at += 1) visitBounds(bounds[at] as BoundsNode, record, found);
}

function visitColumn({ key, byNumber }: ColumnNode, record: EncodedRecord, found: Found): void {
  const { scope, index } = key.column;
  if (scope === 'record') {
    const child = byNumber.get(record.values[index] as number);
    if (child !== undefined) visitNode(child, record, found);
    return;
  }
  const list = record.lists[scope];
  if (list === undefined) return;
  const { values, stride } = list;
  const end = list.count * stride;
  for (let at = index; at < end; at += stride) {
    const number = values[at] as number;
    const child = byNumber.get(number);
    if (child !== undefined && !isBefore(values, index, at, stride, number)) visitNode(child, record, found);
  }
}

/** Whether an element further up has the same number. */
function isBefore(values: Float64Array, first: number, end: number, stride: number, number: number): boolean {
  for (let at = first; at < end; at += stride) if (Object.is(values[at], number)) return true;
  return false;
}

function visitBounds(
  { index, side, orMissing, bounds, entries }: BoundsNode,
  record: EncodedRecord,
  found: Found,
): void {
  const number = record.values[index] as number;
  let [at, end] = [0, entries.length];
  if (Number.isNaN(number)) {
    if (!orMissing) return;
  } else if (side === 'low') {
    end = countBelow(bounds, number, true);
  } else {
    at = countBelow(bounds, number, false);
  }
  for (; at < end; at += 1) found(entries[at] as number);
}
