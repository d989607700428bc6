import type { Folding } from '../fields/field.ts';
import { foldText } from '../values/fold-text.ts';

/**
 * Folds a regular expression as the text that it is held against: only its literal characters and the members of its
 * classes; escapes, groups' heads and counts stand as written.
 */
export function foldPattern(pattern: string, folding: Folding): string {
  const parts = /\\[pP]\{[^}]*\}|\\x\{[^}]*\}|\\Q.*?(?:\\E|$)|\\.|\(\?[^:)>=!]*[:)>]?|\{\d[^}]*\}|\[:\^?\w+:\]|./gsu;
  return pattern.replaceAll(parts, (part) =>
    part.length === 1 || isSurrogatePair(part) ? foldCharacter(part, folding) : part,
  );
}

const isSurrogatePair = (part: string): boolean => part.length === 2 && (part.codePointAt(0) ?? 0) > 0xffff;

/**
 * A sign of ASCII may be one of the pattern's own and stays. Another folds as in a text; what comes of it is literal, so
 * that brackets of full width do not become brackets of the pattern, and a mark of its own, as decomposed letters have
 * it, is nothing.
 */
function foldCharacter(character: string, folding: Folding): string {
  if (/[^\p{L}\p{N}]/u.test(character) && character <= '\x7f') return character;
  const folded = foldText(character, folding);
  // A blank alone would be trimmed away.
  return folded === '' && /\s/u.test(character) ? ' ' : folded.replaceAll(/[\\^$.|?*+()[\]{}-]/gu, String.raw`\$&`);
}
