/**
 * `readValue`, written out: JSON in the forms that records have at rest, into the values that are compared. What cannot be
 * read is null, as what is not there.
 */
import type { ScalarType } from '@tautai/dsl';
import { assertNever, invariant } from '../invariant.ts';
import { roundedQuotient } from './arithmetic.ts';
import { daysFromCivil } from './calendar.ts';
import type { ColumnType, JsonPlace } from './dialect.ts';
import { fold } from './fold.ts';
import type { Sql } from './sql.ts';
import { bind, sql } from './sql.ts';
import type { Writing } from './writing.ts';
import { named } from './writing.ts';

/** How a scalar is decoded: what is taken out of the JSON, and the columns that it comes to. */
export interface Decoder {
  readonly taken: readonly Sql[];
  /** One column, or the first and the last day of a partial date. */
  readonly columns: (held: readonly Sql[]) => readonly Sql[];
}

/** What columns a scalar comes to. */
export function columnTypesOf({ kind }: ScalarType): readonly ColumnType[] {
  switch (kind) {
    case 'text':
    case 'code':
    case 'enumeration':
      return ['text'];
    case 'boolean':
      return ['boolean'];
    case 'partial_date':
      return ['bigint', 'bigint'];
    default:
      return ['bigint'];
  }
}

/** Decodes what lies below `source` under these names. */
export function decoderOf(writing: Writing, type: ScalarType, source: Sql, steps: readonly string[]): Decoder {
  const { dialect } = writing;
  const place = dialect.at(source, steps);
  const ofText = (column: (text: Sql) => Sql): Decoder => ({
    taken: [dialect.jsonText(place)],
    columns: ([text]) => [column(held(text))],
  });
  switch (type.kind) {
    case 'text':
      return ofText((text) => fold(writing, text, type.folding));
    case 'code':
      return ofText((text) =>
        named(writing, fold(writing, text, 'locator'), (code) =>
          whereMatches(writing, code, type.list === 'carrier' ? sql`[A-Z0-9]{2,3}` : sql`[A-Z]{3}`, code),
        ),
      );
    case 'enumeration':
      return ofText((text) => sql`CASE WHEN ${dialect.isIn(text, bind('text[]', type.values))} THEN ${text} END`);
    case 'boolean':
      return { taken: [dialect.jsonBoolean(place)], columns: ([value]) => [held(value)] };
    case 'number':
    case 'amount':
      return {
        taken: [dialect.jsonNumber(place)],
        columns: ([number]) => [dialect.millionths(held(number))],
      };
    case 'mass':
      return massDecoder(
        writing,
        place,
        dialect.at(source, [...steps, 'value']),
        dialect.at(source, [...steps, 'unit']),
      );
    case 'date':
      return ofText((text) => whereMatches(writing, text, date, daysOf(writing, text)));
    case 'partial_date':
      return {
        taken: [dialect.jsonText(place)],
        columns: ([text]) => partialDays(writing, held(text)),
      };
    case 'local_time':
      return ofText((text) => whereMatches(writing, text, clock, msOf(writing, text, 1)));
    case 'local_date_time':
      return ofText((text) => whereMatches(writing, text, localDateTime, localMs(writing, text)));
    case 'instant':
      return ofText((text) => instantMs(writing, text));
    case 'duration':
      return ofText((text) => durationMs(writing, text));
    default:
      return assertNever(type);
  }
}

function held(column: Sql | undefined): Sql {
  invariant(column !== undefined, 'what was taken is held');
  return column;
}

const year = sql`([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)`;
const month = sql`(0[1-9]|1[0-2])`;
const leapYear = sql`([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)`;
const longMonth = sql`(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])`;
const shortMonth = sql`(0[469]|11)-(0[1-9]|[12][0-9]|30)`;
const february = sql`02-(0[1-9]|1[0-9]|2[0-8])`;
const date = sql`(${year}-(${longMonth}|${shortMonth}|${february})|${leapYear}-02-29)`;
const clock = sql`([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?`;
const localDateTime = sql`${date}T${clock}`;
const offset = sql`(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])`;
const duration = sql`-?P([0-9]{1,9}W)?([0-9]{1,9}D)?(T([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,12}([.][0-9]{1,9})?S)?)?`;

const isWhole = ({ dialect }: Writing, text: Sql, pattern: Sql): Sql => dialect.matches(text, sql`'^${pattern}$'`);

const whereMatches = (writing: Writing, text: Sql, pattern: Sql, value: Sql): Sql =>
  sql`CASE WHEN ${isWhole(writing, text, pattern)} THEN ${value} END`;

const yearIn = ({ dialect }: Writing, text: Sql): Sql => dialect.digits(text, 1, 4);
const monthIn = ({ dialect }: Writing, text: Sql): Sql => dialect.digits(text, 6, 2);

const daysOf = (writing: Writing, text: Sql): Sql =>
  daysFromCivil(writing, {
    year: yearIn(writing, text),
    month: monthIn(writing, text),
    day: writing.dialect.digits(text, 9, 2),
  });

function partialDays(writing: Writing, text: Sql): readonly [Sql, Sql] {
  const ofDate = daysOf(writing, text);
  const years = yearIn(writing, text);
  const months = monthIn(writing, text);
  const first = { year: years, month: months, day: sql`1` };
  // The day before the first of the next month.
  const last = {
    year: sql`(${years} + CASE WHEN ${months} = 12 THEN 1 ELSE 0 END)`,
    month: sql`(${months} % 12 + 1)`,
    day: sql`0`,
  };
  const cases = (ofMonth: Sql, ofYear: Sql): Sql => sql`CASE
  WHEN ${isWhole(writing, text, date)} THEN ${ofDate}
  WHEN ${isWhole(writing, text, sql`${year}-${month}`)} THEN ${ofMonth}
  WHEN ${isWhole(writing, text, year)} THEN ${ofYear} END`;
  return [
    cases(daysFromCivil(writing, first), daysFromCivil(writing, { year: years, month: sql`1`, day: sql`1` })),
    cases(daysFromCivil(writing, last), daysFromCivil(writing, { year: years, month: sql`12`, day: sql`31` })),
  ];
}

/** Milliseconds since midnight of a clock that begins at a position, from 1. */
function msOf(writing: Writing, text: Sql, from: number): Sql {
  const { digits, captureNumber } = writing.dialect;
  const seconds = captureNumber(text, sql`'^.{${from + 4}}:([0-9]{2})'`);
  const minutes = sql`${digits(text, from, 2)} * 60 + ${digits(text, from + 3, 2)}`;
  return sql`((${minutes}) * 60000 + ${seconds} * 1000 + ${fractionMs(writing, text)})`;
}

/** What stands behind the point, cut to milliseconds. */
const fractionMs = ({ dialect: { captureNumber } }: Writing, text: Sql): Sql => {
  const tenths = captureNumber(text, sql`'[.]([0-9])'`);
  const hundredths = captureNumber(text, sql`'[.][0-9]([0-9])'`);
  const thousandths = captureNumber(text, sql`'[.][0-9]{2}([0-9])'`);
  return sql`${tenths} * 100 + ${hundredths} * 10 + ${thousandths}`;
};

const localMs = (writing: Writing, text: Sql): Sql =>
  sql`(${daysOf(writing, text)} * 86400000 + ${msOf(writing, text, 12)})`;

function instantMs(writing: Writing, text: Sql): Sql {
  const { captureNumber } = writing.dialect;
  const minutesOf = (sign: Sql): Sql => {
    const hours = captureNumber(text, sql`'${sign}([0-9]{2}):[0-9]{2}$'`);
    return sql`(${hours} * 60 + ${captureNumber(text, sql`'${sign}[0-9]{2}:([0-9]{2})$'`)})`;
  };
  const minutes = sql`(${minutesOf(sql`[+]`)} - ${minutesOf(sql`-`)})`;
  const ms = sql`${localMs(writing, text)} - ${minutes} * 60000`;
  // Years 1 to 9999.
  const inTime = named(
    writing,
    ms,
    (value) => sql`CASE WHEN ${value} >= -62135596800000 AND ${value} < 253402300800000 THEN ${value} END`,
  );
  return whereMatches(writing, text, sql`${localDateTime}${offset}`, inTime);
}

function durationMs(writing: Writing, text: Sql): Sql {
  const { dialect } = writing;
  const of = (unit: Sql): Sql => dialect.captureNumber(text, sql`'([0-9]+)${unit}'`);
  const days = sql`(${of(sql`W`)} * 7 + ${of(sql`D`)}) * 86400000`;
  const time = sql`${of(sql`H`)} * 3600000 + ${of(sql`M`)} * 60000 + ${of(sql`(?:[.][0-9]+)?S`)} * 1000`;
  const sign = sql`CASE WHEN ${dialect.matches(text, sql`'^-'`)} THEN -1 ELSE 1 END`;
  const size = named(
    writing,
    sql`${days} + ${time} + ${fractionMs(writing, text)}`,
    (ms) => sql`CASE WHEN ${ms} <= 999999999999999 THEN ${ms} * (${sign}) END`,
  );
  // Nothing at all behind P or T is no duration.
  return sql`CASE WHEN ${isWhole(writing, text, duration)} AND NOT ${dialect.matches(text, sql`'[PT]$'`)} THEN ${size} END`;
}

/** Kilograms as a number, or an object of a value and a unit, and nothing else in it. */
function massDecoder(writing: Writing, place: JsonPlace, value: JsonPlace, unit: JsonPlace): Decoder {
  const { dialect } = writing;
  const isObject = sql`(${dialect.isJson(place, 'object')} AND ${dialect.countJsonKeys(place)} = 2)`;
  return {
    taken: [dialect.jsonNumber(place), dialect.jsonNumber(value), dialect.jsonText(unit), isObject],
    columns: ([number, inner, innerUnit, isMass]) => [
      massOf(writing, { number: held(number), inner: held(inner), unit: held(innerUnit), isMass: held(isMass) }),
    ],
  };
}

interface MassParts {
  readonly number: Sql;
  readonly inner: Sql;
  readonly unit: Sql;
  readonly isMass: Sql;
}

function massOf(writing: Writing, { number, inner, unit, isMass }: MassParts): Sql {
  const { wide, millionths } = writing.dialect;
  const kilograms = named(writing, millionths(number), (value) => sql`CASE WHEN ${value} >= 0 THEN ${value} END`);
  const inUnit = named(writing, millionths(inner), (value) => {
    const grams = roundedQuotient(writing, wide(value), wide(sql`1000`));
    const pounds = roundedQuotient(writing, sql`${wide(value)} * 45359237`, wide(sql`100000000`));
    return sql`CASE WHEN ${value} >= 0 THEN
    CASE WHEN ${unit} = 'kg' THEN ${value} WHEN ${unit} = 'g' THEN ${grams} WHEN ${unit} = 'lb' THEN ${pounds} END END`;
  });
  return sql`CASE WHEN ${number} IS NOT NULL THEN ${kilograms} WHEN ${isMass} THEN ${inUnit} END`;
}
