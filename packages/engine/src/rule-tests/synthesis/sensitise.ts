import type { TypedCondition, TypedRule } from '@tautai/dsl';
import { millionthsPerUnit } from '@tautai/dsl';
import type { Given } from '../given.ts';
import { jsonPathOf, listAt, withJson } from '../given.ts';
import { operandSites } from '../operand-site.ts';
import type { Site } from '../site.ts';
import type { Draft, Make, Workshop } from './draft.ts';
import type { Run } from './elements.ts';
import { addElement, elementsMadeMax, makeElement } from './elements.ts';
import { makeMembers, makeRows } from './make.ts';

/**
 * Writes into a record what leaves the answer to one condition alone: everything beside it is as the rule asks, its
 * alternatives are false, and `unless` is decided by it or silent. Null where that cannot be written.
 */
export function sensitise(rule: TypedRule, site: Site, given: Given, workshop: Workshop): Given | null {
  const { make } = workshop;
  const started = site.part === 'when' ? given : make(rule.when, true, { given, scope: [] });
  const path = [...site.ancestors, site.condition];
  const reached = started === null ? null : descend(path, { given: started, scope: [] }, make);
  if (reached === null) return null;
  const made = make(site.condition, true, reached) ?? make(site.condition, false, reached);
  return made === null || site.part === 'unless' ? made : silenceUnless(rule, made, workshop);
}

function silenceUnless({ unless }: TypedRule, given: Given, { bench, make }: Workshop): Given | null {
  return unless === null || bench.truth(unless, given) !== 'true' ? given : make(unless, false, { given, scope: [] });
}

/** From the outermost condition to the one that is to decide. */
function descend([outer, inner, ...rest]: readonly TypedCondition[], draft: Draft, make: Make): Draft | null {
  if (outer === undefined || inner === undefined) return draft;
  const next = step(outer, inner, draft, make);
  return next === null ? null : descend([inner, ...rest], next, make);
}

function step(outer: TypedCondition, inner: TypedCondition, draft: Draft, make: Make): Draft | null {
  switch (outer.kind) {
    case 'all':
    case 'any':
    case 'none':
    case 'at_least': {
      const others = outer.conditions.filter((each) => each !== inner);
      const trueCount = outer.kind === 'all' ? others.length : outer.kind === 'at_least' ? outer.count - 1 : 0;
      const given = makeMembers(others, trueCount, draft, make);
      return given === null ? null : { ...draft, given };
    }
    case 'points': {
      // The row decides where the others alone miss the threshold and with it reach it, or the other way round.
      const row = outer.rows.find(({ condition }) => condition === inner);
      const others = outer.rows.filter((each) => each !== row);
      const decides = (sum: number): boolean => sum >= outer.threshold !== sum + (row?.points ?? 0) >= outer.threshold;
      const given = makeRows(others, decides, draft, make);
      return given === null ? null : { ...draft, given };
    }
    case 'quantifier':
      return enter(outer, neededBeside(outer), draft, make);
    case 'compare': {
      const run = runWith(outer, inner);
      return run === null ? null : enter(run, countBeside(outer), draft, make);
    }
    case 'not':
    case 'constant':
      return draft;
    default: {
      const run = runWith(outer, inner);
      return run === null ? null : enter(run, null, draft, make);
    }
  }
}

/** How many other elements must count for one more to decide; null where all others must. */
function neededBeside({ quantifier, count }: Extract<TypedCondition, { kind: 'quantifier' }>): number | null {
  switch (quantifier) {
    case 'every':
      return null;
    case 'any':
    case 'no':
      return 0;
    case 'at_least':
    case 'exactly':
      return (count ?? 1) - 1;
    case 'at_most':
      return count ?? 0;
  }
}

function countBeside({ operator, left, right }: Extract<TypedCondition, { kind: 'compare' }>): number {
  const literal = right.kind === 'literal' ? right : left;
  const limit = literal.kind === 'literal' && typeof literal.value === 'number' ? literal.value / millionthsPerUnit : 1;
  return operator === '>' || operator === '<=' ? Math.floor(limit) : Math.max(0, Math.ceil(limit) - 1);
}

function runWith(leaf: TypedCondition, where: TypedCondition): Run | null {
  const found = operandSites(leaf).find(({ operand }) => operand.kind === 'aggregate' && operand.where === where);
  return found?.operand.kind === 'aggregate' ? found.operand : null;
}

/** Opens an element of its own, beside which as many others count as are needed. */
function enter(run: Run, beside: number | null, draft: Draft, make: Make): Draft | null {
  const path = jsonPathOf(run.list.path, draft.scope);
  if (path === null || (beside ?? 0) > elementsMadeMax) return null;
  const { length } = listAt(draft.given, path);
  let given: Given | null = length === 0 ? withJson(draft.given, path, []) : draft.given;
  for (let position = 0; position < Math.max(length, beside ?? 0) && given !== null; position += 1) {
    given = makeElement(run, position, beside === null || position < beside, { ...draft, given }, make);
  }
  const opened = given === null ? null : addElement(run, true, { ...draft, given }, make);
  if (opened === null) return null;
  return { given: opened, scope: [...draft.scope, [...path, listAt(opened, path).length - 1]] };
}
