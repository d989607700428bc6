/**
 * Values as evaluation sees them. Every scalar type of the catalogue has one form that compares with `===` and `<`:
 *
 * | type            | value                                                                          |
 * |-----------------|--------------------------------------------------------------------------------|
 * | text            | the folded text                                                                |
 * | enumeration     | the value's name                                                               |
 * | code            | the code, upper case                                                           |
 * | number, amount  | whole millionths (scale 6, at most 15 significant digits: a safe integer)       |
 * | mass            | whole milligrams                                                               |
 * | boolean         | itself                                                                         |
 * | instant         | milliseconds since 1970-01-01T00:00Z                                           |
 * | local_date_time | the same, as if local time were UTC; never compared with an instant            |
 * | date            | days since 1970-01-01                                                          |
 * | partial_date    | the first and last day that it may stand for                                   |
 * | local_time      | milliseconds since midnight (only computed, and in literals)                    |
 * | duration        | milliseconds; negative where time runs backwards                               |
 * | period          | whole calendar months (only in literals)                                       |
 */
export type Value = string | number | boolean | PartialDate;

/** An interval of days since 1970-01-01, both ends in. */
export interface PartialDate {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The types that an operand of a rule can have: the catalogue's scalars, and periods, which only literals have. */
export type ValueKind =
  | 'text'
  | 'enumeration'
  | 'code'
  | 'number'
  | 'mass'
  | 'amount'
  | 'boolean'
  | 'instant'
  | 'local_date_time'
  | 'date'
  | 'partial_date'
  | 'local_time'
  | 'duration'
  | 'period';
