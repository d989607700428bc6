/** Conditions that hold no others, as subject and predicate, so that they can be said of `the weight` and `whose weight`. */
import { mirroredOperator } from '../check/mirrored-operator.ts';
import type { OperandType, TypedCondition, TypedOperand } from '../check/typed-ast.ts';
import type { TextRange } from '../source/text-range.ts';
import type { ComparisonClass, Gender, MeasuredWords, Pair } from './dictionary.ts';
import type { NounPhrase } from './language.ts';
import { say, spaced } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { owned, pathBeside, tellOperand, tellPath, withArticle } from './tell-operand.ts';
import { tellValue } from './tell-value.ts';
import { gap, wordsOf } from './telling.ts';
import type { Telling } from './telling.ts';

export interface Clause {
  /** Null where the predicate is a whole sentence: `there is no companion`. */
  readonly subject: NounPhrase | null;
  readonly predicate: Phrase;
}

type Composite = 'all' | 'any' | 'none' | 'at_least' | 'points' | 'not' | 'quantifier';
export type LeafCondition = Exclude<TypedCondition, { kind: Composite }>;
type Comparison = Extract<TypedCondition, { kind: 'compare' }>;
type Choosing = Extract<TypedCondition, { kind: 'one_of' }>;
type Presence = Extract<TypedCondition, { kind: 'presence' }>;

export function tellLeaf(condition: LeafCondition, isNegated: boolean, telling: Telling): Clause {
  const { dictionary } = telling.language;
  switch (condition.kind) {
    case 'constant':
      return {
        subject: null,
        predicate: say(chosen(dictionary.constants, condition.value === isNegated), condition.range),
      };
    case 'compare':
      return tellComparison(condition, isNegated, telling);
    case 'between':
      return tellBetween(condition, isNegated, telling);
    case 'one_of':
      return tellChoice(condition, isNegated, telling);
    case 'in_list': {
      const words = chosen(dictionary.inList, condition.isNegated !== isNegated);
      const range = gap(telling, condition.operand.range.end, condition.range.end);
      return predicated(
        condition.operand,
        say(`${words} ${telling.language.quote(condition.listName)}`, range),
        telling,
      );
    }
    case 'text_test': {
      const test = chosen(dictionary.textTests[condition.operator], isNegated);
      const words = condition.operand.type.kind === 'code' ? `${dictionary.codeThat} ${test}` : test;
      const range = gap(telling, condition.operand.range.end, condition.range.end);
      return predicated(
        condition.operand,
        say(`${words} ${telling.language.quote(condition.pattern)}`, range),
        telling,
      );
    }
    case 'presence':
      return tellPresence(condition, isNegated, telling);
    case 'holds':
      return (
        tellClaim(condition.operand, !isNegated, null, telling) ??
        predicated(condition.operand, sayTruth(!isNegated, condition.range, telling), telling)
      );
  }
}

const chosen = ([affirmed, denied]: Pair, isDenied: boolean): string => (isDenied ? denied : affirmed);

const predicated = (operand: TypedOperand, predicate: Phrase, telling: Telling): Clause => ({
  subject: tellOperand(operand, 'subject', telling),
  predicate,
});

function sayTruth(isTrue: boolean, range: TextRange, { language }: Telling): Phrase {
  const { comparisons, truth } = language.dictionary;
  return say(`${comparisons.name.is[0]} ${truth[isTrue ? 0 : 1]}`, range);
}

/** A comparison with the fixed value on the right, as people say it: `48 h > lead_time` is about the lead time. */
export function turned(condition: Comparison): Comparison {
  const { left, right, operator } = condition;
  if (left.kind !== 'literal' || right.kind === 'literal') return condition;
  return { ...condition, left: right, right: left, operator: mirroredOperator[operator] };
}

/** What stands between the operands, whichever of them comes first. */
export function operatorRange({ left, right }: Comparison, telling: Telling): TextRange | null {
  const [first, second] = left.range.start < right.range.start ? [left, right] : [right, left];
  return gap(telling, first.range.end, second.range.start);
}

function tellComparison(written: Comparison, isNegated: boolean, telling: Telling): Clause {
  const condition = turned(written);
  const { left, right } = condition;
  const isDenied = (condition.operator === 'is_not') !== isNegated;
  const operator = condition.operator === 'is_not' ? 'is' : condition.operator;
  const range = operatorRange(condition, telling);
  if (right.kind === 'literal' && typeof right.value === 'boolean' && operator === 'is') {
    const claim = tellClaim(left, right.value !== isDenied, range, telling);
    if (claim !== null) return claim;
  }
  const measured = isDenied ? null : measuredWords(left, right, telling);
  const { language } = telling;
  const object = tellOperand(right, 'object', telling, pathBeside(left));
  if (measured !== null && left.kind === 'field') {
    const how = language.attach(language.dictionary.measures[operator], range, object);
    const subject = owned(measured.subject, left.path, left.range, 'subject', telling);
    return {
      subject,
      predicate: spaced(say(measured.before, left.range), how, say(measured.after, left.range)),
    };
  }
  const isFixed = right.kind === 'literal';
  const subject =
    (isFixed ? calledSubject(left, telling) : null) ?? tellOperand(left, 'subject', telling, pathBeside(right));
  const words = language.dictionary.comparisons[classOf(left.type)];
  const pair = operator === 'is' && !isFixed ? words.same : words[operator];
  return { subject, predicate: language.attach(language.agree(chosen(pair, isDenied), subject.gender), range, object) };
}

/** Of whom the values of an enumeration are said: `the journey` is one way. */
function calledSubject(operand: TypedOperand, telling: Telling): NounPhrase | null {
  if (operand.kind !== 'field') return null;
  const words = wordsOf(telling, operand.path.cataloguePath);
  if (words.kind !== 'attribute' || words.called === undefined) return null;
  return owned(words.called.subject, operand.path, operand.range, 'subject', telling);
}

/** Words of a quantity that has a verb of its own. `the stay lasts less than −2 days` is nothing that anybody says. */
function measuredWords(left: TypedOperand, right: TypedOperand, telling: Telling): MeasuredWords | null {
  if (left.kind !== 'field' || left.path.scope !== 'record') return null;
  if (right.kind !== 'literal' || typeof right.value !== 'number' || right.value < 0) return null;
  const words = wordsOf(telling, left.path.cataloguePath);
  return words.kind === 'attribute' ? (words.measured ?? null) : null;
}

/** A boolean as a claim about its subject; null where it is no field and has no claim to make. */
function tellClaim(operand: TypedOperand, isTrue: boolean, range: TextRange | null, telling: Telling): Clause | null {
  if (operand.kind === 'otherwise') return tellDoubtfulClaim(operand, isTrue, range, telling);
  if (operand.kind !== 'field') return null;
  const words = wordsOf(telling, operand.path.cataloguePath);
  if (words.kind !== 'claim') return null;
  const subject = owned(words.subject, operand.path, operand.range, 'subject', telling);
  return { subject, predicate: say(chosen(words.says, !isTrue), range ?? operand.range) };
}

function tellDoubtfulClaim(
  { operand, fallback }: Extract<TypedOperand, { kind: 'otherwise' }>,
  isTrue: boolean,
  range: TextRange | null,
  telling: Telling,
): Clause | null {
  if (fallback.kind !== 'literal' || typeof fallback.value !== 'boolean') return null;
  const claim = tellClaim(operand, isTrue, range, telling);
  if (claim === null) return null;
  const doubt = chosen(telling.language.dictionary.claimOtherwise, fallback.value !== isTrue);
  return { ...claim, predicate: spaced(claim.predicate, say(doubt, fallback.range)) };
}

function tellBetween(
  { operand, low, high }: Extract<TypedCondition, { kind: 'between' }>,
  isNegated: boolean,
  telling: Telling,
): Clause {
  const { language } = telling;
  const { between, betweenAnd, bothIncluded } = language.dictionary;
  const subject = tellOperand(operand, 'subject', telling, pathBeside(low));
  const beside = pathBeside(operand);
  const words = language.agree(chosen(between, isNegated), subject.gender);
  const predicate = spaced(
    say(words, gap(telling, operand.range.end, low.range.start)),
    withArticle(tellOperand(low, 'object', telling, beside)),
    say(betweenAnd, gap(telling, low.range.end, high.range.start)),
    withArticle(tellOperand(high, 'object', telling, beside)),
    say(bothIncluded),
  );
  return { subject, predicate };
}

function tellChoice(condition: Choosing, isNegated: boolean, telling: Telling): Clause {
  const { operand, values } = condition;
  const { language } = telling;
  const range = gap(telling, operand.range.end, condition.range.end);
  const subject = calledSubject(operand, telling) ?? tellOperand(operand, 'subject', telling);
  const isDenied = condition.isNegated !== isNegated;
  if (values.length === 0)
    return { subject, predicate: say(chosen(language.dictionary.oneOfNothing, isDenied), range) };
  // The values have no place of their own, so that durations among them come in the units that the trade counts in.
  const place = { range: null, cataloguePath: pathBeside(operand) };
  const predicate = language.oneOf({
    class: classOf(operand.type),
    gender: subject.gender,
    isNegated: isDenied,
    values: values.map((value) => tellValue(operand.type, value, place, telling)),
    range,
  });
  return { subject, predicate };
}

function tellPresence(condition: Presence, isNegated: boolean, telling: Telling): Clause {
  const { operand } = condition;
  const { presence, presenceOfClaim } = telling.language.dictionary;
  const expects = (condition.expects === 'known') !== isNegated ? 'known' : 'missing';
  const range = gap(telling, operand.range.end, condition.range.end);
  if (operand.kind === 'field') {
    const words = wordsOf(telling, operand.path.cataloguePath);
    if (words.kind === 'claim') {
      const subject = owned(words.subject, operand.path, operand.range, 'subject', telling);
      const claimed = spaced(withArticle(subject), say(words.says[0], operand.range));
      return { subject: null, predicate: spaced(say(presenceOfClaim[expects], range), claimed) };
    }
  }
  const subject =
    operand.kind === 'group'
      ? tellPath(operand.path, operand.range, 'subject', telling)
      : tellOperand(operand, 'subject', telling);
  return { subject, predicate: say(agreed(presence[expects], subject.gender, telling), range) };
}

const agreed = (words: string, gender: Gender, { language }: Telling): string => language.agree(words, gender);

const timeKinds: ReadonlySet<string> = new Set(['instant', 'local_date_time', 'date', 'partial_date', 'local_time']);
const nameKinds: ReadonlySet<string> = new Set(['text', 'code', 'enumeration', 'boolean']);

function classOf({ kind }: OperandType): ComparisonClass {
  if (timeKinds.has(kind)) return 'time';
  return nameKinds.has(kind) ? 'name' : 'quantity';
}
