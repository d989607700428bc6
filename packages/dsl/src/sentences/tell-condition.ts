/**
 * Conditions in words.
 *
 *   condition ─tellParagraph→ a sentence, or words that lead into a list of its members
 *             ─tellInline→    clauses within one sentence: main (`the weight is …`) or relative (`whose weight is …`)
 */
import type { ComparisonOperator, QuantifierName, TypedCondition } from '../check/typed-ast.ts';
import type { TextRange } from '../source/text-range.ts';
import type { Bound } from './dictionary.ts';
import type { Existence, Head } from './language.ts';
import { bracketed, say, spaced, suffixed } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import type { SentenceParagraph } from './sentence-view.ts';
import { operatorRange, tellLeaf, turned } from './tell-leaf.ts';
import type { Clause } from './tell-leaf.ts';
import { inside, labelOf, listWords, tellWindow, withArticle } from './tell-operand.ts';
import type { Listing } from './tell-operand.ts';
import { gap } from './telling.ts';
import type { Telling } from './telling.ts';

type Group = Extract<TypedCondition, { kind: 'all' | 'any' | 'none' | 'at_least' }>;
type Quantified = Extract<TypedCondition, { kind: 'quantifier' }>;
type Table = Extract<TypedCondition, { kind: 'points' }>;
type Mode = 'main' | 'relative';

/** A condition without the `not`s and the blocks of one that stand around it. */
interface Core {
  readonly condition: Exclude<TypedCondition, { kind: 'not' }>;
  readonly isNegated: boolean;
}

function coreOf(condition: TypedCondition, isNegated = false): Core {
  if (condition.kind === 'not') return coreOf(condition.condition, !isNegated);
  const [only, ...others] = isGroup(condition) ? condition.conditions : [];
  if (only !== undefined && others.length === 0) {
    return coreOf(only, condition.kind === 'none' ? !isNegated : isNegated);
  }
  return { condition, isNegated };
}

const isGroup = (condition: TypedCondition): condition is Group =>
  condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'none' || condition.kind === 'at_least';

/** Whether a group can be said by `and` or `or` alone. */
const isPlain = (group: Group, isNegated: boolean): boolean =>
  !isNegated && (group.kind === 'all' || group.kind === 'any');

const isSimple = (condition: TypedCondition): boolean => {
  const core = coreOf(condition).condition;
  return !isGroup(core) && (core.kind !== 'quantifier' || core.where === null);
};

/** Blocks are lists; a chain is one where a sentence would have to be read twice. */
const isListed = (group: Group, isNegated: boolean): boolean =>
  !('form' in group) ||
  group.form === 'block' ||
  !isPlain(group, isNegated) ||
  group.conditions.length > 2 ||
  !group.conditions.every(isSimple);

/** A condition as a paragraph of its own or an item of a list, without capital and full stop. */
export function tellParagraph(condition: TypedCondition, telling: Telling, lead: Lead = identity): SentenceParagraph {
  const { condition: core, isNegated } = coreOf(condition);
  if (core.kind === 'points') return tellPoints(core, isNegated, telling, lead);
  if (isGroup(core) && isListed(core, isNegated)) return tellList(core, isNegated, telling, lead);
  if (core.kind === 'quantifier' && core.where !== null) {
    const where = coreOf(core.where);
    const bound = boundOf(core, isNegated);
    if (isGroup(where.condition) && isListed(where.condition, where.isNegated) && bound !== null) {
      const { head, parts } = tellBound(core, bound, telling);
      const opening = spaced(parts, bound.kind === 'every' ? [] : say(telling.language.forWhich(head)));
      return tellList(where.condition, where.isNegated, inside(head, telling), (words) => lead(spaced(opening, words)));
    }
  }
  return { parts: lead(tellInline(condition, 'main', telling)), list: null };
}

/** The table of a scorecard: each row a condition, then what it is worth and why. */
function tellPoints(table: Table, isNegated: boolean, telling: Telling, lead: Lead): SentenceParagraph {
  return {
    parts: suffixed(lead(tellTableLead(table, isNegated, telling)), telling.language.colon),
    list: {
      kind: 'points',
      count: table.threshold,
      isNegated,
      items: table.rows.map((row) => {
        const { parts, list } = tellParagraph(row.condition, telling, (words) =>
          spaced(tellWorth(row, telling), words),
        );
        return { parts, list };
      }),
    },
  };
}

function tellTableLead({ threshold, range }: Table, isNegated: boolean, telling: Telling): Phrase {
  const [affirmed, denied] = telling.language.dictionary.pointsOf;
  const number = telling.language.number(threshold * 1_000_000);
  return say((isNegated ? denied : affirmed).replace('{n}', number), gap(telling, range.start, range.start + 6));
}

/** `+20 points (“booked late”):`, in front of the condition. */
function tellWorth({ condition, points, reason, range }: Table['rows'][number], telling: Telling): Phrase {
  const { language } = telling;
  const size = Math.abs(points) * 1_000_000;
  const { one, many } = language.dictionary.rule.points;
  const sign = points < 0 ? '−' : '+';
  const worth = `${sign}${language.number(size)}\u{a0}${language.isSingular(size) ? one : many}`;
  const why = reason === null ? '' : ` (${reason})`;
  return say(`${worth}${why}${language.colon}`, gap(telling, condition.range.end, range.end));
}

/** What is put in front of the words of a paragraph. */
export type Lead = (words: Phrase) => Phrase;
const identity: Lead = (words) => words;

function tellList(group: Group, isNegated: boolean, telling: Telling, lead: Lead): SentenceParagraph {
  return {
    parts: suffixed(lead(tellGroupLead(group, isNegated, telling)), telling.language.colon),
    list: {
      kind: group.kind,
      count: group.kind === 'at_least' ? group.count : null,
      isNegated,
      items: group.conditions.map((each) => tellParagraph(each, telling)),
    },
  };
}

/** `all of the following are true`. */
function tellGroupLead(group: Group, isNegated: boolean, telling: Telling): Phrase {
  const { language } = telling;
  const count = group.kind === 'at_least' ? group.count : null;
  const kind = count === 1 ? 'any' : group.kind;
  const [affirmed, denied] = language.dictionary.groups[kind];
  const words = (isNegated ? denied : affirmed).replace('{n}', String(count));
  return say(words, gap(telling, group.range.start, group.conditions[0]?.range.start ?? group.range.end));
}

/** The clauses of a `where`, or of a condition within a sentence. */
export function tellInline(condition: TypedCondition, mode: Mode, telling: Telling): Phrase {
  const { condition: core, isNegated } = coreOf(condition);
  if (isGroup(core)) return tellInlineGroup(core, isNegated, mode, telling);
  if (core.kind === 'points') return tellTableLead(core, isNegated, telling);
  const clause =
    core.kind === 'quantifier' ? tellQuantifier(core, isNegated, telling) : tellCount(core, isNegated, telling);
  return mode === 'main' ? asMain(clause) : asRelative(clause, telling);
}

const asMain = ({ subject, predicate }: Clause): Phrase =>
  spaced(subject === null ? [] : withArticle(subject), predicate);

/** `whose weight is …` of a field of the element, `for which the lead time is …` of anything else. */
function asRelative(clause: Clause, telling: Telling): Phrase {
  const { subject, predicate } = clause;
  if (subject?.isOfElement === true) return spaced(telling.language.whose(subject), predicate);
  return spaced(forWhich(telling), asMain(clause));
}

function forWhich({ heads, language }: Telling): Phrase {
  const head = heads.at(-1);
  return head === undefined ? [] : say(language.forWhich(head));
}

function tellInlineGroup(group: Group, isNegated: boolean, mode: Mode, telling: Telling): Phrase {
  const { language } = telling;
  if (!isPlain(group, isNegated)) {
    const members = group.conditions.map((each) => enclosed(each, tellInline(each, 'main', telling), true));
    const listed = members.flatMap((each, index) => (index === 0 ? each : [...say(`${language.semicolon} `), ...each]));
    const words = [...suffixed(tellGroupLead(group, isNegated, telling), `${language.colon} `), ...bracketed(listed)];
    return mode === 'main' ? words : spaced(forWhich(telling), words);
  }
  const word = group.kind === 'all' ? language.dictionary.and : language.dictionary.or;
  const last = group.conditions.length - 1;
  return spaced(
    ...group.conditions.flatMap((each, index) => {
      const before = group.conditions[index - 1];
      const link = before === undefined ? [] : say(word, linkRange(group, before.range, each.range, telling));
      return [link, tellMember(each, mode, index === last, telling)];
    }),
  );
}

/** Only a chain has a word between its members; between those of a block there is a new line and perhaps a comment. */
const linkRange = (group: Group, before: TextRange, after: TextRange, telling: Telling): TextRange | null =>
  'form' in group && group.form === 'chain' ? gap(telling, before.end, after.start) : null;

/** A member of a chain within a sentence; brackets keep `and` and `or` of different depths apart. */
function tellMember(member: TypedCondition, mode: Mode, isLast: boolean, telling: Telling): Phrase {
  if (mode === 'relative' && isGroup(coreOf(member).condition)) {
    return spaced(forWhich(telling), bracketed(tellInline(member, 'main', telling)));
  }
  return enclosed(member, tellInline(member, mode, telling), isLast);
}

function enclosed(member: TypedCondition, told: Phrase, isLast: boolean): Phrase {
  const core = coreOf(member).condition;
  const isOpen = core.kind === 'quantifier' ? core.where !== null : hasOpenList(core);
  return isGroup(core) || (isOpen && !isLast) ? bracketed(told) : told;
}

/** Whether it ends in clauses of a list that could go on: those of a counted list behind the number. */
const hasOpenList = (condition: TypedCondition): boolean =>
  condition.kind === 'compare' &&
  [condition.left, condition.right].some((each) => each.kind === 'aggregate' && each.where !== null);

interface CountBound {
  readonly kind: 'count';
  readonly bound: Bound;
  readonly count: number;
}
type ListBound = CountBound | { readonly kind: 'none' } | { readonly kind: 'every' };

const counting = (bound: Bound, count: number): CountBound => ({ kind: 'count', bound, count });

/** How many of a list there have to be; null where a negation leaves no such words. */
function boundOf({ quantifier, count }: Quantified, isNegated: boolean): ListBound | null {
  const number = count ?? 1;
  const bounds: Readonly<Record<QuantifierName, readonly [ListBound, ListBound | null]>> = {
    any: [counting('at_least', 1), { kind: 'none' }],
    no: [{ kind: 'none' }, counting('at_least', 1)],
    every: [{ kind: 'every' }, null],
    exactly: [counting('exactly', number), null],
    at_least: [counting('at_least', number), counting('fewer_than', number)],
    at_most: [counting('at_most', number), counting('more_than', number)],
  };
  return bounds[quantifier][isNegated ? 1 : 0];
}

interface BoundWords {
  readonly head: Head;
  readonly parts: Phrase;
}

/** `there are at least 2 checked bags`, `for every checked bag,`. `places` are those of the bound and of its number. */
function tellBound(listing: Listing, bound: ListBound, telling: Telling, places?: BoundPlaces): BoundWords {
  const { language } = telling;
  const words = listWords(listing.list, telling);
  const label = labelOf(listing, telling);
  const listRange = listing.list.path.range;
  const own = gap(telling, listing.range.start, listRange.start);
  const { boundRange, countRange } = places ?? { boundRange: own, countRange: own };
  const window = tellWindow(listing, telling);
  if (bound.kind === 'every') {
    const named = spaced(
      say(language.dictionary.forEvery, boundRange),
      say(words.one.text, listRange),
      say(label ?? ''),
      window,
    );
    return { head: { words, label, isPlural: false }, parts: suffixed(named, ',') };
  }
  const told: Existence =
    bound.kind === 'none' ? language.existsNone(words) : language.exists(bound.bound, bound.count, words);
  const parts = spaced(
    say(told.before, boundRange),
    say(told.count, countRange),
    say(told.noun, listRange),
    say(label ?? ''),
    window,
  );
  return { head: { words, label, isPlural: told.isPlural }, parts };
}

interface BoundPlaces {
  readonly boundRange: TextRange | null;
  readonly countRange: TextRange | null;
}

const sentence = (predicate: Phrase): Clause => ({ subject: null, predicate });

function tellQuantifier(condition: Quantified, isNegated: boolean, telling: Telling): Clause {
  const { language } = telling;
  const bound = boundOf(condition, isNegated);
  if (bound === null) {
    const { notTheCase } = language.dictionary;
    const opposite = asMain(tellQuantifier(condition, false, telling));
    return sentence([...say(`${notTheCase}${language.colon} `), ...opposite]);
  }
  const { head, parts } = tellBound(condition, bound, telling);
  const { where } = condition;
  if (bound.kind !== 'every') return sentence(spaced(parts, where === null ? [] : relativeOf(where, head, telling)));
  const asked =
    where === null ? say(language.dictionary.nothingAsked) : tellInline(where, 'main', inside(head, telling));
  return sentence(spaced(parts, asked));
}

const relativeOf = (where: TypedCondition, head: Head, telling: Telling): Phrase =>
  telling.relative(where, inside(head, telling));

const boundsOfOperators: Readonly<Record<ComparisonOperator, Bound | null>> = {
  is: 'exactly',
  is_not: null,
  '<': 'fewer_than',
  '<=': 'at_most',
  '>': 'more_than',
  '>=': 'at_least',
};

const opposites: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  is: 'is_not',
  is_not: 'is',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

type Leaf = Parameters<typeof tellLeaf>[0];

/** A count held against a whole number is said like a quantifier: `there are at least 2 checked bags`. */
function tellCount(leaf: Leaf, isNegated: boolean, telling: Telling): Clause {
  const condition = leaf.kind === 'compare' ? turned(leaf) : leaf;
  if (condition.kind !== 'compare') return tellLeaf(leaf, isNegated, telling);
  const { left, right } = condition;
  const operator = isNegated ? opposites[condition.operator] : condition.operator;
  const bound = boundsOfOperators[operator];
  const count = right.kind === 'literal' && typeof right.value === 'number' ? right.value / 1_000_000 : -1;
  const isCount = left.kind === 'aggregate' && left.aggregate === 'count';
  if (!isCount || bound === null || count < 0 || !Number.isInteger(count)) return tellLeaf(leaf, isNegated, telling);
  const places = { boundRange: operatorRange(condition, telling), countRange: right.range };
  const isNone = bound === 'exactly' && count === 0;
  const told = tellBound(left, isNone ? { kind: 'none' } : counting(bound, count), telling, places);
  const clauses = left.where === null ? [] : relativeOf(left.where, told.head, telling);
  return sentence(spaced(told.parts, clauses));
}
