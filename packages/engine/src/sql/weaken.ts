/**
 * Where a dialect cannot say what a condition says, it says less. This is the one place that decides which way.
 *
 * A condition is printed for a form (`match` or `possible`) and a bound: `most` may hold for too many records, `least` for
 * too few. The whole is asked at most, so that no match is lost; below something that turns its meaning round (`no`,
 * `every`, `at most`, `exactly`) the bound turns with it. What cannot be said is then `true` at most and `false` at least:
 * in a conjunction it drops out, of a disjunction it makes everything.
 */
import type { TextRange } from '@tautai/dsl';
import type { Form } from '../codegen/emission.ts';
import type { Sql } from './sql.ts';
import { joinSql, sql, truthValue } from './sql.ts';

export type Bound = 'most' | 'least';

/** What is asked of a condition. */
export interface Question {
  readonly form: Form;
  readonly bound: Bound;
}

/** A part of a rule that the query does not look at. */
export interface LeftOut {
  /** In plain words. */
  readonly reason: string;
  /** In the rule's text. */
  readonly range: TextRange;
}

/** A condition in two-valued form: never null. */
export interface Printed {
  /** True or false whatever the record; null where that depends. */
  readonly constant: boolean | null;
  readonly sql: Sql;
  /** Empty where the condition says exactly what was asked. */
  readonly leftOut: readonly LeftOut[];
}

export const constantly = (value: boolean, leftOut: readonly LeftOut[] = []): Printed => ({
  constant: value,
  sql: truthValue(value),
  leftOut,
});

export const exactly = (condition: Sql): Printed => ({ constant: null, sql: condition, leftOut: [] });

/** What stands for a condition that cannot be said. */
export const weakened = ({ bound }: Question, ...leftOut: readonly LeftOut[]): Printed =>
  constantly(bound === 'most', leftOut);

/** The question whose answer is turned round: what matches not, can possibly not. */
export const opposite = ({ form, bound }: Question): Question => ({
  form: form === 'match' ? 'possible' : 'match',
  bound: bound === 'most' ? 'least' : 'most',
});

export const negation = ({ constant, sql: condition, leftOut }: Printed): Printed =>
  constant === null ? { constant, sql: sql`(NOT ${condition})`, leftOut } : constantly(!constant, leftOut);

export const conjunction = (parts: readonly Printed[]): Printed => joined(parts, true, sql` AND `);

export const disjunction = (parts: readonly Printed[]): Printed => joined(parts, false, sql` OR `);

/** `neutral` is the constant that changes nothing; the other one settles the whole. */
function joined(parts: readonly Printed[], neutral: boolean, between: Sql): Printed {
  const settling = parts.filter(({ constant }) => constant === !neutral);
  const [first] = settling;
  // Where one part settles the whole without leaving anything out, what the others leave out does not matter.
  if (first !== undefined)
    return settling.find(({ leftOut }) => leftOut.length === 0) ?? { ...first, leftOut: allLeftOut(parts) };
  const open = parts.filter(({ constant }) => constant === null);
  if (open.length === 0) return constantly(neutral, allLeftOut(parts));
  const joint = joinSql(
    open.map((part) => part.sql),
    between,
  );
  return { constant: null, sql: sql`(${joint})`, leftOut: allLeftOut(parts) };
}

export const allLeftOut = (parts: readonly Printed[]): readonly LeftOut[] => parts.flatMap(({ leftOut }) => leftOut);
