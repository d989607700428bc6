import type { Dialect } from './dialect.ts';
import type { Sql } from './sql.ts';
import { sql } from './sql.ts';

/** What is at hand while one query is written. */
export interface Writing {
  readonly dialect: Dialect;
  /** A name that stands for nothing yet. */
  readonly freshName: () => Sql;
  /** Counts one more condition, and says how many there are. */
  readonly countCondition: () => number;
  /** Folds whole texts, or takes out of them what nobody sees; null where the text is. */
  readonly foldCharacters: (text: Sql) => Sql;
  readonly seenCharacters: (text: Sql) => Sql;
}

/** What a character of a text becomes: in whole texts, and in those of which only the unseen part goes. */
export interface FoldingTables {
  readonly seen: ReadonlyMap<string, string>;
  readonly folded: ReadonlyMap<string, string>;
}

/** `tables` is asked where a text is folded, once for each of the two. */
export function startWriting(dialect: Dialect, tables: () => FoldingTables): Writing {
  let names = 0;
  let conditions = 0;
  const mapped = new Map<keyof FoldingTables, (text: Sql) => Sql>();
  const map = (table: keyof FoldingTables, text: Sql): Sql => {
    const characters =
      mapped.get(table) ??
      dialect.characterTable({ table: storable(tables()[table]), decomposesHangul: table === 'folded' });
    mapped.set(table, characters);
    return characters(text);
  };
  return {
    dialect,
    freshName: () => sql`v${names++}`,
    countCondition: () => ++conditions,
    foldCharacters: (text) => map('folded', text),
    seenCharacters: (text) => map('seen', text),
  };
}

/** Gives a value a name, so that it is computed once however often it is used. */
export const named = ({ dialect, freshName }: Writing, value: Sql, body: (name: Sql) => Sql): Sql =>
  dialect.named(freshName(), value, body);

/** Without what no text of these databases can hold, or no parameter: U+0000 and halves of characters. */
const storable = (table: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(Array.from(table).filter(([character]) => character !== '\0' && character.isWellFormed()));
