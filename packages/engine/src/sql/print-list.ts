import type { IrCondition, IrList, IrQuantifier, IrWindow } from '../ir/ir.ts';
import { assertNever, invariant } from '../invariant.ts';
import type { Scopes } from './scope.ts';
import { openList, readField, readListPresence } from './scope.ts';
import type { Sql } from './sql.ts';
import { bind, sql, truthValue } from './sql.ts';
import type { Printed, Question } from './weaken.ts';
import { conjunction, constantly, disjunction, exactly, negation, opposite } from './weaken.ts';
import type { Writing } from './writing.ts';

/** Handed down to leaves and lists, which conditions lie inside of. */
export type PrintCondition = (node: IrCondition, question: Question, scopes: Scopes) => Printed;

interface Printer {
  readonly writing: Writing;
  readonly scopes: Scopes;
  readonly printCondition: PrintCondition;
}

interface Run {
  readonly list: IrList;
  readonly where: IrCondition | null;
}

/** Whether an element lies in the window and keeps the condition. */
export function elementKeeps(
  { list, where }: Run,
  question: Question,
  { writing, scopes, printCondition }: Printer,
): Printed {
  return conjunction([
    printWindow(list.window, question, writing, scopes),
    where === null ? constantly(true) : printCondition(where, question, scopes),
  ]);
}

function printWindow(window: IrWindow | null, { form }: Question, writing: Writing, scopes: Scopes): Printed {
  if (window === null) return constantly(true);
  const [time] = readField(writing, scopes, window.time);
  const [asOf] = readField(writing, scopes, window.asOf);
  invariant(time !== undefined && asOf !== undefined, 'a window has its two times');
  const within = sql`${time} BETWEEN ${asOf} - ${bind('bigint', window.durationMs)} AND ${asOf}`;
  const isOpen = truthValue(form === 'possible');
  return exactly(
    sql`CASE WHEN ${time} IS NULL OR ${asOf} IS NULL THEN ${isOpen} ELSE ${writing.dialect.truth(within)} END`,
  );
}

/** A missing list leaves every quantifier open. */
export function printQuantifier(node: IrQuantifier, question: Question, printer: Printer): Printed {
  const { writing, scopes } = printer;
  const isKnown = exactly(readListPresence(writing, scopes, node.list.place));
  const known = printOverList(node, question, printer);
  return question.form === 'match' ? conjunction([isKnown, known]) : disjunction([negation(isKnown), known]);
}

function printOverList(node: IrQuantifier, question: Question, { writing, scopes, printCondition }: Printer): Printed {
  const { dialect } = writing;
  const { inside, elements } = openList(writing, scopes, node.list.place);
  const printer = { writing, scopes: inside, printCondition };
  const some = (keeps: Printed): Printed =>
    keeps.constant === false ? keeps : over(keeps, (condition) => dialect.some(elements(), condition));
  const keeps = (asked: Question): Printed => elementKeeps(node, asked, printer);
  const compareCount = (asked: Question, operator: Sql): Printed => {
    const counted = keeps(asked);
    return over(
      counted,
      (condition) => sql`(${dialect.count(elements(), condition)} ${operator} ${bind('bigint', countOf(node))})`,
    );
  };
  const reaches = (): Printed => compareCount(question, sql`>=`);
  const staysBelow = (): Printed => compareCount(opposite(question), sql`<=`);
  switch (node.quantifier) {
    case 'any':
      return some(keeps(question));
    case 'no':
      return negation(some(keeps(opposite(question))));
    case 'every': {
      const inWindow = printWindow(node.list.window, opposite(question), writing, inside);
      const fails = node.where === null ? constantly(false) : negation(printCondition(node.where, question, inside));
      return negation(some(conjunction([inWindow, fails])));
    }
    case 'at_least':
      return reaches();
    case 'at_most':
      return staysBelow();
    case 'exactly':
      return conjunction([reaches(), staysBelow()]);
    default:
      return assertNever(node.quantifier);
  }
}

/** What is said of a list's elements; it depends on the list even where the condition on them does not. */
function over(keeps: Printed, say: (condition: Sql) => Sql): Printed {
  return { constant: null, sql: say(keeps.sql), leftOut: keeps.leftOut };
}

function countOf({ count }: IrQuantifier): number {
  invariant(count !== null, 'a counting quantifier has its count');
  return count;
}
