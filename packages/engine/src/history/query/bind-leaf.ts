/**
 * A leaf that reads one column becomes a verdict for each code of it:
 *
 *   comparison with a literal   → the codes from one bound to another, because values rise with their codes
 *   set                         → the codes of its members
 *   anything else               → each code's value is asked once, when it first occurs
 */
import { mirroredOperator } from '@tautai/dsl';
import type { ComparisonOperator, Value } from '@tautai/dsl';
import { interpret } from '../../interpret/interpret.ts';
import type { IrLeaf, IrOperand, Place } from '../../ir/ir.ts';
import type { DecodedScope } from '../../record/decode-record.ts';
import type { Members } from '../../values/members.ts';
import type { Codes, Column } from '../segment/column.ts';
import type { BindContext } from './bind-context.ts';
import { columnOf, scopeOf } from './bind-context.ts';
import type { Lookup } from './lookup.ts';
import { unasked } from './lookup.ts';
import { placesIn, readsElements } from './shape.ts';
import type { Verdict } from './verdict.ts';
import { no, open, opposite, verdictOf, yes } from './verdict.ts';

/** Columns of more codes have no table: it would be larger than what it saves. */
const tableLengthMax = 1 << 20;
/** Up to so many codes a table is faster than two comparisons. */
const smallTableLength = 1 << 16;

/** A leaf that reads one place, and that place. */
export interface BoundLookup {
  readonly place: Place;
  readonly lookup: Lookup;
}

/** Null where the leaf reads several columns, or one that has too many codes for what is asked. */
export function bindLookup(node: IrLeaf, isNegated: boolean, context: BindContext): BoundLookup | null {
  if (node.kind === 'presence' && (node.subject.kind === 'list' || node.subject.kind === 'record')) {
    return { place: node.subject.place, lookup: lookupPresence(node, isNegated, context) };
  }
  const [place, ...others] = placesIn(node);
  if (place === undefined || others.length > 0 || readsElements(node)) return null;
  const column = columnOf(context, place);
  const signed = (verdict: Verdict): Verdict => (isNegated ? opposite(verdict) : verdict);
  const bounds = boundsOf(node, column);
  if (bounds !== null) return { place, lookup: lookupBounds(column, bounds, signed) };
  if (column.codeCount > tableLengthMax) return null;
  const members = membersIn(node);
  const table = members === null ? null : tableOfMembers(column, members, node, signed);
  if (table !== null) return { place, lookup: fullTable(column.codes, table) };
  return { place, lookup: lazyTable(column, (value) => signed(verdictOn(node, place, value))) };
}

const fullTable = (codes: Codes, table: Uint8Array): Lookup => ({
  kind: 'table',
  codes,
  table,
  isFull: true,
  fill: (code) => table[code] ?? no,
});

function lazyTable({ codes, codeCount, valueOf }: Column, ask: (value: Value | null) => Verdict): Lookup {
  const table = new Uint8Array(codeCount).fill(unasked);
  const fill = (code: number): Verdict => {
    const verdict = ask(valueOf(code));
    table[code] = verdict;
    return verdict;
  };
  return { kind: 'table', codes, table, fill, isFull: false };
}

function lookupPresence(
  { subject, expects }: Extract<IrLeaf, { kind: 'presence' }>,
  isNegated: boolean,
  context: BindContext,
): Lookup {
  const expectsKnown = (expects === 'known') !== isNegated;
  const verdict = (isThere: boolean): Verdict => (isThere === expectsKnown ? yes : no);
  if (subject.kind === 'record') {
    const { scope } = scopeOf(context, subject.place.scope);
    return fullTable(scope.group(subject.place.cataloguePath), Uint8Array.of(verdict(false), verdict(true)));
  }
  if (subject.kind !== 'list') throw new Error('invariant: presence of a list or a record');
  const { lengths, lengthMax } = scopeOf(context, subject.place.scope).scope.list(subject.place.cataloguePath);
  const table = new Uint8Array(lengthMax + 2).fill(verdict(true));
  table[0] = verdict(false);
  return fullTable(lengths(), table);
}

/** Codes from `low` to below `end` fulfil the leaf; those that are known and outside do not, or the other way about. */
interface Bounds {
  readonly low: number;
  readonly end: number;
  readonly isOutside: boolean;
}

/** Where the leaf compares the field itself with literals of one whole value. */
function boundsOf(node: IrLeaf, column: Column): Bounds | null {
  if (node.kind === 'holds' && node.operand.kind === 'field') return equalTo(column, true, false);
  if (node.kind === 'between') {
    const low = wholeLiteral(node.low);
    const high = wholeLiteral(node.high);
    if (node.operand.kind !== 'field' || low === null || high === null || !isWhole(node.operand)) return null;
    return { low: column.ceiling(low), end: codeAbove(column, high), isOutside: false };
  }
  if (node.kind !== 'compare') return null;
  const isTurned = node.right.kind === 'field';
  const field = isTurned ? node.right : node.left;
  const literal = wholeLiteral(isTurned ? node.left : node.right);
  if (field.kind !== 'field' || literal === null || !isWhole(field)) return null;
  return boundsOfComparison(isTurned ? mirroredOperator[node.operator] : node.operator, literal, column);
}

function boundsOfComparison(operator: ComparisonOperator, literal: string | number | boolean, column: Column): Bounds {
  switch (operator) {
    case 'is':
      return equalTo(column, literal, false);
    case 'is_not':
      return equalTo(column, literal, true);
    case '<':
      return { low: 1, end: column.ceiling(literal), isOutside: false };
    case '<=':
      return { low: 1, end: codeAbove(column, literal), isOutside: false };
    case '>':
      return { low: codeAbove(column, literal), end: column.codeCount, isOutside: false };
    case '>=':
      return { low: column.ceiling(literal), end: column.codeCount, isOutside: false };
  }
}

const equalTo = (column: Column, value: string | number | boolean, isOutside: boolean): Bounds => ({
  low: column.ceiling(value),
  end: codeAbove(column, value),
  isOutside,
});

/** The first code whose value is above. */
function codeAbove(column: Column, value: string | number | boolean): number {
  const code = column.ceiling(value);
  return code < column.codeCount && column.valueOf(code) === value ? code + 1 : code;
}

/** The code of a value; null where no row has it. */
function codeOf(column: Column, value: string | number | boolean): number | null {
  const code = column.ceiling(value);
  return code < column.codeCount && column.valueOf(code) === value ? code : null;
}

const wholeLiteral = (node: IrOperand): string | number | boolean | null =>
  node.kind === 'literal' && typeof node.value !== 'object' ? node.value : null;

const isWhole = (node: IrOperand): boolean => node.type.kind !== 'partial_date';

function lookupBounds(
  { codes, codeCount }: Column,
  { low, end, isOutside }: Bounds,
  signed: (verdict: Verdict) => Verdict,
): Lookup {
  const inside = signed(isOutside ? no : yes);
  const outside = signed(isOutside ? yes : no);
  if (codeCount > smallTableLength) {
    return { kind: 'range', codes, codeCount, low, high: end - 1, inside, outside, missing: open };
  }
  const table = new Uint8Array(codeCount).fill(outside).fill(inside, low, Math.max(low, end));
  table[0] = open;
  return fullTable(codes, table);
}

/** The members of a leaf that asks whether the field itself is one of them. */
const membersIn = (node: IrLeaf): Members | null =>
  (node.kind === 'one_of' || node.kind === 'in_list') &&
  node.operand.kind === 'field' &&
  isWhole(node.operand) &&
  node.members.partial.length === 0
    ? node.members
    : null;

function tableOfMembers(
  column: Column,
  { exact }: Members,
  node: IrLeaf,
  signed: (verdict: Verdict) => Verdict,
): Uint8Array | null {
  // A long list is asked about the values that occur, not the other way about.
  if (exact.size > column.codeCount) return null;
  const isNegated = 'isNegated' in node && node.isNegated;
  const table = new Uint8Array(column.codeCount).fill(signed(isNegated ? yes : no));
  for (const member of exact) {
    const code = codeOf(column, member);
    if (code !== null) table[code] = signed(isNegated ? no : yes);
  }
  table[0] = open;
  return table;
}

/** What the interpreter says of the leaf where the one place that it reads holds a value. */
function verdictOn(node: IrLeaf, { scope, slot }: Place, value: Value | null): Verdict {
  if (value !== null && node.kind === 'text_test' && node.operand.kind === 'field' && typeof value === 'string') {
    return node.test(value) ? yes : no;
  }
  const values = Array.from({ length: slot + 1 }, (_, index) => (index === slot ? value : null));
  const holder: DecodedScope = { values, groups: [], lists: [], malformed: null };
  const depth = scope === 'record' ? 0 : scope + 1;
  const elements = Array.from({ length: depth }, () => holder);
  return verdictOf(interpret(node, { record: { ...holder, source: {} }, elements }).truth);
}
