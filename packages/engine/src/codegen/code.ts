/**
 * Generated source is built here and nowhere else. A template takes only pieces of code that were made the same way,
 * and whole numbers that we counted ourselves: slots and positions of constants. Text of a rule, of a list or of a
 * record has no way in; literals travel beside the code, in its array of constants. So rules of one shape have one
 * source, byte for byte, whatever they compare with.
 */

import { invariant } from '../invariant.ts';

/** A piece of generated source. Only `code` and `joinCode` make one. */
export interface Code {
  readonly [marker]: string;
}

const marker = Symbol('generated source');

/** What a template may hold: code, or a whole number not below zero. */
export type Piece = Code | number;

/** Builds a piece of code: `` code`${value} < k[${position}]` ``. */
export function code(words: TemplateStringsArray, ...pieces: readonly Piece[]): Code {
  const source = words.reduce((text, word, index) => {
    const piece = pieces[index - 1];
    return `${text}${piece === undefined ? '' : textOf(piece)}${word}`;
  });
  return { [marker]: source };
}

/** Joins pieces with what stands between them: `joinCode(conditions, code` && `)`. */
export const joinCode = (pieces: readonly Code[], between: Code): Code => ({
  [marker]: pieces.map((piece) => piece[marker]).join(between[marker]),
});

/** The finished source. */
export const sourceOf = (piece: Code): string => piece[marker];

function textOf(piece: Piece): string {
  if (typeof piece === 'number') {
    invariant(Number.isSafeInteger(piece) && piece >= 0, 'a number in generated source is a slot or a position');
    return String(piece);
  }
  // Text that got here past the types has no marker.
  const source: unknown = (piece as Code | null)?.[marker];
  invariant(typeof source === 'string', 'generated source is made of code alone');
  return source;
}
