/** Operands as noun phrases. */
import type { FieldPath, ListSource, TypedCondition, TypedOperand } from '../check/typed-ast.ts';
import { allPaths } from '../check/visit-typed.ts';
import { textRange } from '../source/text-range.ts';
import type { TextRange } from '../source/text-range.ts';
import type { ListWords, Noun } from './dictionary.ts';
import type { Head, NounPhrase } from './language.ts';
import { measure } from './language.ts';
import { bracketed, prefixed, say, spaced, suffixed } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { quantityIn, tellDuration, tellValue } from './tell-value.ts';
import { gap, isInnermost, wordsOf } from './telling.ts';
import type { Telling } from './telling.ts';

/** As a subject a field of the element is `the weight` (or `whose weight`), elsewhere `its weight`. */
export type Role = 'subject' | 'object';

type AggregateOperand = Extract<TypedOperand, { kind: 'aggregate' }>;

/** With its article. */
export const withArticle = ({ article, parts }: NounPhrase): Phrase => prefixed(article, parts);

const nounPhrase = (noun: Noun, parts: Phrase, telling: Telling): NounPhrase => ({
  article: telling.language.article(noun),
  gender: noun.gender,
  parts,
  isOfElement: false,
});

/** `beside` is the field with which a fixed value is compared. */
export function tellOperand(
  operand: TypedOperand,
  role: Role,
  telling: Telling,
  beside: string | null = null,
): NounPhrase {
  switch (operand.kind) {
    case 'literal': {
      const place = { range: operand.range, cataloguePath: beside };
      const { article, text } = tellValue(operand.type, operand.value, place, telling);
      return { article, gender: 'masculine', parts: say(text, operand.range), isOfElement: false };
    }
    case 'field':
      return tellPath(operand.path, operand.range, role, telling);
    case 'otherwise':
      return tellOtherwise(operand, role, telling, beside);
    case 'arithmetic':
      return tellArithmetic(operand, role, telling);
    case 'aggregate':
      return tellAggregate(operand, telling);
    case 'in_currency':
      return tellOperand(operand.operand, role, telling, beside);
    case 'age_at':
      return tellAgeAt(operand, role, telling);
    case 'date_of':
    case 'time_of': {
      const { dateOf, timeOf } = telling.language.dictionary;
      const noun = operand.kind === 'date_of' ? dateOf : timeOf;
      const inner = tellOperand(operand.operand, 'object', telling);
      const range = gap(telling, operand.range.start, operand.operand.range.start);
      return nounPhrase(noun, telling.language.attach(noun.text, range, inner), telling);
    }
  }
}

/** The field that gives the fixed values beside an operand their words; null where it names none. */
export function pathBeside(operand: TypedOperand): string | null {
  switch (operand.kind) {
    case 'field':
      return operand.path.cataloguePath;
    case 'otherwise':
    case 'date_of':
    case 'time_of':
    case 'in_currency':
      return pathBeside(operand.operand);
    case 'arithmetic':
      return pathBeside(operand.left) ?? pathBeside(operand.right);
    case 'aggregate':
      return operand.element?.cataloguePath ?? null;
    case 'literal':
    case 'age_at':
      return null;
  }
}

/** `the age of the traveller on 31 March 2027`. */
function tellAgeAt(
  { birth, day, range }: Extract<TypedOperand, { kind: 'age_at' }>,
  role: Role,
  telling: Telling,
): NounPhrase {
  const birthPath = birth.kind === 'field' ? birth.path : null;
  if (birthPath === null) return tellOperand(birth, role, telling);
  const path: FieldPath = {
    ...birthPath,
    steps: [...birthPath.steps.slice(0, -1), 'age'],
    cataloguePath: birthPath.cataloguePath.replace(/[^.]+$/u, 'age'),
  };
  const age = tellPath(path, birth.range, role, telling);
  const on = gap(telling, birth.range.end, day.range.start) ?? range;
  const { dictionary, attach } = telling.language;
  return { ...age, parts: spaced(age.parts, attach(dictionary.ageOn, on, tellOperand(day, 'object', telling))) };
}

/** A field, a group of fields, a list as a whole, or the element itself. */
export function tellPath(path: FieldPath, range: TextRange, role: Role, telling: Telling): NounPhrase {
  const words = wordsOf(telling, path.cataloguePath);
  switch (words.kind) {
    case 'attribute':
    case 'group':
      return owned(words.noun, path, range, role, telling);
    case 'list': {
      const isElement = path.scope !== 'record' && path.steps.length === 0;
      return owned(isElement ? (words.element ?? words.one) : words.whole, path, range, role, telling);
    }
    case 'claim': {
      const { noun, after } = telling.language.dictionary.claimAsNoun;
      const subject = withArticle(owned(words.subject, path, range, 'subject', telling));
      const claimed = spaced(subject, say(words.says[0], range));
      return nounPhrase(noun, suffixed([...say(noun.text, range), ...claimed], after), telling);
    }
  }
}

/** A noun with its owner: none for a field of the record, whose words name it. */
export function owned(noun: Noun, path: FieldPath, range: TextRange, role: Role, telling: Telling): NounPhrase {
  const { language } = telling;
  const common = { gender: noun.gender, parts: say(noun.text, range) };
  const head = path.scope === 'record' ? undefined : telling.heads[path.scope];
  if (head === undefined) return { ...common, article: language.article(noun), isOfElement: false };
  if (!isInnermost(telling, path)) {
    const parts = say(`${noun.text}${language.ofThat(head)}`, range);
    return { ...common, parts, article: language.article(noun), isOfElement: false };
  }
  const article = role === 'subject' ? language.article(noun) : language.possessive(noun, head.words);
  return { ...common, article, isOfElement: role === 'subject' };
}

function tellOtherwise(
  { operand, fallback }: Extract<TypedOperand, { kind: 'otherwise' }>,
  role: Role,
  telling: Telling,
  beside: string | null,
): NounPhrase {
  const { before, after } = telling.language.dictionary.otherwise;
  const main = tellOperand(operand, role, telling, beside);
  const other = withArticle(tellOperand(fallback, 'object', telling, pathBeside(operand) ?? beside));
  const range = gap(telling, operand.range.end, fallback.range.start);
  return { ...main, parts: [...suffixed(main.parts, ' '), ...say(before, range), ...other, ...say(after, range)] };
}

function tellArithmetic(
  operand: Extract<TypedOperand, { kind: 'arithmetic' }>,
  role: Role,
  telling: Telling,
): NounPhrase {
  const { left, right, operator } = operand;
  const { language } = telling;
  const first = withoutDoubt(left, tellOperand(left, role, telling, pathBeside(right)));
  const second = withoutDoubt(right, tellOperand(right, 'object', telling, pathBeside(left)));
  const words = language.agree(language.dictionary.arithmetic[operator], first.gender);
  const range = gap(telling, left.range.end, right.range.start);
  const parts = spaced(first.parts, say(words, range), withArticle(second));
  return { ...first, parts, isOfElement: false };
}

/** Arithmetic within arithmetic stands in brackets, and so does an otherwise open list with its clauses. */
function withoutDoubt(operand: TypedOperand, told: NounPhrase): NounPhrase {
  const isOpen = operand.kind === 'arithmetic' || (operand.kind === 'aggregate' && operand.where !== null);
  return isOpen ? { ...told, article: '', parts: bracketed(withArticle(told)), isOfElement: false } : told;
}

function tellAggregate(operand: AggregateOperand, telling: Telling): NounPhrase {
  const { language } = telling;
  const words = listWords(operand.list, telling);
  const listRange = operand.list.path.range;
  const range = gap(telling, operand.range.start, listRange.start);
  const tail = listTail(operand, { words, label: labelOf(operand, telling), isPlural: true }, telling);
  if (operand.aggregate === 'count' || operand.element === null) {
    const noun = language.numberOf(words);
    const counted = [...say(noun.text, range), ...say(words.many, listRange)];
    return nounPhrase(noun, spaced(counted, tail), telling);
  }
  const how = language.dictionary.aggregates[operand.aggregate];
  const field = wordsOf(telling, operand.element.cataloguePath);
  const own = field.kind === 'attribute' ? field.noun : words.element;
  const noun = language.aggregated(how, own ?? words.one);
  const over = say(`${noun.text} ${how.over} ${words.many}`, headOf(operand));
  return nounPhrase(noun, spaced(over, tail), telling);
}

/** `sum of LIST`; the list alone where the sum is a call, since its body stands elsewhere. */
function headOf({ range, list }: AggregateOperand): TextRange {
  const own = list.path.range;
  return own.start >= range.start && own.end <= range.end ? textRange(range.start, own.end) : own;
}

export function listWords(list: ListSource, telling: Telling): ListWords {
  const words = wordsOf(telling, list.path.cataloguePath);
  if (words.kind === 'list') return words;
  const noun: Noun = { text: list.path.cataloguePath, gender: 'neuter' };
  return { kind: 'list', one: noun, many: noun.text, isPerson: false, whole: noun, element: null };
}

/** What a quantifier and an aggregate have in common. */
export interface Listing {
  readonly list: ListSource;
  readonly depth: number;
  readonly where: TypedCondition | null;
  readonly range: TextRange;
}

/** The window of time and the clauses behind a list: `within 90 days before …`, `whose weight is …`. */
const listTail = (listing: Listing, head: Head, telling: Telling): Phrase =>
  spaced(
    say(head.label ?? ''),
    tellWindow(listing, telling),
    listing.where === null ? [] : telling.relative(listing.where, inside(head, telling)),
  );

export const inside = (head: Head, telling: Telling): Telling => ({ ...telling, heads: [...telling.heads, head] });

export function tellWindow({ list, where, range }: Listing, telling: Telling): Phrase {
  if (list.within === null) return [];
  const { before, after } = telling.language.dictionary.within;
  const start = list.path.range.end;
  const behind = telling.sourceText.slice(start, where?.range.start ?? range.end);
  const found = /within\s+(?<window>[\d.]+\s*[a-z]+)/u.exec(behind);
  const written = quantityIn(found?.groups?.['window'] ?? '');
  const length =
    written !== null && written.value === list.within.durationMs
      ? measure(telling.language, written.millionths, written.unit)
      : tellDuration(list.within.durationMs, telling);
  const place = found === null ? null : textRange(start + found.index, start + found.index + found[0].length);
  return say(`${before} ${length} ${after}`, place);
}

/** A letter where two elements of one list meet; none where the list's noun is enough to tell them apart. */
export function labelOf({ list, depth, where }: Listing, { heads, language }: Telling): string | null {
  const words = language.dictionary.fields[list.path.cataloguePath];
  const outer = heads.filter((head) => head.words === words).length;
  const meetsInner =
    where !== null &&
    allPaths(where).some(({ cataloguePath, scope }) => {
      if (scope === depth) return false;
      const isOfInner = typeof scope === 'number' && scope > depth;
      return (
        cataloguePath === list.path.cataloguePath ||
        (isOfInner && cataloguePath.startsWith(`${list.path.cataloguePath}.`))
      );
    });
  return outer > 0 || meetsInner ? String.fromCodePoint(65 + outer) : null;
}
