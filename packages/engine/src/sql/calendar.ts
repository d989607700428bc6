/** The arithmetic of `@tautai/dsl`'s calendar, written out: databases know other years than the language does. */
import type { Sql } from './sql.ts';
import { sql } from './sql.ts';
import type { Writing } from './writing.ts';
import { named } from './writing.ts';

interface CivilDate {
  readonly year: Sql;
  readonly month: Sql;
  readonly day: Sql;
}

/** Days since 1970-01-01 of a date of the calendar, of years from 1. Years begin in March inside. */
export function daysFromCivil(writing: Writing, { year, month, day }: CivilDate): Sql {
  const { quotient } = writing.dialect;
  const dayOfYear = quotient(sql`(153 * ((${month} + 9) % 12) + 2)`, sql`5`);
  return named(writing, sql`${year} - CASE WHEN ${month} <= 2 THEN 1 ELSE 0 END`, (marchYear) => {
    const leapDays = sql`${quotient(marchYear, sql`4`)} - ${quotient(marchYear, sql`100`)} + ${quotient(marchYear, sql`400`)}`;
    return sql`(365 * ${marchYear} + ${leapDays} + ${dayOfYear} + ${day} - 719469)`;
  });
}

/** Makes something of a day as people write it. Right from 40 000 years before our era. */
function withCivil(writing: Writing, days: Sql, body: (date: CivilDate) => Sql): Sql {
  const { quotient } = writing.dialect;
  const bind = (value: Sql, inner: (name: Sql) => Sql): Sql => named(writing, value, inner);
  // So many eras of 400 years are added that no quotient is of a number below zero.
  return bind(sql`${days} + 15329168`, (shifted) =>
    bind(sql`${shifted} % 146097`, (day) => {
      const leapDays = sql`${quotient(day, sql`1460`)} + ${quotient(day, sql`36524`)} - ${quotient(day, sql`146096`)}`;
      return bind(quotient(sql`(${day} - ${leapDays})`, sql`365`), (year) => {
        const before = sql`365 * ${year} + ${quotient(year, sql`4`)} - ${quotient(year, sql`100`)}`;
        return bind(sql`${day} - (${before})`, (dayOfYear) =>
          bind(quotient(sql`(5 * ${dayOfYear} + 2)`, sql`153`), (month) => {
            const era = quotient(shifted, sql`146097`);
            return body({
              year: sql`(${year} + ${era} * 400 - 40000 + CASE WHEN ${month} >= 10 THEN 1 ELSE 0 END)`,
              month: sql`(${month} + CASE WHEN ${month} < 10 THEN 3 ELSE -9 END)`,
              day: sql`(${dayOfYear} - ${quotient(sql`(153 * ${month} + 2)`, sql`5`)} + 1)`,
            });
          }),
        );
      });
    }),
  );
}

/** A number that rises with the day, 10 000 for each birthday. */
export const calendarKey = (writing: Writing, days: Sql): Sql =>
  withCivil(writing, days, ({ year, month, day }) => sql`(${year} * 10000 + ${month} * 100 + ${day})`);

/** The same day so many months later, clamped to the month's last; null past the calendar's years, 1 to 9999. */
export function addMonths(writing: Writing, days: Sql, months: Sql): Sql {
  const { quotient } = writing.dialect;
  return withCivil(writing, days, ({ year, month, day }) =>
    named(writing, sql`${year} * 12 + ${month} - 1 + ${months}`, (index) => {
      const shifted = named(writing, quotient(index, sql`12`), (newYear) =>
        named(writing, sql`${index} % 12 + 1`, (newMonth) => {
          const isLeap = sql`${newYear} % 4 = 0 AND (${newYear} % 100 <> 0 OR ${newYear} % 400 = 0)`;
          const february = sql`CASE WHEN ${isLeap} THEN 29 ELSE 28 END`;
          const last = sql`CASE WHEN ${newMonth} = 2 THEN ${february} WHEN ${newMonth} IN (4, 6, 9, 11) THEN 30 ELSE 31 END`;
          return daysFromCivil(writing, { year: newYear, month: newMonth, day: sql`least(${day}, ${last})` });
        }),
      );
      return sql`CASE WHEN ${index} BETWEEN 12 AND 119999 THEN ${shifted} END`;
    }),
  );
}
