import type { ParameterType, Sql } from './sql.ts';
import type { SqlDialectName } from './support.ts';

/** What a column of a decoded scope holds. Null where the value is missing. */
export type ColumnType = 'text' | 'bigint' | 'boolean' | 'list';

export interface Column {
  readonly name: Sql;
  readonly type: ColumnType;
}

/** The elements of a list, decoded, and the name that each has inside of what runs over them. */
export interface Elements {
  /** The column that holds them. */
  readonly list: Sql;
  /** What has been read of an element, in the order in which it is decoded. */
  readonly columns: readonly Column[];
  readonly element: Sql;
}

/** A value of each element of a list that keeps a condition. */
export interface ElementValues {
  readonly elements: Elements;
  readonly keeps: Sql;
  readonly value: Sql;
}

/** What becomes of the characters of a text. */
export interface CharacterTable {
  readonly table: ReadonlyMap<string, string>;
  readonly decomposesHangul: boolean;
}

/** Where something lies in JSON: what holds it, and the bound property names that lead there. */
export interface JsonPlace {
  readonly source: Sql;
  readonly path: Sql;
}

/**
 * How a scope is decoded, in two stages: what is taken out of its JSON, and what that comes to. `held` gives what the
 * first stage took, by position.
 */
export interface Decoding {
  /** Tells the names of nested scopes apart; 0 for the record. */
  readonly level: number;
  readonly taken: (json: Sql) => readonly Sql[];
  readonly decoded: (held: (position: number) => Sql) => readonly Sql[];
  /** Of what is decoded, in the same order. */
  readonly columns: readonly Column[];
}

/** The whole query, of which a dialect knows the outline. Its columns are those of `r`. */
export interface QueryParts {
  readonly table: Sql;
  readonly id: Sql;
  readonly record: Sql;
  readonly decoding: Decoding;
  readonly condition: Sql;
}

/**
 * What the dialects say each in their own words. Whole numbers are 64 bits wide; `wide` ones hold the product of two
 * values. Nothing here throws on a record, whatever it holds.
 */
export interface Dialect {
  readonly name: SqlDialectName;
  readonly placeholder: (position: number, type: ParameterType) => string;
  readonly query: (parts: QueryParts) => Sql;

  /** Gives a value a name, so that it is computed once. */
  readonly named: (name: Sql, value: Sql, body: (name: Sql) => Sql) => Sql;
  /** A condition that is never null, as what it is: true or false. */
  readonly truth: (condition: Sql) => Sql;
  /** Quotient of whole numbers above zero, cut. */
  readonly quotient: (dividend: Sql, divisor: Sql) => Sql;
  readonly wide: (value: Sql) => Sql;
  /** Of wide numbers; zero or null, but no error, where the divisor is zero. */
  readonly wideQuotient: (dividend: Sql, divisor: Sql) => Sql;
  readonly narrow: (value: Sql) => Sql;

  /** Whether a value is one of a bound set. */
  readonly isIn: (value: Sql, set: Sql) => Sql;
  /** How many members of a bound set keep a condition. */
  readonly countOf: (set: Sql, condition: (member: Sql) => Sql) => Sql;
  /** Whether members at one position of two bound arrays keep a condition. */
  readonly somePair: (lefts: Sql, rights: Sql, condition: (left: Sql, right: Sql) => Sql) => Sql;

  readonly startsWith: (text: Sql, part: Sql) => Sql;
  readonly endsWith: (text: Sql, part: Sql) => Sql;
  readonly contains: (text: Sql, part: Sql) => Sql;
  /** `pattern` is one of SQL's `LIKE`, with the backslash to escape. */
  readonly like: (text: Sql, pattern: Sql) => Sql;
  readonly matches: (text: Sql, pattern: Sql) => Sql;
  readonly upperCaseOfAscii: (text: Sql) => Sql;
  readonly lowerCaseOfAscii: (text: Sql) => Sql;
  readonly replaceAll: (text: Sql, pattern: Sql, by: Sql) => Sql;
  /** The first group of a pattern as a whole number of at most 18 digits; 0 where the group is not found. */
  readonly captureNumber: (text: Sql, pattern: Sql) => Sql;
  /** So many digits from a position, as a whole number. */
  readonly digits: (text: Sql, from: number, length: number) => Sql;
  /**
   * Replaces each character of a text by what a table has for it. Others stay, or decompose where they are Hangul
   * syllables. The table is one parameter however many texts it is put to.
   */
  readonly characterTable: (characters: CharacterTable) => (text: Sql) => Sql;

  readonly at: (source: Sql, steps: readonly string[]) => JsonPlace;
  /** A JSON text; null for anything else. */
  readonly jsonText: (place: JsonPlace) => Sql;
  /** A JSON number in the form that `millionths` reads; null for anything else. */
  readonly jsonNumber: (place: JsonPlace) => Sql;
  readonly jsonBoolean: (place: JsonPlace) => Sql;
  /** Nothing, or any nothing at all, where it is no array. */
  readonly jsonArray: (place: JsonPlace) => Sql;
  readonly isJson: (place: JsonPlace, kind: 'object' | 'array') => Sql;
  /** How many properties an object has; null or 0 for anything else. */
  readonly countJsonKeys: (place: JsonPlace) => Sql;
  /** Whole millionths of a number; null where it has more decimals or nine digits and more before the point. */
  readonly millionths: (number: Sql) => Sql;

  /** The elements of what `jsonArray` gave, decoded. */
  readonly decodeArray: (array: Sql, decoding: Decoding) => Sql;
  readonly columnOfRecord: (name: Sql) => Sql;
  readonly columnOfElement: (element: Sql, name: Sql, position: number) => Sql;
  readonly some: (elements: Elements, condition: Sql) => Sql;
  readonly count: (elements: Elements, condition: Sql) => Sql;
  /** As a wide number, 0 of none. */
  readonly sum: (values: ElementValues) => Sql;
  /** Null of none. */
  readonly lowest: (values: ElementValues) => Sql;
  readonly highest: (values: ElementValues) => Sql;
}
