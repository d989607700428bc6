/**
 * Queries are built here and nowhere else. A template takes only pieces that were made the same way and whole numbers
 * that we counted ourselves; values travel beside the text as bound parameters. Text of a rule, of a list or of a record
 * has no way into a query, so rules of one shape have one text, byte for byte, whatever they compare with.
 */
import { invariant } from '../invariant.ts';

/** A value that a query takes beside its text. */
export type SqlValue = string | number | boolean | readonly string[] | readonly number[] | readonly boolean[];

/** What each dialect has a name of its own for. */
export type ParameterType = 'text' | 'bigint' | 'boolean' | 'text[]' | 'bigint[]' | 'boolean[]';

interface Parameter {
  readonly type: ParameterType;
  readonly value: SqlValue;
}

/** A piece of a query. Only `sql`, `joinSql`, `bind` and `identifier` make one. */
export interface Sql {
  readonly [marker]: readonly (string | Parameter)[];
}

const marker = Symbol('query text');

/** What a template may hold: a piece, or a whole number not below zero. */
type Piece = Sql | number;

/** Builds a piece of a query: `` sql`${left} < ${bind('bigint', 5)}` ``. */
export function sql(words: TemplateStringsArray, ...pieces: readonly Piece[]): Sql {
  return {
    [marker]: words.flatMap((word, index) => {
      const piece = pieces[index];
      return piece === undefined ? [word] : [word, ...partsOf(piece)];
    }),
  };
}

/** Joins pieces with what stands between them. */
export const joinSql = (pieces: readonly Sql[], between: Sql): Sql => ({
  [marker]: pieces.flatMap((piece, index) => (index === 0 ? piece[marker] : [...between[marker], ...piece[marker]])),
});

/** True or false. Written as a comparison, which is of one type wherever it stands; the words are of two in ClickHouse. */
export const truthValue = (value: boolean): Sql => (value ? sql`(1 = 1)` : sql`(1 = 0)`);

/** A value as a parameter. One parameter however often the piece is used. */
export const bind = (type: ParameterType, value: SqlValue): Sql => ({ [marker]: [{ type, value }] });

/** How many pieces of text and parameters it is made of. */
export const sizeOf = (piece: Sql): number => piece[marker].length;

const identifierPattern = /^[a-z_][a-z0-9_]{0,62}$/;

/** The name of a table or a column in quotes. Throws a `RangeError` for what is no plain lower-case name. */
export function identifier(name: string): Sql {
  if (!identifierPattern.test(name)) throw new RangeError('a table or column has a plain lower-case name');
  return { [marker]: [`"${name}"`] };
}

/** A finished query. */
export interface RenderedSql {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** Writes a query out; `placeholder` names a parameter by its position, from 1. */
export function renderSql(piece: Sql, placeholder: (position: number, type: ParameterType) => string): RenderedSql {
  const positions = new Map<Parameter, number>();
  const text = piece[marker]
    .map((part) => {
      if (typeof part === 'string') return part;
      const position = positions.get(part) ?? positions.size + 1;
      positions.set(part, position);
      return placeholder(position, part.type);
    })
    .join('');
  return { text, parameters: Array.from(positions.keys(), ({ value }) => value) };
}

function partsOf(piece: Piece): readonly (string | Parameter)[] {
  if (typeof piece === 'number') {
    invariant(Number.isSafeInteger(piece) && piece >= 0, 'a number in a query is a slot or a constant of ours');
    return [String(piece)];
  }
  // Text that got here past the types has no marker.
  const parts: unknown = (piece as Sql | null)?.[marker];
  invariant(Array.isArray(parts), 'a query is made of its own pieces alone');
  return piece[marker];
}
