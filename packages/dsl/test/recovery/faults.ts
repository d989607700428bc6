/** Every text that one slip makes of another: cut off anywhere, or with one word left out, put in or in the wrong place. */
import { lex } from '../../src/syntax/lexer.ts';

export interface Fault {
  /** What was done, for whoever reads the failure. */
  readonly what: string;
  readonly text: string;
}

export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** One of each kind of token that people type, among them all that open, close or join something. */
const inserted = '} { ) ( ] , : -> = and when where name 7 "text" "'.split(' ').concat('\n');

export const faultKinds: Readonly<Record<string, (source: SourceText) => readonly Fault[]>> = {
  'cut off anywhere': ({ name, text }) =>
    placesOf(text).flatMap(({ start, end }) =>
      // Within a word too: half a word is another word.
      [start, Math.min(start + 2, end)].map((at) => ({
        what: `${name} until ${around(text, at)}`,
        text: text.slice(0, at),
      })),
    ),
  'with a word missing': ({ name, text }) =>
    placesOf(text).map(({ start, end }) => ({
      what: `${name} without ${JSON.stringify(text.slice(start, end))} at ${around(text, start)}`,
      text: text.slice(0, start) + text.slice(end),
    })),
  'with two words the wrong way round': ({ name, text }) =>
    pairsOf(placesOf(text)).map(([first, second]) => ({
      what: `${name} with its neighbours swapped at ${around(text, first.start)}`,
      text:
        text.slice(0, first.start) +
        text.slice(second.start, second.end) +
        text.slice(first.end, second.start) +
        text.slice(first.start, first.end) +
        text.slice(second.end),
    })),
  'with a word too many': ({ name, text }) =>
    placesOf(text).flatMap(({ start }) =>
      inserted.map((word) => ({
        what: `${name} with ${JSON.stringify(word)} at ${around(text, start)}`,
        text: `${text.slice(0, start)}${word} ${text.slice(start)}`,
      })),
    ),
};

const placesOf = (text: string) =>
  lex(text).tokens.map(({ startOffset, image }) => ({ start: startOffset, end: startOffset + image.length }));

const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.slice(1).flatMap((second, index) => {
    const first = items[index];
    return first === undefined ? [] : [[first, second] as const];
  });

const around = (text: string, at: number): string =>
  JSON.stringify(`${text.slice(Math.max(0, at - 25), at)}¦${text.slice(at, at + 25)}`);

/** A share of the items, the same ones each time, that follows no period of the list. */
export const sampleOf = <T>(items: readonly T[], share: number): readonly T[] =>
  items.filter((_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 0) / 2 ** 32 < share);
