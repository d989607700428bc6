// cspell:disable
/** French grammar: elision, contraction, agreement; and how French writes values. */
import { civilFromDays } from '../values/calendar.ts';
import { groupedNumber, splitInstant } from './digits.ts';
import type { AggregateWords, Gender, Noun } from './dictionary.ts';
import { french as dictionary } from './fr.ts';
import { frenchCountries } from './french-countries.ts';
import type { Choice, Head, Language, NounPhrase, Written } from './language.ts';
import { prefixed, say, spaced, textOf } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import type { TextRange } from '../source/text-range.ts';

const millionth = 1_000_000;
const narrowBlank = '\u{202f}';
const hardBlank = '\u{a0}';

/** Words before which `le`, `de` and the like lose their vowel. No noun of the dictionary begins with an aspirated h. */
const beginsWithVowel = (text: string): boolean => /^[aeiouyàâéèêëîïôöùûüœæh]/iu.test(text);

const article = ({ text, gender }: Noun): string => {
  if (beginsWithVowel(text)) return 'l’';
  return gender === 'feminine' ? 'la ' : 'le ';
};

const agree = (words: string, gender: Gender): string => words.replaceAll('{e}', gender === 'feminine' ? 'e' : '');

export const frenchLanguage: Language = {
  code: 'fr',
  dictionary,
  article,
  possessive: ({ text, gender }) => (gender === 'feminine' && !beginsWithVowel(text) ? 'sa ' : 'son '),
  ofThat,
  agree,
  attach,
  whose: ({ article: own, parts }) => spaced(say('dont'), prefixed(own, parts)),
  forWhich: ({ words, isPlural }) =>
    words.one.gender === 'feminine'
      ? `pour ${isPlural ? 'lesquelles' : 'laquelle'}`
      : `pour ${isPlural ? 'lesquels' : 'lequel'}`,
  exists: (bound, count, { one, many }) => {
    const isPlural = count > 1;
    const words = dictionary.bounds[bound];
    // `plus d’un bagage`, but `plus de 2 bagages`.
    const isElided = count === 1 && words.endsWith(' de');
    return {
      before: `il y a ${isElided ? words.slice(0, -' de'.length) : words}`,
      count: `${isElided ? 'd’' : ''}${count === 1 ? indefinite(one) : groupedNumber(count * millionth, narrowBlank, ',')}`,
      noun: isPlural ? many : one.text,
      isPlural,
    };
  },
  existsNone: ({ one }) => ({
    before: `il n’y a ${one.gender === 'feminine' ? 'aucune' : 'aucun'}`,
    count: '',
    noun: one.text,
    isPlural: false,
  }),
  numberOf: ({ many }) => ({ ...dictionary.count.noun, text: `${dictionary.count.noun.text} ${de(many)}` }),
  aggregated: aggregatedNoun,
  oneOf,
  number: (millionths) => groupedNumber(millionths, narrowBlank, ','),
  isSingular: (millionths) => Math.abs(millionths) < 2 * millionth,
  date: writeDate,
  month: (year, month) => `${dictionary.months[month - 1] ?? ''} ${year}`,
  instant: (ms) => writeTime(ms, 'UTC'),
  localDateTime: (ms) => writeTime(ms, '(heure locale)'),
  quote: (text) => `«${hardBlank}${text}${hardBlank}»`,
  codeName: (list, code, name) => {
    // Code first: a country's name would need its article. Currencies have English names alone.
    const own = list === 'country' ? (frenchCountries.get(code) ?? null) : list === 'currency' ? null : name;
    return own === null ? code : `${code} (${own})`;
  },
  enumerationValue: (words) => `«${hardBlank}${words}${hardBlank}»`,
  colon: `${hardBlank}:`,
  semicolon: `${narrowBlank};`,
};

const indefinite = ({ gender }: Noun): string => (gender === 'feminine' ? 'une' : 'un');

/** `de`, with its blank, as it stands before a word without article. */
const de = (text: string): string => (beginsWithVowel(text) ? 'd’' : 'de ');

/** `de ce bagage`, `de cette adresse`, `de cet accompagnant`. */
function ofThat({ words: { one }, label }: Head): string {
  if (label !== null) return ` ${contracted('de', { article: article(one), text: one.text })} ${label}`;
  return ` de ${demonstrative(one)} ${one.text}`;
}

const demonstrative = ({ text, gender }: Noun): string => {
  if (gender === 'feminine') return 'cette';
  return beginsWithVowel(text) ? 'cet' : 'ce';
};

const contractions: Readonly<Record<string, string>> = {
  'de le ': 'du ',
  'de les ': 'des ',
  'à le ': 'au ',
  'à les ': 'aux ',
};

/** `de` or `à` with what follows: `du poids`, `à l’arrivée`, `d’une liste`. */
function contracted(preposition: 'de' | 'à', { article: own, text }: Written): string {
  const together = contractions[`${preposition} ${own}`];
  if (together !== undefined) return `${together}${text}`;
  return preposition === 'de' && own === '' ? `${de(text)}${text}` : `${preposition} ${own}${text}`;
}

function attach(words: string, range: TextRange | null, rest: NounPhrase): Phrase {
  const text = textOf(rest.parts);
  const preposition = /(?:^| )(?<word>de|à)$/u.exec(words)?.groups?.['word'];
  if (preposition === 'de' || preposition === 'à') {
    const together = contracted(preposition, { article: rest.article, text });
    const before = words.slice(0, -preposition.length).trimEnd();
    return spaced(say(before, range), prefixed(together.slice(0, together.length - text.length), rest.parts));
  }
  // `s’il y a`
  if (words.endsWith('si') && rest.article === '' && /^ils? /u.test(text)) {
    return [...say(`${words.slice(0, -1)}’`, range), ...rest.parts];
  }
  return spaced(say(words, range), prefixed(rest.article, rest.parts));
}

/** `total du poids`, `poids le plus élevé`, `durée la plus élevée`. */
function aggregatedNoun({ before, after }: AggregateWords, noun: Noun): Noun {
  if (before !== '') {
    return { text: `${before} ${contracted('de', { article: article(noun), text: noun.text })}`, gender: 'masculine' };
  }
  return { text: `${noun.text} ${superlative(after, noun.gender)}`, gender: noun.gender };
}

function superlative(words: string, gender: Gender): string {
  if (gender !== 'feminine') return agree(words, gender);
  return agree(words, gender)
    .replace(/^le /u, 'la ')
    .replace(/tardif$/u, 'tardive');
}

function writeDate(days: number): Written {
  const { year, month, day } = civilFromDays(days);
  return { article: 'le ', text: `${day === 1 ? '1er' : day} ${dictionary.months[month - 1] ?? ''} ${year}` };
}

function writeTime(ms: number, zone: string): Written {
  const { days, time } = splitInstant(ms);
  const date = writeDate(days);
  const seconds = time.seconds === '' ? '' : `${hardBlank}min${hardBlank}${time.seconds}${hardBlank}s`;
  return {
    article: date.article,
    text: `${date.text} à ${time.hours}${hardBlank}h${hardBlank}${time.minutes}${seconds} ${zone}`,
  };
}

/** `est A ou B`, `n’est ni A ni B`; quantities with their preposition. */
function oneOf(choice: Choice): Phrase {
  const { isNegated, range } = choice;
  const texts = choice.values.map((value) => (choice.class === 'quantity' ? contracted('à', value) : bare(value)));
  const [first = ''] = texts;
  const verb = agree(choice.class === 'quantity' ? 'est égal{e}' : 'est', choice.gender);
  if (texts.length < 2) return say(`${isNegated ? `n’${verb.replace('est', 'est pas')}` : verb} ${first}`, range);
  if (isNegated) return say(`n’${verb} ni ${texts.join(' ni ')}`, range);
  return say(`${verb} ${texts.slice(0, -1).join(', ')} ou ${texts.at(-1)}`, range);
}

const bare = ({ article: own, text }: Written): string => `${own}${text}`;
