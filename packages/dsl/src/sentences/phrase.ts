/** Sentences are put together from parts that remember what they say. */
import type { TextRange } from '../source/text-range.ts';
import type { SentencePart } from './sentence-view.ts';

export type Phrase = readonly SentencePart[];

/** Words that say a stretch of the source, or, without one, that only connect. */
export const say = (text: string, range: TextRange | null = null): Phrase => (text === '' ? [] : [{ text, range }]);

/** Phrases with a blank between them; empty ones leave none behind. */
export const spaced = (...phrases: readonly Phrase[]): Phrase =>
  phrases
    .filter((phrase) => phrase.length > 0)
    .flatMap((phrase, index) => (index === 0 ? phrase : [...blank, ...phrase]));

const blank = say(' ');

/** Puts text in front of a phrase, as part of its first words: articles belong to their noun. */
export function prefixed(text: string, phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  return first === undefined ? say(text) : [{ ...first, text: `${text}${first.text}` }, ...rest];
}

/** Puts text behind a phrase, as connecting words. */
export const suffixed = (phrase: Phrase, text: string): Phrase => [...phrase, ...say(text)];

export const bracketed = (phrase: Phrase): Phrase => [...say('('), ...phrase, ...say(')')];

/** Joins neighbours that say the same, with the blank between them, so that a reader is given few spans. */
export function merged(phrase: Phrase): Phrase {
  const parts: SentencePart[] = [];
  for (const [index, part] of phrase.entries()) {
    const last = parts.at(-1);
    const next = phrase[index + 1];
    const isBridge = part.text === ' ' && part.range === null && next !== undefined && last !== undefined;
    const range = isBridge && isSameRange(last.range, next.range) ? last.range : part.range;
    if (last !== undefined && isSameRange(last.range, range)) {
      parts[parts.length - 1] = { text: `${last.text}${part.text}`, range };
    } else {
      parts.push(part);
    }
  }
  return parts;
}

const isSameRange = (one: TextRange | null, other: TextRange | null): boolean =>
  one?.start === other?.start && one?.end === other?.end;

/** The first letter as a sentence begins, behind a bracket too. */
export function capitalised(phrase: Phrase): Phrase {
  const index = phrase.findIndex(({ text }) => /\p{L}/u.test(text));
  return phrase.map((part, at) =>
    at === index ? { ...part, text: part.text.replace(/\p{L}/u, (letter) => letter.toUpperCase()) } : part,
  );
}

export const textOf = (phrase: Phrase): string => phrase.map(({ text }) => text).join('');
