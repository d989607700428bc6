/** A whole rule: what it is for, when it matches, what follows from a match. */
import type { TypedRule } from '../check/typed-ast.ts';
import type { TextRange } from '../source/text-range.ts';
import type { EntrySection, RuleItem } from '../syntax/ast.ts';
import { ownEntry } from '../own-entry.ts';
import { parseDate } from '../values/date.ts';
import { parseDecimal } from '../values/decimal.ts';
import { capitalised, merged, say, spaced, suffixed } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import type { SentenceParagraph } from './sentence-view.ts';
import { tellParagraph } from './tell-condition.ts';
import { tellOperand } from './tell-operand.ts';
import { gap } from './telling.ts';
import type { Telling } from './telling.ts';

/** A rule with the syntax tree that it was checked from, which knows where its entries stand. */
export interface ToldRule {
  readonly rule: TypedRule;
  readonly item: RuleItem;
}

export function tellRule(told: ToldRule, telling: Telling): readonly SentenceParagraph[] {
  const { rule } = told;
  const { matchesIf, unlessIf } = telling.language.dictionary.rule;
  return [
    plain(tellTitle(told)),
    ...[tellMetadata(told, telling)].flatMap((words) => (words.length === 0 ? [] : [plain(words)])),
    tellSection('when', matchesIf, rule.when, told, telling),
    ...(rule.unless === null ? [] : [tellSection('unless', unlessIf, rule.unless, told, telling)]),
    plain(tellScore(told, telling)),
    ...(rule.reason === null ? [] : [plain(tellReason(told, rule.reason, telling))]),
    ...(rule.hitCeiling === null ? [] : [plain(tellCeiling(told, rule.hitCeiling, telling))]),
  ];
}

const plain = (parts: Phrase): SentenceParagraph => ({ parts, list: null });

function tellTitle({ rule, item }: ToldRule): Phrase {
  const title = rule.title === '' ? [] : [...say(' — '), ...say(rule.title, item.title?.range ?? null)];
  return [...say(rule.id, item.id.range), ...title];
}

function entryOf({ item }: ToldRule, key: string): EntrySection | undefined {
  return item.sections.find((each): each is EntrySection => each.kind === 'entry' && each.key.text === key);
}

const entryRange = (told: ToldRule, key: string): TextRange | null => entryOf(told, key)?.range ?? null;

/** `Purpose: drug trafficking. Legal basis: …` */
function tellMetadata(told: ToldRule, telling: Telling): Phrase {
  const { language } = telling;
  const words = language.dictionary.rule;
  const { purpose, basis, owner, reviewBy, justify, uses } = told.rule.metadata;
  const labelled = (label: string, key: string, value: string | null): Phrase =>
    value === null ? [] : sentenceOf(say(`${label}${language.colon} ${value}`, entryRange(told, key)));
  const quoted = (text: string | null): string | null => (text === null ? null : language.quote(text));
  const purposeWords = purpose === null ? null : (ownEntry(words.purposes, purpose) ?? purpose.replaceAll('_', ' '));
  const sources = uses === null || uses.length === 0 ? null : uses.map((each) => words.sources[each]).join(', ');
  return spaced(
    labelled(words.purpose, 'purpose', purposeWords),
    labelled(words.basis, 'basis', quoted(basis)),
    labelled(words.owner, 'owner', quoted(owner)),
    reviewBy === null
      ? []
      : sentenceOf(say(`${words.reviewBy} ${dateWords(reviewBy, telling)}`, entryRange(told, 'review_by'))),
    labelled(words.uses, 'uses', sources),
    labelled(words.justify, 'justify', quoted(justify)),
  );
}

const dateWords = (isoDate: string, { language }: Telling): string => {
  const days = parseDate(isoDate);
  return days === null ? isoDate : language.date(days).text;
};

const sentenceOf = (words: Phrase): Phrase => suffixed(capitalised(words), '.');

function tellSection(
  kind: 'when' | 'unless',
  words: string,
  condition: TypedRule['when'],
  { item }: ToldRule,
  telling: Telling,
): SentenceParagraph {
  const head = condition.kind === 'points' ? condition.kind : kind;
  const section = item.sections.find((each) => each.kind === head);
  const range = section === undefined ? null : gap(telling, section.range.start, section.range.start + head.length);
  const { parts, list } = tellParagraph(condition, telling, (rest) =>
    telling.language.attach(words, range, { article: '', gender: 'neuter', parts: rest, isOfElement: false }),
  );
  return { parts: list === null ? sentenceOf(parts) : capitalised(parts), list };
}

/** `A match adds 40 points. Its severity is high.` */
function tellScore(told: ToldRule, telling: Telling): Phrase {
  const { language } = telling;
  const words = language.dictionary.rule;
  const { score, severity } = told.rule;
  const severe =
    severity === null
      ? []
      : sentenceOf(say(`${words.severity} ${words.severities[severity]}`, entryRange(told, 'severity')));
  const adds =
    told.rule.when.kind === 'points'
      ? [say(words.addsPoints, entryRange(told, 'threshold'))]
      : scoreSentences(score, entryRange(told, 'score'), telling);
  return spaced(...adds.map(sentenceOf), severe);
}

function scoreSentences(score: number, range: TextRange | null, { language }: Telling): readonly Phrase[] {
  const words = language.dictionary.rule;
  if (score === 0) return [say(words.noPoints, range)];
  const size = Math.abs(score) * 1_000_000;
  const points = `${language.number(size)}\u{a0}${language.isSingular(size) ? words.points.one : words.points.many}`;
  if (score > 0) return [say(`${words.adds} ${points}`, range)];
  return [say(`${words.takesOff} ${points}`, range), say(words.exonerates, range)];
}

/** The template with what will stand in its places: `Paid cash [time …] before departure`. */
function tellReason(told: ToldRule, reason: NonNullable<TypedRule['reason']>, telling: Telling): Phrase {
  const { language } = telling;
  const range = entryRange(told, 'reason');
  const [open = '', close = ''] = language.quote('\n').split('\n');
  const parts = reason.flatMap((part): Phrase =>
    part.kind === 'text'
      ? say(part.text, range)
      : [...say('['), ...tellOperand(part.operand, 'subject', telling).parts, ...say(']')],
  );
  const words = say(`${language.dictionary.rule.reason}${language.colon} `, range);
  return capitalised([...words, ...say(open), ...parts, ...say(close), ...say('.')]);
}

/** As the author wrote it, so many of so many; a fraction otherwise has no scale that people know. */
function tellCeiling(told: ToldRule, hitCeiling: number, telling: Telling): Phrase {
  const { language } = telling;
  const value = entryOf(told, 'expect')?.value;
  const written = value?.kind === 'ceiling' ? [value.hits.digits, value.passengers.digits].map(parseDecimal) : [];
  const [hits, passengers] = written;
  const perThousand = Math.round(hitCeiling * 1000 * 1_000_000);
  const words = language.dictionary.rule.ceiling
    .replace('{hits}', language.number(hits ?? perThousand))
    .replace('{passengers}', language.number(passengers ?? 1_000_000_000));
  return sentenceOf(say(words, entryRange(told, 'expect')));
}

export const finished = ({ parts, list }: SentenceParagraph): SentenceParagraph => ({
  parts: merged(parts),
  list: list === null ? null : { ...list, items: list.items.map(finished) },
});
