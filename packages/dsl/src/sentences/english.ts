/** English grammar, and how English writes values. */
import { civilFromDays } from '../values/calendar.ts';
import { groupedNumber, splitInstant } from './digits.ts';
import type { TimeOfDay } from './digits.ts';
import { english as dictionary } from './en.ts';
import type { Choice, Language } from './language.ts';
import { prefixed, say, spaced } from './phrase.ts';
import type { Phrase } from './phrase.ts';

const millionth = 1_000_000;

export const englishLanguage: Language = {
  code: 'en',
  dictionary,
  article: () => 'the ',
  possessive: (_noun, owner) => (owner.isPerson ? 'their ' : 'its '),
  ofThat: ({ words, label }) => (label === null ? ` of that ${words.one.text}` : ` of ${words.one.text} ${label}`),
  agree: (words) => words,
  attach: (words, range, rest) => spaced(say(words, range), prefixed(rest.article, rest.parts)),
  whose: ({ parts }) => spaced(say('whose'), parts),
  forWhich: () => 'for which',
  exists: (bound, count, { one, many }) => {
    const isPlural = count !== 1;
    return {
      before: `there ${isPlural ? 'are' : 'is'} ${dictionary.bounds[bound]}`,
      count: count === 1 ? 'one' : groupedNumber(count * millionth, ',', '.'),
      noun: isPlural ? many : one.text,
      isPlural,
    };
  },
  existsNone: ({ one }) => ({ before: 'there is no', count: '', noun: one.text, isPlural: false }),
  numberOf: () => ({ ...dictionary.count.noun, text: `${dictionary.count.noun.text} of ` }),
  aggregated: ({ before }, noun) => ({ ...noun, text: `${before} ${noun.text}` }),
  oneOf,
  number: (millionths) => groupedNumber(millionths, ',', '.'),
  isSingular: (millionths) => Math.abs(millionths) === millionth,
  date: (days) => ({ article: '', text: writeDate(days) }),
  month: (year, month) => `${dictionary.months[month - 1] ?? ''} ${year}`,
  instant: (ms) => ({ article: '', text: `${writeTime(ms)} UTC` }),
  localDateTime: (ms) => ({ article: '', text: `${writeTime(ms)} local time` }),
  quote: (text) => `“${text}”`,
  codeName: (_list, code, name) => (name === null ? code : `${name} (${code})`),
  enumerationValue: (words) => words,
  colon: ':',
  semicolon: ';',
};

function writeDate(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${day} ${dictionary.months[month - 1] ?? ''} ${year}`;
}

function writeTime(ms: number): string {
  const { days, time } = splitInstant(ms);
  return `${writeDate(days)}, ${clock(time)}`;
}

const clock = ({ hours, minutes, seconds }: TimeOfDay): string =>
  [hours, minutes, ...(seconds === '' ? [] : [seconds])].join(':');

/** `is A, B or C`, `is neither A nor B`. */
function oneOf({ isNegated, values, range }: Choice): Phrase {
  const texts = values.map(({ text }) => text);
  const [first = ''] = texts;
  if (texts.length < 2) return say(`${isNegated ? 'is not' : 'is'} ${first}`, range);
  if (isNegated) return say(`is neither ${texts.join(' nor ')}`, range);
  return say(`is ${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`, range);
}
