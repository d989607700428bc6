/** What the sentence builder asks of a language beyond its dictionary: grammar, and how values are written. */
import type { CodeListName } from '../fields/field.ts';
import type { TextRange } from '../source/text-range.ts';
import type {
  AggregateWords,
  Bound,
  ComparisonClass,
  Dictionary,
  Gender,
  ListWords,
  Noun,
  UnitName,
} from './dictionary.ts';
import type { Phrase } from './phrase.ts';
import type { LanguageCode } from './sentence-view.ts';

/** A noun with what belongs to it. The article stands apart, because prepositions contract with it. */
export interface NounPhrase {
  /** With its blank or apostrophe: `the `, `l’`. */
  readonly article: string;
  readonly gender: Gender;
  readonly parts: Phrase;
  /** Whether it is a field of the innermost element, of which `whose` can be said. */
  readonly isOfElement: boolean;
}

/** A date or a text as it is written, with the article that it takes. */
export interface Written {
  readonly article: string;
  readonly text: string;
}

/** An element that sentences speak of; labelled where two of one list meet. */
export interface Head {
  readonly words: ListWords;
  readonly label: string | null;
  readonly isPlural: boolean;
}

/** `there are at least` + `2` + `checked bags`. */
export interface Existence {
  readonly before: string;
  readonly count: string;
  readonly noun: string;
  readonly isPlural: boolean;
}

export interface Language {
  readonly code: LanguageCode;
  readonly dictionary: Dictionary;
  readonly article: (noun: Noun) => string;
  readonly possessive: (noun: Noun, owner: ListWords) => string;
  /** ` of that bag`, with its blank. */
  readonly ofThat: (head: Head) => string;
  /** Fills in the ending that agrees. */
  readonly agree: (words: string, gender: Gender) => string;
  /** Words in front of a noun phrase or a clause, contracted with it where the language does so. */
  readonly attach: (words: string, range: TextRange | null, rest: NounPhrase) => Phrase;
  /** `whose weight`. */
  readonly whose: (noun: NounPhrase) => Phrase;
  readonly forWhich: (head: Head) => string;
  readonly exists: (bound: Bound, count: number, list: ListWords) => Existence;
  readonly existsNone: (list: ListWords) => Existence;
  /** `number of `, in front of `checked bags`. */
  readonly numberOf: (list: ListWords) => Noun;
  /** The noun of an aggregate and its adjective, without the article. */
  readonly aggregated: (words: AggregateWords, noun: Noun) => Noun;
  readonly oneOf: (choice: Choice) => Phrase;
  readonly number: (millionths: number) => string;
  /** Whether one says `hour` or `hours` of so many. */
  readonly isSingular: (millionths: number) => boolean;
  readonly date: (days: number) => Written;
  /** A month of a year, or a year: what is known of a partial date. */
  readonly month: (year: number, month: number) => string;
  readonly instant: (ms: number) => Written;
  readonly localDateTime: (ms: number) => Written;
  readonly quote: (text: string) => string;
  readonly codeName: (list: CodeListName, code: string, name: string | null) => string;
  readonly enumerationValue: (words: string) => string;
  readonly colon: string;
  readonly semicolon: string;
}

/** A choice among values: `is A, B or C`, `is neither A nor B`. */
export interface Choice {
  readonly class: ComparisonClass;
  readonly gender: Gender;
  readonly isNegated: boolean;
  readonly values: readonly Written[];
  readonly range: TextRange | null;
}

/** How a number and its unit stand together: never broken apart. */
export function measure(language: Language, millionths: number, unit: UnitName): string {
  const words = language.dictionary.units[unit];
  return `${language.number(millionths)}\u{a0}${language.isSingular(millionths) ? words.one : words.many}`;
}
