import { millionthsPerUnit } from '@tautai/dsl';
import type { Value } from '@tautai/dsl';
import type { IrAgeAt, IrAggregate, IrOperand } from '../ir/ir.ts';
import { assertNever, invariant } from '../invariant.ts';
import { compute, dayOfLocal, narrowSum, timeOfLocal } from './arithmetic.ts';
import { calendarKey } from './calendar.ts';
import { elementKeeps } from './print-list.ts';
import type { PrintCondition } from './print-list.ts';
import type { Scopes } from './scope.ts';
import { openList, readField, readListPresence } from './scope.ts';
import type { Sql } from './sql.ts';
import { bind, sql } from './sql.ts';
import type { LeftOut } from './weaken.ts';
import type { Writing } from './writing.ts';
import { named } from './writing.ts';

/**
 * What an operand comes to: one value, or the interval of a partial date or a count, both its ends null where it is
 * missing. `literal` is a value that is never missing.
 */
export type Operand =
  | { readonly kind: 'value'; readonly value: Sql; readonly literal: Value | null }
  | { readonly kind: 'days' | 'count'; readonly lowest: Sql; readonly highest: Sql; readonly literal: Value | null };

/** An operand, or what of it cannot be said. */
export type PrintedOperand = Operand | { readonly kind: 'left_out'; readonly leftOut: readonly LeftOut[] };

const value = (of: Sql): Operand => ({ kind: 'value', value: of, literal: null });

const count = (lowest: Sql, highest: Sql): Operand => ({ kind: 'count', lowest, highest, literal: null });

/** Prints operands; conditions lie inside of them. */
export interface OperandPrinter {
  readonly writing: Writing;
  readonly scopes: Scopes;
  readonly printCondition: PrintCondition;
}

function printOperand(node: IrOperand, printer: OperandPrinter): PrintedOperand {
  const { writing } = printer;
  switch (node.kind) {
    case 'literal':
      return printLiteral(node.value);
    case 'field': {
      const [lowest, highest] = readField(writing, printer.scopes, node.place);
      invariant(lowest !== undefined, 'a field has a column');
      return highest === undefined ? value(lowest) : { kind: 'days', lowest, highest, literal: null };
    }
    case 'otherwise':
      return withOperands([node.operand, node.fallback], printer, ([first, second]) =>
        printOtherwise(exactOf(writing, first), exactOf(writing, second)),
      );
    case 'arithmetic':
      return withOperands([node.left, node.right], printer, ([left, right]) =>
        value(
          compute(
            writing,
            node.operator,
            { kind: node.left.type.kind, value: oneValue(writing, left) },
            { kind: node.right.type.kind, value: oneValue(writing, right) },
          ),
        ),
      );
    case 'date_of':
      return withOperands([node.operand], printer, ([local]) => value(dayOfLocal(writing, oneValue(writing, local))));
    case 'time_of':
      return withOperands([node.operand], printer, ([local]) => value(timeOfLocal(oneValue(writing, local))));
    case 'age_at':
      return printAge(node, printer);
    case 'in_currency':
      return withOperands([node.operand, node.currency], printer, ([amount, currency]) => {
        const isThat = sql`${oneValue(writing, currency)} = ${bind('text', node.type.currency)}`;
        return value(sql`CASE WHEN ${isThat} THEN ${oneValue(writing, amount)} END`);
      });
    case 'aggregate':
      return printAggregate(node, printer);
    default:
      return assertNever(node);
  }
}

function printLiteral(literal: Value): Operand {
  if (typeof literal !== 'object') return { kind: 'value', value: bindValue(literal), literal };
  const { firstDay, lastDay } = literal;
  return { kind: 'days', lowest: bind('bigint', firstDay), highest: bind('bigint', lastDay), literal };
}

function bindValue(literal: string | number | boolean): Sql {
  if (typeof literal === 'string') return bind('text', literal);
  return typeof literal === 'number' ? bind('bigint', literal) : bind('boolean', literal);
}

/** Makes an operand of others; leaves out what one of them leaves out. */
export function withOperands<T>(
  nodes: readonly IrOperand[],
  printer: OperandPrinter,
  body: (operands: readonly [Operand, Operand, Operand]) => T,
): T | Extract<PrintedOperand, { kind: 'left_out' }> {
  const printed = nodes.map((node) => printOperand(node, printer));
  const leftOut = printed.flatMap((each) => (each.kind === 'left_out' ? each.leftOut : []));
  if (leftOut.length > 0) return { kind: 'left_out', leftOut };
  const [first = absent, second = absent, third = absent] = printed.filter((each) => each.kind !== 'left_out');
  return body([first, second, third]);
}

/** Stands for an operand that a condition does not have. */
const absent: Operand = value(sql`NULL`);

/** Where one value is needed an open count is missing; a partial date keeps its interval. */
function exactOf(writing: Writing, operand: Operand): Operand {
  return operand.kind === 'count' ? value(oneValue(writing, operand)) : operand;
}

/** The one value that an operand has; null where it has several. */
function oneValue(writing: Writing, operand: Operand): Sql {
  if (operand.kind === 'value') return operand.value;
  return named(writing, operand.lowest, (lowest) => sql`CASE WHEN ${lowest} = ${operand.highest} THEN ${lowest} END`);
}

function printOtherwise(first: Operand, second: Operand): Operand {
  if (first.kind === 'value' && second.kind === 'value') return value(sql`coalesce(${first.value}, ${second.value})`);
  const [one, other] = [endsOf(first), endsOf(second)];
  return {
    kind: 'days',
    lowest: sql`coalesce(${one.lowest}, ${other.lowest})`,
    highest: sql`coalesce(${one.highest}, ${other.highest})`,
    literal: null,
  };
}

/** An operand as an interval. */
export const endsOf = (operand: Operand): { readonly lowest: Sql; readonly highest: Sql } =>
  operand.kind === 'value' ? { lowest: operand.value, highest: operand.value } : operand;

/** Births after the day are left out; where none is left the age is missing. */
const printAge = ({ birth, day }: IrAgeAt, printer: OperandPrinter): PrintedOperand =>
  withOperands([birth, day], printer, (operands) => {
    const { writing } = printer;
    const [born, asked] = [endsOf(operands[0]), endsOf(operands[1])];
    const yearsBetween = (from: Sql, to: Sql): Sql =>
      writing.dialect.quotient(sql`(${calendarKey(writing, to)} - ${calendarKey(writing, from)})`, sql`10000`);
    const millionths = sql`${millionthsPerUnit}`;
    const age = (years: Sql): Sql =>
      sql`CASE WHEN ${born.lowest} <= ${asked.highest} THEN ${years} * ${millionths} END`;
    return count(
      age(yearsBetween(sql`least(${born.highest}, ${asked.lowest})`, asked.lowest)),
      age(yearsBetween(born.lowest, asked.highest)),
    );
  });

function printAggregate(node: IrAggregate, printer: OperandPrinter): PrintedOperand {
  const { writing, scopes, printCondition } = printer;
  const { dialect } = writing;
  const { inside, elements } = openList(writing, scopes, node.list.place);
  // Both forms must be said exactly, so in either bound.
  const keeps = (form: 'match' | 'possible') =>
    elementKeeps(node, { form, bound: 'most' }, { writing, scopes: inside, printCondition });
  const [match, possible] = [keeps('match'), keeps('possible')];
  if (match.leftOut.length > 0) return { kind: 'left_out', leftOut: match.leftOut };
  const column = node.element === null ? [] : readField(writing, inside, node.element);
  const over = elements();
  const isKnown = readListPresence(writing, scopes, node.list.place);
  const whereKnown = (of: Sql): Sql => sql`CASE WHEN ${isKnown} THEN ${of} END`;
  const [lowest, highest] = column;
  if (lowest === undefined) {
    const counted = (condition: { readonly sql: Sql }): Sql =>
      whereKnown(sql`${dialect.count(over, condition.sql)} * ${millionthsPerUnit}`);
    return count(counted(match), counted(possible));
  }
  const isOpen = dialect.some(over, sql`(${possible.sql} AND NOT ${match.sql})`);
  const lacksValue = dialect.some(over, sql`(${match.sql} AND ${lowest} IS NULL)`);
  const whereDecided = (of: Sql): Sql =>
    sql`CASE WHEN ${isKnown} AND NOT ${isOpen} AND NOT ${lacksValue} THEN ${of} END`;
  const extreme = node.aggregate === 'lowest' || node.aggregate === 'earliest' ? dialect.lowest : dialect.highest;
  const of = (each: Sql): Sql => whereDecided(extreme({ elements: over, keeps: match.sql, value: each }));
  if (node.aggregate === 'sum') {
    return value(whereDecided(narrowSum(writing, dialect.sum({ elements: over, keeps: match.sql, value: lowest }))));
  }
  return highest === undefined
    ? value(of(lowest))
    : { kind: 'days', lowest: of(lowest), highest: of(highest), literal: null };
}
