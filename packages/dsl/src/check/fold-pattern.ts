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

function foldCharacter(character: string, folding: Folding): string {
  if (/\s/u.test(character) || /[^\p{L}\p{N}]/u.test(character)) return character;
  const folded = foldText(character, folding);
  return folded === '' ? character : folded;
}
