import type { IrCondition, IrList, Place } from '../../ir/ir.ts';
import { invariant } from '../../invariant.ts';
import type { Layout } from '../../record/layout.ts';
import type { Column } from '../segment/column.ts';
import type { Segment, SegmentList, SegmentScope } from '../segment/open-segment.ts';
import type { Buffers } from './buffers.ts';
import type { ElementTables, Lookup } from './lookup.ts';
import type { RunCondition } from './run-condition.ts';
import type { Selection } from './selection.ts';

/** A condition whose literals are translated to the codes of one segment. */
export interface BoundCondition {
  /** About how many nanoseconds it takes to ask it in one place. */
  readonly cost: number;
  /** Writes the verdict of each place. */
  readonly evaluate: (selection: Selection, out: Uint8Array) => void;
  /** Where it reads one column. */
  readonly lookup: Lookup | null;
  /** Where it is one table, or two that must both hold, of the innermost scope. */
  readonly tables: ElementTables | null;
  /** How to come by the rows for which it may hold without asking them all; null where there is no such way. */
  readonly access: Access | null;
}

/** Rows that are not among these are certainly not fulfilled. */
export interface Access {
  /** Catalogue path of the column, and the scope that it is of. */
  readonly path: string;
  readonly scope: Place['scope'];
  readonly lookup: Lookup;
  /** Where the column is that of a list's elements; a missing list is open. */
  readonly list: SegmentList | null;
}

/** A scope that is open where a condition is bound: its columns, and the layout that numbers its slots. */
interface OpenScope {
  readonly scope: SegmentScope;
  readonly layout: Layout;
}

export interface BindContext {
  readonly segment: Segment;
  readonly record: OpenScope;
  /** From the outermost quantifier inwards. */
  readonly elements: readonly OpenScope[];
  readonly buffers: Buffers;
  /** Conditions that were bound, by their keys, so that rules share them. */
  readonly bound: Map<string, BoundCondition>;
  readonly runCondition: RunCondition;
}

/** Passed down to what conditions lie inside of. */
export type Bind = (node: IrCondition, context: BindContext) => BoundCondition;

export function scopeOf({ record, elements }: BindContext, scope: Place['scope']): OpenScope {
  const found = scope === 'record' ? record : elements[scope];
  invariant(found !== undefined, 'the scope of a place is open');
  return found;
}

export const columnOf = (context: BindContext, place: Place): Column =>
  scopeOf(context, place.scope).scope.column(place.cataloguePath);

export const listOf = (context: BindContext, { place }: Pick<IrList, 'place'>): SegmentList =>
  scopeOf(context, place.scope).scope.list(place.cataloguePath);

/** The context inside a quantifier or an aggregate. */
export function insideOf(context: BindContext, { place }: IrList): BindContext {
  const { scope, layout } = scopeOf(context, place.scope);
  const slot = layout.lists[place.slot];
  invariant(slot !== undefined, 'a list has its slot');
  const element = { scope: scope.list(place.cataloguePath).elements, layout: slot.element };
  return { ...context, elements: [...context.elements, element] };
}
