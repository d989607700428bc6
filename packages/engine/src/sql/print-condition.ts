/**
 * A condition in optimised form → a condition of SQL that is never null, for the form and the bound asked.
 *
 *   leaves       → `print-leaf`: known and holds, or missing or may hold
 *   quantifiers  → `print-list`: over the list's elements, where the question may turn round
 *   the rest     → here, with `weaken` to say what becomes of what cannot be said
 */
import type { IrCondition, IrLeaf } from '../ir/ir.ts';
import { invariant } from '../invariant.ts';
import { printLeaf } from './print-leaf.ts';
import { printQuantifier } from './print-list.ts';
import type { Scopes } from './scope.ts';
import { bind, joinSql, sizeOf, sql } from './sql.ts';
import type { Printed, Question } from './weaken.ts';
import { allLeftOut, conjunction, constantly, disjunction, negation, opposite, weakened } from './weaken.ts';
import type { Writing } from './writing.ts';

/** A condition is written anew for each form and bound in which it is asked, which can double at each list in a list. */
const conditionsMax = 5_000;
/** Pieces of text. */
const sizeMax = 20_000;

export function printCondition(node: IrCondition, question: Question, writing: Writing, scopes: Scopes): Printed {
  const printed = writing.countCondition() > conditionsMax ? null : print(node, question, writing, scopes);
  if (printed !== null && sizeOf(printed.sql) <= sizeMax) return printed;
  return weakened(question, { reason: 'so many lists in lists make too long a query', range: node.range });
}

function print(node: IrCondition, question: Question, writing: Writing, scopes: Scopes): Printed {
  const inner = (each: IrCondition, asked: Question, within: Scopes): Printed =>
    printCondition(each, asked, writing, within);
  const printer = { writing, scopes, printCondition: inner };
  const leaf = (each: IrLeaf, isNegated: boolean): Printed => printLeaf(each, { ...question, isNegated }, printer);
  switch (node.kind) {
    case 'constant':
      return constantly(node.value);
    case 'all':
      return conjunction(node.conditions.map((each) => inner(each, question, scopes)));
    case 'any':
      return disjunction(node.conditions.map((each) => inner(each, question, scopes)));
    case 'at_least':
      return atLeast(
        node,
        node.conditions.map((each) => inner(each, question, scopes)),
      );
    case 'quantifier':
      return printQuantifier(node, question, printer);
    case 'not': {
      const { condition } = node;
      // It is not so many for certain exactly where it cannot be so many.
      if (condition.kind === 'quantifier') return negation(printQuantifier(condition, opposite(question), printer));
      invariant('operand' in condition, 'negation stands at the leaves');
      return leaf(condition, true);
    }
    case 'points':
    case 'none':
      throw new Error('invariant: points are weighed and `none of` is pushed down before a query is written');
    default:
      return leaf(node, false);
  }
}

type AtLeast = Extract<IrCondition, { kind: 'at_least' }>;

/** What cannot be said counts as it is weakened, and may settle the whole. */
function atLeast({ count, weights }: AtLeast, members: readonly Printed[]): Printed {
  const weighed = members.map((member, index) => ({ member, weight: weights?.[index] ?? 1 }));
  const weightOf = (parts: typeof weighed): number => parts.reduce((sum, { weight }) => sum + weight, 0);
  const open = weighed.filter(({ member }) => member.constant === null);
  const required = count - weightOf(weighed.filter(({ member }) => member.constant === true));
  const leftOut = allLeftOut(members);
  if (required <= 0) return constantly(true, leftOut);
  if (required > weightOf(open)) return constantly(false, leftOut);
  const counted = open.map(
    ({ member, weight }) => sql`CASE WHEN ${member.sql} THEN ${bind('bigint', weight)} ELSE 0 END`,
  );
  return { constant: null, sql: sql`(${joinSql(counted, sql` + `)} >= ${bind('bigint', required)})`, leftOut };
}
