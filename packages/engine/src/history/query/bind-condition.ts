/**
 * A condition in optimised form, bound to a segment: literals become codes once, then every row is codes alone.
 *
 *   all, any, at least N of → verdicts of the members, bit by bit
 *   leaf on one column      → a verdict for each code (`bind-leaf.ts`)
 *   quantifier, count       → a run over the elements of many rows at once (`list-run.ts`)
 *   anything else           → decoded slots, asked one by one (`bind-residual.ts`)
 */
import type { IrCondition, IrLeaf, IrQuantifier } from '../../ir/ir.ts';
import { keyOf } from './shape.ts';
import type { Access, BindContext, BoundCondition } from './bind-context.ts';
import { listOf } from './bind-context.ts';
import { bindLookup } from './bind-leaf.ts';
import { bindResidual } from './bind-residual.ts';
import { countIn, decideCount, decideQuantifier } from './decide.ts';
import type { Decide } from './decision.ts';
import type { ListRun } from './list-run.ts';
import { bindRun, rowsAt } from './list-run.ts';
import type { ElementTables, Lookup } from './lookup.ts';
import { look, verdictAt } from './lookup.ts';
import type { Verdict } from './verdict.ts';
import { no, open, turn, yes } from './verdict.ts';

/** Binds a condition, or finds it bound. Equal conditions of one segment share what they are bound to. */
export function bindCondition(node: IrCondition, context: BindContext): BoundCondition {
  // In the elements of a list, a condition on the record is bound otherwise than on the record itself.
  const key = `${context.elements.length} ${keyOf(node)}`;
  const known = context.bound.get(key);
  if (known !== undefined) return known;
  const fresh = bind(node, context);
  context.bound.set(key, fresh);
  return fresh;
}

function bind(node: IrCondition, context: BindContext): BoundCondition {
  switch (node.kind) {
    case 'constant':
      return bindConstant(node.value ? yes : no);
    case 'all':
    case 'any':
      return bindBlock(node, context);
    case 'at_least':
      return bindAtLeast(node, context);
    case 'quantifier':
      return bindQuantifier(node, context);
    case 'not':
      return bindNot(node, context);
    case 'none':
    case 'points':
      throw new Error('invariant: history evaluates optimised conditions');
    default:
      return bindLeaf({ leaf: node, isNegated: false, whole: node }, context);
  }
}

const bindConstant = (verdict: Verdict): BoundCondition => ({
  cost: 0.2,
  lookup: null,
  access: null,
  tables: null,
  evaluate: ({ count }, out) => {
    out.fill(verdict, 0, count);
  },
});

function bindNot(whole: Extract<IrCondition, { kind: 'not' }>, context: BindContext): BoundCondition {
  const { condition } = whole;
  if ('operand' in condition) return bindLeaf({ leaf: condition, isNegated: true, whole }, context);
  const { cost, evaluate } = bindCondition(condition, context);
  return {
    cost,
    lookup: null,
    access: null,
    tables: null,
    evaluate(selection, out) {
      evaluate(selection, out);
      turn(out, selection.count);
    },
  };
}

/** A leaf, whether `not` stands above it, and both together. */
interface Leaf {
  readonly leaf: IrLeaf;
  readonly isNegated: boolean;
  readonly whole: IrCondition;
}

function bindLeaf({ leaf, isNegated, whole }: Leaf, context: BindContext): BoundCondition {
  const found = bindLookup(leaf, isNegated, context);
  if (found !== null) {
    const { place, lookup } = found;
    return {
      cost: costOfLookup(lookup),
      lookup,
      access: { path: place.cataloguePath, scope: place.scope, lookup, list: null },
      tables: lookup.kind === 'table' && place.scope === innermostOf(context) ? [lookup, null] : null,
      evaluate: (selection, out) => look(lookup, rowsAt(selection, place.scope), selection.count, out),
    };
  }
  const count = countIn(leaf);
  if (count !== null) {
    const run = bindRun({ ...count, isForEvery: false }, context, bindCondition);
    return boundRun(run, decideCount(leaf, isNegated), { list: count.list, context });
  }
  return bindResidual(whole, context);
}

/** A verdict that has to be worked out takes longer the first time; the fewer codes, the less often that is. */
function costOfLookup(lookup: Lookup): number {
  if (lookup.kind === 'range' || lookup.isFull) return 1.5;
  return 2 + 500 * Math.min(1, lookup.table.length / Math.max(1, lookup.codes.length));
}

function bindQuantifier(node: IrQuantifier, context: BindContext): BoundCondition {
  const run = bindRun({ ...node, isForEvery: node.quantifier === 'every' }, context, bindCondition);
  return boundRun(run, decideQuantifier(node), { list: node.list, context });
}

function boundRun(
  run: ListRun,
  decide: Decide,
  { list, context }: { readonly list: IrQuantifier['list']; readonly context: BindContext },
): BoundCondition {
  // Where no element fulfils the condition the answer is no: so some element of each row that matters does.
  const needsElement = decide(0, 0, 0) === no && context.elements.length === 0;
  const inside = run.where?.access ?? null;
  return {
    cost: run.cost,
    lookup: null,
    tables: null,
    access: needsElement && inside?.scope === 0 ? { ...inside, list: listOf(context, list) } : null,
    evaluate: (selection, out) => run.evaluate(selection, decide, out),
  };
}

function bindBlock(node: Extract<IrCondition, { kind: 'all' | 'any' | 'none' }>, context: BindContext): BoundCondition {
  const members = node.conditions
    .map((each) => bindCondition(each, context))
    .toSorted((one, other) => one.cost - other.cost);
  const isAll = node.kind === 'all';
  const { bytes } = context.buffers;
  return {
    cost: members.reduce((sum, { cost }) => sum + cost + 1, 0),
    lookup: null,
    access: isAll ? narrowest(members, context) : null,
    tables: isAll ? bothTables(members) : null,
    evaluate(selection, out) {
      const [first, ...others] = members;
      if (first === undefined) return void out.fill(isAll ? yes : no, 0, selection.count);
      first.evaluate(selection, out);
      const verdicts = bytes.take(selection.count);
      for (const { evaluate } of others) {
        evaluate(selection, verdicts);
        if (isAll) intersect(out, verdicts, selection.count);
        else unite(out, verdicts, selection.count);
      }
      bytes.giveBack(verdicts);
    },
  };
}

function intersect(into: Uint8Array, other: Uint8Array, count: number): void {
  for (let index = 0; index < count; index += 1) into[index] = (into[index] ?? 0) & (other[index] ?? 0);
}

function unite(into: Uint8Array, other: Uint8Array, count: number): void {
  for (let index = 0; index < count; index += 1) into[index] = (into[index] ?? 0) | (other[index] ?? 0);
}

const innermostOf = ({ elements }: BindContext): Access['scope'] =>
  elements.length === 0 ? 'record' : elements.length - 1;

/** The tables of two members. */
function bothTables(members: readonly BoundCondition[]): ElementTables | null {
  const [first, second, ...others] = members.map(({ tables }) => tables);
  if (first === undefined || second === undefined || others.length > 0) return null;
  return first === null || second === null || first[1] !== null || second[1] !== null ? null : [first[0], second[0]];
}

/** Of several ways the one by which the fewest of the first codes pass. */
function narrowest(members: readonly BoundCondition[], context: BindContext): Access | null {
  const innermost = innermostOf(context);
  const ways = members.flatMap(({ access }) =>
    access === null || access.list !== null || access.scope !== innermost ? [] : [access],
  );
  const [best] = ways.toSorted((one, other) => passingShare(one) - passingShare(other));
  return best ?? null;
}

/** How many of some rows may pass. */
function passingShare({ lookup }: Access): number {
  const { codes } = lookup;
  const step = Math.max(1, Math.floor(codes.length / 64));
  let passing = 0;
  for (let row = 0; row < codes.length; row += step) passing += verdictAt(lookup, codes[row] ?? 0) & 1;
  return passing;
}

function bindAtLeast(node: Extract<IrCondition, { kind: 'at_least' }>, context: BindContext): BoundCondition {
  const members = node.conditions.map((each) => bindCondition(each, context));
  const { bytes, ints } = context.buffers;
  return {
    cost: members.reduce((sum, { cost }) => sum + cost + 2, 1),
    lookup: null,
    access: null,
    tables: null,
    evaluate(selection, out) {
      const { count } = selection;
      const verdicts = bytes.take(count);
      const sure = ints.take(count).fill(0, 0, count);
      const possible = ints.take(count).fill(0, 0, count);
      members.forEach(({ evaluate }, position) => {
        const weight = node.weights?.[position] ?? 1;
        evaluate(selection, verdicts);
        for (let index = 0; index < count; index += 1) {
          const verdict = verdicts[index] ?? 0;
          sure[index] = (sure[index] ?? 0) + (verdict >> 1) * weight;
          possible[index] = (possible[index] ?? 0) + (verdict & 1) * weight;
        }
      });
      for (let index = 0; index < count; index += 1) {
        const isSure = (sure[index] ?? 0) >= node.count;
        out[index] = isSure ? yes : (possible[index] ?? 0) >= node.count ? open : no;
      }
      bytes.giveBack(verdicts);
      ints.giveBack(sure);
      ints.giveBack(possible);
    },
  };
}
