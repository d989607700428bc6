/**
 * Records that show what a condition is for: a record in which it decides, with only its own value set.
 *
 *   leaf        → each side of its boundary, and missing
 *   quantifier  → elements that fit beside elements that do not, no elements, the list missing, the ends of its window
 *   block       → one member more, one fewer
 */
import type { ListSource, TypedCondition } from '@tautai/dsl';
import { printDuration } from '@tautai/dsl';
import { assertNever } from '../../invariant.ts';
import type { Given, Scope } from '../given.ts';
import { jsonPathOf, listAt, withJson, withoutJson } from '../given.ts';
import type { Site } from '../site.ts';
import { operandSites } from '../operand-site.ts';
import { nudgeOf } from '../step.ts';
import { assign, fillOtherSide, valueIn } from './assign.ts';
import type { Draft, Make, Workshop } from './draft.ts';
import type { Run } from './elements.ts';
import { makeCount, makeElement, placeInTime } from './elements.ts';
import type { Leaf } from './leaf-settings.ts';
import { settingsOf } from './leaf-settings.ts';
import { makeMembers, makeRows } from './make.ts';
import { countWords, fieldWords, listWords, settingWords, spelt } from './words.ts';

/** A record that a test could be given. */
export interface Candidate {
  readonly given: Given;
  /** What is special about it; the name of the test. */
  readonly name: string;
  /** Whether something is left out rather than set. */
  readonly isMissing: boolean;
}

/** The most elements of one list in which a condition is tried. */
const elementsTriedMax = 4;

/** What can be made of one record for one condition. */
export function candidatesFrom(site: Site, given: Given, workshop: Workshop): readonly Candidate[] {
  return scopesOf(site.lists, given).flatMap((scope) => inScope(site.condition, { given, scope }, workshop));
}

/** Every way to choose elements for the lists around a condition. */
function scopesOf(lists: readonly ListSource[], given: Given): readonly Scope[] {
  return lists.reduce<readonly Scope[]>(
    (scopes, { path }) =>
      scopes.flatMap((scope) => {
        const place = jsonPathOf(path, scope);
        if (place === null) return [];
        const elements = listAt(given, place).slice(0, elementsTriedMax);
        return elements.map((_, position) => [...scope, [...place, position]]);
      }),
    [[]],
  );
}

function inScope(condition: TypedCondition, draft: Draft, workshop: Workshop): readonly Candidate[] {
  const { make } = workshop;
  switch (condition.kind) {
    case 'constant':
      return [];
    case 'not':
      return inScope(condition.condition, draft, workshop);
    case 'all':
    case 'any':
    case 'none':
      return memberCandidates(condition.conditions, [0, 1, condition.conditions.length], draft, make);
    case 'at_least': {
      const { count, conditions } = condition;
      return memberCandidates(conditions, [count, count - 1, count + 1], draft, make);
    }
    case 'points':
      return [true, false].flatMap((want) =>
        candidate(
          want ? 'just enough points' : 'too few points',
          makeRows(condition.rows, (sum) => sum >= condition.threshold === want, draft, make),
        ),
      );
    case 'quantifier':
      return [...quantifierCandidates(condition, draft, make), ...windowCandidates(condition, draft, make)];
    case 'compare':
    case 'between':
    case 'one_of':
    case 'in_list':
    case 'text_test':
    case 'presence':
    case 'holds':
      return [...leafCandidates(condition, draft, workshop), ...aggregatesOf(condition, draft, make)];
    default:
      return assertNever(condition);
  }
}

const candidate = (name: string, given: Given | null, isMissing = false): readonly Candidate[] =>
  given === null ? [] : [{ given, name, isMissing }];

function memberCandidates(
  conditions: readonly TypedCondition[],
  counts: readonly number[],
  draft: Draft,
  make: Make,
): readonly Candidate[] {
  return counts
    .filter((count) => count >= 0 && count <= conditions.length)
    .flatMap((count) =>
      candidate(`${spelt(count)} of the ${spelt(conditions.length)}`, makeMembers(conditions, count, draft, make)),
    );
}

function leafCandidates(leaf: Leaf, draft: Draft, { bench, make }: Workshop): readonly Candidate[] {
  if (leaf.kind === 'presence' && leaf.operand.kind === 'group') {
    const path = jsonPathOf(leaf.operand.path, draft.scope);
    const words = fieldWords(leaf.operand.path);
    return path === null
      ? []
      : [
          ...candidate(`${words} delivered`, make(leaf, leaf.expects === 'known', draft)),
          ...candidate(`${words} not delivered`, withoutJson(draft.given, path), true),
        ];
  }
  const given = fillOtherSide(leaf, draft);
  const filled = { ...draft, given };
  const settings = settingsOf(leaf, { lists: bench.listsFor(given), valueOf: (operand) => valueIn(operand, filled) });
  return settings.flatMap(({ operand, value }) =>
    candidate(settingWords(operand, value), assign(operand, value, filled, make), value === null),
  );
}

type Quantifier = Extract<TypedCondition, { kind: 'quantifier' }>;

function quantifierCandidates(run: Quantifier, draft: Draft, make: Make): readonly Candidate[] {
  const path = jsonPathOf(run.list.path, draft.scope);
  if (path === null) return [];
  const { count } = run;
  const counted =
    count === null
      ? []
      : [count, count - 1, count + 1].flatMap((each) =>
          candidate(countWords(run.list, each, 0), makeCount(run, each, withEmpty(run, draft), make)),
        );
  const mixed = (
    [
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ] as const
  ).flatMap(([fitting, others]) =>
    candidate(countWords(run.list, fitting, others), mixedList(run, fitting, others, draft, make)),
  );
  const missing = candidate(`${listWords(run.list)} not delivered`, withoutJson(draft.given, path), true);
  return [...counted, ...mixed, ...missing];
}

/** The first element as a pattern for all, so that what other conditions ask of them still holds. */
function withEmpty(run: Run, draft: Draft): Draft {
  const path = jsonPathOf(run.list.path, draft.scope);
  const first = path === null ? [] : listAt(draft.given, path).slice(0, 1);
  return path === null ? draft : { ...draft, given: withJson(draft.given, path, first) };
}

function mixedList(run: Run, fitting: number, others: number, draft: Draft, make: Make): Given | null {
  const path = jsonPathOf(run.list.path, draft.scope);
  if (path === null) return null;
  const [pattern] = listAt(draft.given, path);
  const size = fitting + others;
  const copies = pattern === undefined ? [] : Array.from({ length: size }, () => pattern);
  let given: Given | null = withJson(draft.given, path, copies);
  for (let position = 0; position < size && given !== null; position += 1) {
    given = makeElement(run, position, position < fitting, { ...draft, given }, make);
  }
  return given;
}

const aggregatesOf = (leaf: Leaf, draft: Draft, make: Make): readonly Candidate[] =>
  operandSites(leaf).flatMap(({ operand }) =>
    operand.kind === 'aggregate' ? windowCandidates(operand, draft, make) : [],
  );

/** The last instant inside the window and the first outside it. */
function windowCandidates(run: Run, draft: Draft, make: Make): readonly Candidate[] {
  const { within, path } = run.list;
  const place = jsonPathOf(path, draft.scope);
  if (within === null || place === null) return [];
  const { durationMs, timeField } = within;
  const nudge = nudgeOf({ kind: 'duration' }, durationMs) ?? 1;
  const { length } = listAt(draft.given, place);
  return [durationMs, durationMs + nudge].flatMap((msBefore) => {
    const name = `${timeField.replaceAll('_', ' ')} ${printDuration(msBefore)} before`;
    return Array.from({ length: Math.max(1, Math.min(length, elementsTriedMax)) }, (_, position) => {
      const counting = makeElement(run, position, true, draft, make);
      return candidate(name, counting && placeInTime(run.list, [...place, position], msBefore, counting));
    }).flat();
  });
}
