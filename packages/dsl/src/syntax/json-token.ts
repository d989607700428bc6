import type { IToken } from 'chevrotain';

/**
 * Reads the JSON object behind `given` as one token, from its brace to the brace that closes it. Braces inside texts
 * do not count. Where the closing brace is missing, the token ends before the first line that begins with `expect`,
 * `test` or a closing brace in the first column, so that the rest of the rule can still be read.
 */
export function matchJsonObject(text: string, offset: number, matched: IToken[]): [string] | null {
  if (text[offset] !== '{' || matched.at(-1)?.image !== 'given') return null;
  return [text.slice(offset, endOfObject(text, offset))];
}

/** Read once from the brace on, never past the end of the token: a file of many records is not read anew for each. */
function endOfObject(text: string, offset: number): number {
  const marks =
    /"(?:[^"\\\r\n]|\\.)*"?|[{}]|\r\n?[^\S\r\n]*(?:expect|test)\b|\n[^\S\r\n]*(?:expect|test)\b|[\r\n]\}|[\r\n]rule\b/gu;
  marks.lastIndex = offset;
  let depth = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') {
      depth -= 1;
      if (depth === 0) return found.index + 1;
    } else if (!found[0].startsWith('"')) return found.index;
  }
  return text.length;
}
