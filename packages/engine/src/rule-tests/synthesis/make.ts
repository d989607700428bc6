/**
 * Writes into a record what makes a condition true or false. What holds already is left as it is. Nothing here is sure
 * to succeed: one part may undo what another has written, so whoever uses the record asks the interpreter.
 */
import type { FieldPath, TypedCondition, TypedRow } from '@tautai/dsl';
import { fieldAt } from '@tautai/dsl';
import type { Bench } from '../bench.ts';
import type { Given } from '../given.ts';
import { jsonPathOf, withJson, withoutJson } from '../given.ts';
import { assign, fillOtherSide, valueIn } from './assign.ts';
import type { Draft, Make, Workshop } from './draft.ts';
import { addElement, makeCount, makeEach } from './elements.ts';
import type { Leaf } from './leaf-settings.ts';
import { settingsOf } from './leaf-settings.ts';

export function createMaker(bench: Bench): Make {
  const make: Make = (condition, want, draft) => {
    const isTop = draft.scope.length === 0;
    if (isTop && bench.truth(condition, draft.given) === (want ? 'true' : 'false')) return draft.given;
    return write(condition, want, draft, { bench, make });
  };
  return make;
}

function write(condition: TypedCondition, want: boolean, draft: Draft, workshop: Workshop): Given | null {
  const { make } = workshop;
  switch (condition.kind) {
    case 'constant':
      return condition.value === want ? draft.given : null;
    case 'all':
      return want
        ? makeAll(condition.conditions, true, draft, make)
        : makeOne(condition.conditions, false, draft, make);
    case 'any':
      return want
        ? makeOne(condition.conditions, true, draft, make)
        : makeAll(condition.conditions, false, draft, make);
    case 'none':
      return want
        ? makeAll(condition.conditions, false, draft, make)
        : makeOne(condition.conditions, true, draft, make);
    case 'at_least':
      return makeMembers(condition.conditions, want ? condition.count : condition.count - 1, draft, make);
    case 'points':
      return makeRows(condition.rows, (sum) => sum >= condition.threshold === want, draft, make);
    case 'not':
      return make(condition.condition, !want, draft);
    case 'quantifier':
      return writeQuantifier(condition, want, draft, make);
    default:
      return writeLeaf(condition, want, draft, workshop);
  }
}

function makeAll(conditions: readonly TypedCondition[], want: boolean, draft: Draft, make: Make): Given | null {
  return conditions.reduce<Given | null>(
    (given, condition) => (given === null ? null : make(condition, want, { ...draft, given })),
    draft.given,
  );
}

function makeOne(conditions: readonly TypedCondition[], want: boolean, draft: Draft, make: Make): Given | null {
  for (const condition of conditions) {
    const made = make(condition, want, draft);
    if (made !== null) return made;
  }
  return null;
}

/** The first so many true, the others false. */
export function makeMembers(
  conditions: readonly TypedCondition[],
  trueCount: number,
  draft: Draft,
  make: Make,
): Given | null {
  const given = makeAll(conditions.slice(trueCount), false, draft, make);
  return given === null ? null : makeAll(conditions.slice(0, trueCount), true, { ...draft, given }, make);
}

/** More choices of rows than this are not tried. */
const rowChoicesMax = 4096;

/** Rows true and false so that what the true ones add up to is as asked; the fewest true ones that do. */
export function makeRows(
  rows: readonly TypedRow[],
  isAsked: (sum: number) => boolean,
  draft: Draft,
  make: Make,
): Given | null {
  const choices = Array.from({ length: Math.min(rowChoicesMax, 2 ** rows.length) }, (_, choice) =>
    rows.map((_row, index) => Math.floor(choice / 2 ** index) % 2 === 1),
  );
  const asked = choices
    .filter((choice) =>
      isAsked(rows.reduce((sum, { points }, index) => sum + (choice[index] === true ? points : 0), 0)),
    )
    .toSorted((one, other) => one.filter(Boolean).length - other.filter(Boolean).length);
  for (const choice of asked.slice(0, rowChoicesTried)) {
    const given = rows.reduce<Given | null>(
      (made, { condition }, index) =>
        made === null ? null : make(condition, choice[index] === true, { ...draft, given: made }),
      draft.given,
    );
    if (given !== null) return given;
  }
  return null;
}

const rowChoicesTried = 8;

type Quantifier = Extract<TypedCondition, { kind: 'quantifier' }>;

function writeQuantifier(quantifier: Quantifier, want: boolean, draft: Draft, make: Make): Given | null {
  const count = quantifier.count ?? 0;
  switch (quantifier.quantifier) {
    case 'any':
      return want ? addElement(quantifier, true, draft, make) : makeEach(quantifier, false, draft, make);
    case 'no':
      return want ? makeEach(quantifier, false, draft, make) : addElement(quantifier, true, draft, make);
    case 'every':
      return want ? makeEach(quantifier, true, draft, make) : addElement(quantifier, false, draft, make);
    case 'at_least':
      return makeCount(quantifier, want ? count : count - 1, draft, make);
    case 'at_most':
    case 'exactly':
      return makeCount(quantifier, want ? count : count + 1, draft, make);
  }
}

function writeLeaf(leaf: Leaf, want: boolean, draft: Draft, { bench, make }: Workshop): Given | null {
  if (leaf.kind === 'presence' && leaf.operand.kind === 'group') {
    return writeGroup(leaf.operand.path, want === (leaf.expects === 'known'), draft);
  }
  const given = fillOtherSide(leaf, draft);
  const filled = { ...draft, given };
  const settings = settingsOf(leaf, {
    lists: bench.listsFor(given),
    valueOf: (operand) => valueIn(operand, filled),
  });
  for (const { operand, value, truth } of settings) {
    if (truth !== (want ? 'true' : 'false')) continue;
    const written = assign(operand, value, filled, make);
    if (written !== null) return written;
  }
  return null;
}

/** An empty record or list is there all the same. */
function writeGroup(path: FieldPath, isThere: boolean, draft: Draft): Given | null {
  const place = jsonPathOf(path, draft.scope);
  if (place === null) return null;
  return isThere
    ? withJson(draft.given, place, fieldAt(path.cataloguePath)?.type.kind === 'list' ? [] : {})
    : withoutJson(draft.given, place);
}
