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
import type { Column } from './column.ts';

/** A rule of the index, by what can be looked up of it, the rarest first. */
export interface Entering {
  readonly entry: number;
  readonly accesses: readonly Access[];
}

export interface EntranceNode {
  readonly entries: readonly number[];
  readonly columns: readonly ColumnNode[];
  readonly bounds: readonly BoundsNode[];
}

export interface ColumnNode {
  readonly column: Column;
  /** NaN is missing. */
  readonly byNumber: ReadonlyMap<number, EntranceNode>;
}

export interface BoundsNode {
  readonly index: number;
  readonly side: 'low' | 'high';
  readonly orMissing: boolean;
  /** In rising order. */
  readonly bounds: readonly { readonly bound: number; readonly entry: number }[];
}

/** A rule on its way down: so many of its accesses led here. */
interface Item extends Entering {
  readonly taken: number;
}

/** So many rules are looked through sooner than hung lower. */
const openMax = 12;
/** What most records have is no entrance. */
const frequencyMax = 0.5;
/** Below the root a rule is hung in few places. */
const lowerKeysMax = 4;

export const hangRules = (rules: readonly Entering[]): EntranceNode =>
  hang(
    rules.map((rule) => ({ ...rule, taken: 0 })),
    true,
  );

function hang(items: readonly Item[], isRoot: boolean): EntranceNode {
  if (!isRoot && items.length <= openMax) {
    return { entries: items.map(({ entry }) => entry), columns: [], bounds: [] };
  }
  const entries: number[] = [];
  const columns = new Map<string, { readonly column: Column; readonly byNumber: Map<number, Item[]> }>();
  const bounds = new Map<string, BoundsNode & { readonly bounds: { bound: number; entry: number }[] }>();
  const hangBelow = ({ column, number }: Key, item: Item): void => {
    const name = `${column.scope} ${column.index}`;
    const node = columns.get(name) ?? { column, byNumber: new Map<number, Item[]>() };
    columns.set(name, node);
    const below = node.byNumber.get(number);
    if (below === undefined) node.byNumber.set(number, [item]);
    else below.push(item);
  };
  const hangAtBound = ({ range, side, orMissing }: Extract<Access, { kind: 'range' }>, entry: number): void => {
    const { index } = range.column;
    const name = `${index} ${side} ${orMissing}`;
    const node = bounds.get(name) ?? { index, side, orMissing, bounds: [] };
    bounds.set(name, node);
    node.bounds.push({ bound: range[side], entry });
  };
  for (const item of items) {
    const at = item.accesses.findIndex((access, index) => index >= item.taken && isEntrance(access, isRoot));
    const access = item.accesses[at];
    if (access === undefined) entries.push(item.entry);
    else if (access.kind === 'range') hangAtBound(access, item.entry);
    else for (const key of access.keys) hangBelow(key, { ...item, taken: at + 1 });
  }
  return {
    entries,
    columns: Array.from(columns.values(), ({ column, byNumber }) => ({
      column,
      byNumber: new Map(Array.from(byNumber, ([number, below]) => [number, hang(below, false)])),
    })),
    bounds: Array.from(bounds.values(), (node) => ({
      ...node,
      bounds: node.bounds.toSorted((one, two) => one.bound - two.bound),
    })),
  };
}

const isEntrance = (access: Access, isRoot: boolean): boolean =>
  access.frequency <= frequencyMax && (access.kind === 'range' || isRoot || access.keys.length <= lowerKeysMax);
