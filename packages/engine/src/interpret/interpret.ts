/**
 * The meaning of the language. Slow and obvious: it walks the unoptimised Ir, evaluates every node, leaves nothing out,
 * and returns what it saw. Generated code and the portable form are held to the answers given here.
 *
 *   interpret(condition, frame)
 *     ├─ blocks and chains  → Kleene's and, or, not; `at least N of` by interval
 *     ├─ leaves             → operands, then one comparison; anything missing makes it unknown
 *     └─ quantifiers        → each element's verdict, then the quantifier over the verdicts
 */
import type { IrCondition, IrGroup, IrLeaf, IrOperand, IrPoints, IrQuantifier } from '../ir/ir.ts';
import { assertNever, invariant } from '../invariant.ts';
import { causeIn } from '../record/decode-record.ts';
import type { Known } from '../values/known.ts';
import { exactOf } from '../values/known.ts';
import { betweenKnown, compareKnown } from '../values/compare.ts';
import { isMember } from '../values/members.ts';
import type { CountInterval, Truth } from '../values/truth.ts';
import { and, countTrue, not, or, reaches, truthOf, weighTrue } from '../values/truth.ts';
import type { Frame } from './frame.ts';
import { placeIn, scopeAt } from './frame.ts';
import { interpretOperand } from './interpret-operand.ts';
import { operandsOf } from './operands-of.ts';
import { traceList } from './trace-list.ts';
import type { ConditionTrace, ListTrace, OperandTrace } from './trace.ts';

/** Evaluates a condition with everything below it. */
export function interpret(node: IrCondition, frame: Frame): ConditionTrace {
  switch (node.kind) {
    case 'constant':
      return { node, truth: truthOf(node.value), parts: none, operands: none, list: null };
    case 'all':
    case 'any':
    case 'none':
    case 'at_least': {
      const parts = node.conditions.map((condition) => interpret(condition, frame));
      const truths = parts.map(({ truth }) => truth);
      return { node, truth: blockTruth(node, truths), parts, operands: none, list: null };
    }
    case 'points': {
      const parts = node.rows.map(({ condition }) => interpret(condition, frame));
      return { node, truth: reaches(pointsOf(node, parts), node.threshold), parts, operands: none, list: null };
    }
    case 'not': {
      const part = interpret(node.condition, frame);
      return { node, truth: not(part.truth), parts: [part], operands: none, list: null };
    }
    case 'quantifier': {
      const list = traceList(
        { list: node.list, where: node.where, element: null, isForEvery: node.quantifier === 'every' },
        frame,
        interpret,
      );
      return { node, truth: quantifierTruth(node, list), parts: none, operands: none, list };
    }
    default: {
      const operands = operandsOf(node).map((operand) => traceOperand(operand, frame));
      return { node, truth: leafTruth(node, operands), parts: none, operands, list: null };
    }
  }
}

/** One for all nodes that have none: an explanation is asked for with every hit, and is not to make lists of nothing. */
const none: readonly never[] = [];

/** What the rows add up to at the least and at the most, whatever those that are open turn out to be. */
function pointsOf({ rows }: IrPoints, parts: readonly ConditionTrace[]): CountInterval {
  return rows.reduce(
    ({ sure, possible }, { points }, index) => {
      const truth = parts[index]?.truth ?? 'unknown';
      if (truth === 'true') return { sure: sure + points, possible: possible + points };
      if (truth === 'false') return { sure, possible };
      return { sure: sure + Math.min(0, points), possible: possible + Math.max(0, points) };
    },
    { sure: 0, possible: 0 },
  );
}

type Block = Extract<IrCondition, { kind: 'all' | 'any' | 'none' | 'at_least' }>;

function blockTruth(node: Block, truths: readonly Truth[]): Truth {
  switch (node.kind) {
    case 'all':
      return and(truths);
    case 'any':
      return or(truths);
    case 'none':
      return not(or(truths));
    case 'at_least':
      return reaches(node.weights === undefined ? countTrue(truths) : weighTrue(truths, node.weights), node.count);
  }
}

function quantifierTruth({ quantifier, count }: IrQuantifier, { elements }: ListTrace): Truth {
  if (elements === null) return 'unknown';
  const truths = elements.map(({ truth }) => truth);
  const interval = countTrue(truths);
  switch (quantifier) {
    case 'any':
      return or(truths);
    case 'every':
      return and(truths);
    case 'no':
      return not(or(truths));
    case 'at_least':
      return reaches(interval, requiredCount(count));
    case 'at_most':
      return not(reaches(interval, requiredCount(count) + 1));
    case 'exactly':
      return and([reaches(interval, requiredCount(count)), not(reaches(interval, requiredCount(count) + 1))]);
  }
}

function requiredCount(count: number | null): number {
  invariant(count !== null, 'a counting quantifier has its count');
  return count;
}

function traceOperand(node: IrOperand | IrGroup, frame: Frame): OperandTrace {
  if (node.kind !== 'list' && node.kind !== 'record') return interpretOperand(node, frame, interpret);
  const scope = scopeAt(frame, node.place.scope);
  const isDelivered =
    node.kind === 'list' ? placeIn(scope.lists, node.place) !== null : placeIn(scope.groups, node.place);
  const cause = isDelivered ? null : causeIn(scope, node.place.cataloguePath);
  return { node, known: isDelivered ? true : null, cause, parts: none, list: null };
}

function leafTruth(node: IrLeaf, operands: readonly OperandTrace[]): Truth {
  if (node.kind === 'presence') return truthOf(isThere(operands) === (node.expects === 'known'));
  const known: Known[] = [];
  for (const operand of operands) {
    if (operand.known === null) return 'unknown';
    known.push(operand.known);
  }
  const [first, second, third] = known;
  invariant(first !== undefined, 'a leaf has an operand');
  switch (node.kind) {
    case 'compare':
      invariant(second !== undefined, 'a comparison has two sides');
      return compareKnown(node.operator, first, second);
    case 'between':
      invariant(second !== undefined && third !== undefined, 'between has both its ends');
      return betweenKnown(first, second, third);
    case 'one_of':
    case 'in_list': {
      const truth = isMember(first, node.members);
      return node.isNegated ? not(truth) : truth;
    }
    case 'text_test':
      invariant(typeof first === 'string', 'a text test has a text');
      return truthOf(node.test(first));
    case 'holds':
      return truthOf(first === true);
    default:
      return assertNever(node);
  }
}

/** An open count is not known: nobody can say the number. */
function isThere(operands: readonly OperandTrace[]): boolean {
  const known = operands[0]?.known ?? null;
  return known !== null && exactOf(known) !== null;
}
