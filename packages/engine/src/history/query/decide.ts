import type { IrLeaf, IrOperand, IrQuantifier } from '../../ir/ir.ts';
import { assertNever, invariant } from '../../invariant.ts';
import { betweenKnown, compareKnown } from '../../values/compare.ts';
import type { Known } from '../../values/known.ts';
import { isMember } from '../../values/members.ts';
import type { Truth } from '../../values/truth.ts';
import { not } from '../../values/truth.ts';
import type { Decide } from './decision.ts';
import { decideNone, decideSome } from './decision.ts';
import type { Verdict } from './verdict.ts';
import { no, open, opposite, verdictOf, yes } from './verdict.ts';

/** What a quantifier makes of the counts of elements that fulfil its condition. */
export function decideQuantifier({ quantifier, count }: IrQuantifier): Decide {
  const n = count ?? 0;
  switch (quantifier) {
    case 'any':
      return decideSome;
    case 'no':
      return decideNone;
    case 'every':
      return (sure, possible, length) => reaches(sure, possible, length);
    case 'at_least':
      return (sure, possible) => reaches(sure, possible, n);
    case 'at_most':
      return (sure, possible) => opposite(reaches(sure, possible, n + 1));
    case 'exactly':
      return (sure, possible) => reaches(sure, possible, n) & opposite(reaches(sure, possible, n + 1));
    default:
      return assertNever(quantifier);
  }
}

function reaches(sure: number, possible: number, minimum: number): Verdict {
  if (sure >= minimum) return yes;
  return possible >= minimum ? open : no;
}

/** Of a leaf in which one operand is a count and the others are literals: the count. */
export function countIn(node: IrLeaf): Extract<IrOperand, { kind: 'aggregate' }> | null {
  const operands = operandsOf(node);
  const counts = operands.filter((each) => each.kind === 'aggregate' && each.aggregate === 'count');
  const [count] = counts;
  const isAlone = counts.length === 1 && operands.every((each) => each === count || each.kind === 'literal');
  return isAlone && count?.kind === 'aggregate' ? count : null;
}

function operandsOf(node: IrLeaf): readonly IrOperand[] {
  switch (node.kind) {
    case 'compare':
      return [node.left, node.right];
    case 'between':
      return [node.operand, node.low, node.high];
    case 'one_of':
    case 'in_list':
      return [node.operand];
    default:
      return [];
  }
}

/** What such a leaf makes of a count; each pair of numbers is worked out once. */
export function decideCount(node: IrLeaf, isNegated: boolean): Decide {
  const known = new Map<number, Verdict>();
  return (sure, possible) => {
    const key = sure * 0x1_00_00_00 + possible;
    let verdict = known.get(key);
    if (verdict === undefined) {
      const truth = truthOnCount(node, { kind: 'count', interval: { sure, possible } });
      verdict = isNegated ? opposite(verdictOf(truth)) : verdictOf(truth);
      known.set(key, verdict);
    }
    return verdict;
  };
}

function truthOnCount(node: IrLeaf, count: Known): Truth {
  const known = operandsOf(node).map((each) => (each.kind === 'literal' ? each.value : count));
  const [first, second, third] = known;
  invariant(first !== undefined, 'a leaf has an operand');
  if (node.kind === 'one_of' || node.kind === 'in_list') {
    const truth = isMember(first, node.members);
    return node.isNegated ? not(truth) : truth;
  }
  invariant(second !== undefined, 'a comparison has two sides');
  if (node.kind === 'compare') return compareKnown(node.operator, first, second);
  invariant(node.kind === 'between' && third !== undefined, 'between has both its ends');
  return betweenKnown(first, second, third);
}
