import type { ArithmeticOperator, ValueKind } from '@tautai/dsl';
import { addMonths } from './calendar.ts';
import type { Sql } from './sql.ts';
import { sql } from './sql.ts';
import type { Writing } from './writing.ts';
import { named } from './writing.ts';

/** A whole number of the size that values have, rounded from the middle to the even one; null where the divisor is 0. */
export function roundedQuotient(writing: Writing, dividend: Sql, divisor: Sql): Sql {
  const { wideQuotient, narrow } = writing.dialect;
  const bind = (value: Sql, body: (name: Sql) => Sql): Sql => named(writing, value, body);
  return bind(dividend, (top) =>
    bind(divisor, (bottom) =>
      bind(wideQuotient(sql`abs(${top})`, sql`abs(${bottom})`), (cut) => {
        const twiceRest = sql`2 * (abs(${top}) - ${cut} * abs(${bottom}))`;
        const isUp = sql`${twiceRest} > abs(${bottom}) OR (${twiceRest} = abs(${bottom}) AND ${cut} % 2 = 1)`;
        const size = sql`(${cut} + CASE WHEN ${isUp} THEN 1 ELSE 0 END)`;
        const value = sql`${size} * sign(${top}) * sign(${bottom})`;
        return sql`CASE WHEN ${bottom} <> 0 AND ${size} <= 999999999999999 THEN ${narrow(value)} END`;
      }),
    ),
  );
}

/** Null past 15 digits. */
const bounded = (writing: Writing, value: Sql): Sql =>
  named(writing, value, (sum) => sql`CASE WHEN ${sum} BETWEEN -999999999999999 AND 999999999999999 THEN ${sum} END`);

/** A sum that may be wide, as a value. */
export const narrowSum = (writing: Writing, value: Sql): Sql => {
  const { narrow } = writing.dialect;
  return named(
    writing,
    value,
    (sum) => sql`CASE WHEN ${sum} BETWEEN -999999999999999 AND 999999999999999 THEN ${narrow(sum)} END`,
  );
};

/** Quotient and rest by a day's milliseconds, of times before 1970 too: 20 000 000 days are added to both. */
const shiftedTime = (ms: Sql): Sql => sql`(${ms} + 1728000000000000)`;
export const dayOfLocal = ({ dialect }: Writing, ms: Sql): Sql =>
  sql`(${dialect.quotient(shiftedTime(ms), sql`86400000`)} - 20000000)`;
export const timeOfLocal = (ms: Sql): Sql => sql`(${shiftedTime(ms)} % 86400000)`;

interface Term {
  readonly kind: ValueKind;
  readonly value: Sql;
}

/** One value of two, both known or the result is null. Null too on overflow and where nothing is divided by zero. */
export function compute(writing: Writing, operator: ArithmeticOperator, left: Term, right: Term): Sql {
  const { wide } = writing.dialect;
  switch (operator) {
    case '+':
      return right.kind === 'period'
        ? addPeriod(writing, left, right.value)
        : bounded(writing, sql`${left.value} + ${right.value}`);
    case '-':
      if (right.kind === 'period') return addPeriod(writing, left, sql`(0 - ${right.value})`);
      return left.kind === 'date'
        ? bounded(writing, sql`(${left.value} - ${right.value}) * 86400000`)
        : bounded(writing, sql`${left.value} - ${right.value}`);
    case '*':
      return roundedQuotient(writing, sql`${wide(left.value)} * ${wide(right.value)}`, wide(sql`1000000`));
    case '/':
      return roundedQuotient(writing, sql`${wide(left.value)} * 1000000`, wide(right.value));
  }
}

function addPeriod(writing: Writing, { kind, value }: Term, months: Sql): Sql {
  if (kind === 'date') return addMonths(writing, value, months);
  return named(
    writing,
    value,
    (ms) => sql`${addMonths(writing, dayOfLocal(writing, ms), months)} * 86400000 + ${timeOfLocal(ms)}`,
  );
}
