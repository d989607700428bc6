import type { Folding } from '@tautai/dsl';
import { assertNever } from '../invariant.ts';
import type { Sql } from './sql.ts';
import { sql } from './sql.ts';
import type { Writing } from './writing.ts';
import { named } from './writing.ts';

/** `foldText`, of a text that may be null; null too where nothing is left. */
export function fold(writing: Writing, text: Sql, folding: Folding): Sql {
  const { replaceAll } = writing.dialect;
  switch (folding) {
    case 'name':
    case 'free': {
      const single = replaceAll(folded(writing, text), sql`' {2,}'`, sql`' '`);
      return known(replaceAll(single, sql`'^ | $'`, sql`''`));
    }
    case 'locator':
      return known(replaceAll(folded(writing, text), sql`' '`, sql`''`));
    case 'email':
      return known(foldEmail(writing, text));
    default:
      return assertNever(folding);
  }
}

const known = (text: Sql): Sql => sql`nullif(${text}, '')`;

/** Few texts go beyond ASCII, and for those alone the table is looked up. */
const isPlain = ({ dialect }: Writing, text: Sql): Sql => dialect.matches(text, sql`'^[ -~]*$'`);

const folded = (writing: Writing, text: Sql): Sql => sql`CASE
  WHEN ${text} IS NULL THEN NULL
  WHEN ${isPlain(writing, text)} THEN ${writing.dialect.upperCaseOfAscii(text)}
  ELSE ${writing.foldCharacters(text)} END`;

function foldEmail(writing: Writing, text: Sql): Sql {
  const { replaceAll, lowerCaseOfAscii } = writing.dialect;
  const visible = sql`CASE
  WHEN ${text} IS NULL OR ${isPlain(writing, text)} THEN ${text}
  ELSE ${writing.seenCharacters(text)} END`;
  return named(writing, replaceAll(visible, sql`'^ +| +$'`, sql`''`), (address) => {
    const local = replaceAll(address, sql`'[^@]*$'`, sql`''`);
    const domain = lowerCaseOfAscii(replaceAll(address, sql`'^.*@'`, sql`''`));
    const hasDomain = writing.dialect.matches(address, sql`'@'`);
    return sql`CASE WHEN ${hasDomain} THEN concat(${local}, ${domain}) ELSE ${address} END`;
  });
}
