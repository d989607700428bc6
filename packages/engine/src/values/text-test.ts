import type { TextOperator } from '@tautai/dsl';
import { RE2JS } from 're2js';

/**
 * Makes the test that an operator and its pattern stand for, once per rule. Field and pattern are folded alike, so all
 * tests are of plain text. Every test takes time linear in the text, `like` at worst times the pattern.
 */
export function textTest(operator: TextOperator, pattern: string): (text: string) => boolean {
  switch (operator) {
    case 'starts_with':
      return (text) => text.startsWith(pattern);
    case 'ends_with':
      return (text) => text.endsWith(pattern);
    case 'contains':
      return (text) => text.includes(pattern);
    case 'like':
      return likeTest(pattern);
    case 'matches': {
      const expression = RE2JS.compile(pattern);
      return (text) => expression.matcher(text).find();
    }
  }
}

/** A piece of a `like` pattern: a literal character, `?` (any one), or `*` (any stretch, also none). */
export type LikePiece =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'stretch' };

/** `\*`, `\?` and `\\` stand for the character itself; a backslash before anything else is a backslash. */
export function likePieces(pattern: string): readonly LikePiece[] {
  return Array.from(pattern.matchAll(/\\[*?\\]|./gsu), ([piece]) => {
    if (piece === '*') return { kind: 'stretch' };
    return piece === '?' ? { kind: 'one' } : { kind: 'character', character: unescaped(piece) };
  });
}

const unescaped = (piece: string): string => (piece.startsWith('\\') && piece.length > 1 ? piece.slice(1) : piece);

/** The whole text must match. On a mismatch only the last `*` is tried again, one character longer. */
function likeTest(pattern: string): (text: string) => boolean {
  const pieces = likePieces(pattern);
  return (text) => {
    const characters = Array.from(text);
    let at = 0;
    let piece = 0;
    let lastStretch = -1;
    let stretchEnd = 0;
    while (at < characters.length) {
      const expected = pieces[piece];
      if (expected?.kind === 'stretch') {
        lastStretch = piece++;
        stretchEnd = at;
      } else if (expected !== undefined && (expected.kind === 'one' || expected.character === characters[at])) {
        piece += 1;
        at += 1;
      } else if (lastStretch >= 0) {
        piece = lastStretch + 1;
        at = ++stretchEnd;
      } else {
        return false;
      }
    }
    return pieces.slice(piece).every((rest) => rest.kind === 'stretch');
  };
}
