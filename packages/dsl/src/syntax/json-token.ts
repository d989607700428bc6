import type { IToken } from 'chevrotain';

/**
 * Reads the JSON object behind `given` as one token, from its brace to the brace that closes it. Braces inside texts
 * do not count. Where the closing brace is missing, the token ends before the first line that begins with `expect`,
 * `test` or a closing brace in the first column, so that the rest of the rule can still be read.
 */
export function matchJsonObject(text: string, offset: number, matched: IToken[]): [string] | null {
  if (text[offset] !== '{' || matched.at(-1)?.image !== 'given') return null;
  const end = endOfObject(text, offset) ?? endOfUnclosedObject(text, offset);
  return [text.slice(offset, end)];
}

function endOfObject(text: string, offset: number): number | null {
  const marks = /"(?:[^"\\\r\n]|\\.)*"?|[{}]/gu;
  marks.lastIndex = offset;
  const limit = endOfUnclosedObject(text, offset);
  let depth = 0;
  for (let found = marks.exec(text); found !== null && found.index < limit; found = marks.exec(text)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') {
      depth -= 1;
      if (depth === 0) return found.index + 1;
    }
  }
  return null;
}

function endOfUnclosedObject(text: string, offset: number): number {
  const boundary = /\r\n?[^\S\r\n]*(?:expect|test)\b|\n[^\S\r\n]*(?:expect|test)\b|[\r\n]\}|[\r\n]rule\b/gu;
  boundary.lastIndex = offset;
  return boundary.exec(text)?.index ?? text.length;
}
