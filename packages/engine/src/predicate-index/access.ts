/**
 * What a record must have for a condition to be so. A rule is entered by the rarest of what it must have, so that most
 * rules are never looked at.
 */
import type { Form } from '../codegen/emission.ts';
import type { IrCondition } from '../ir/ir.ts';
import { elementScopeOf } from './assemble.ts';
import type { Column } from './column.ts';
import type { Encoder } from './encoder.ts';
import { predicateOf } from './predicate.ts';
import type { Predicate, Range } from './predicate.ts';
import type { Selectivity } from './selectivity.ts';

/** One number in a column; NaN stands for missing. */
export interface Key {
  readonly column: Column;
  readonly number: number;
}

/** `frequency`: of how many records of a hundred, as a part of one. */
export type Access =
  /** One of the keys, at least. */
  | { readonly kind: 'keys'; readonly keys: readonly Key[]; readonly frequency: number }
  /** A number of the record that passes the bound of the range on that side or, where so said, is missing. */
  | {
      readonly kind: 'range';
      readonly range: Range;
      readonly side: 'low' | 'high';
      readonly orMissing: boolean;
      readonly frequency: number;
    };

/** A rule is entered by so many keys at most: each is a place that has to be kept. */
const keysMax = 64;

export interface Entrance {
  readonly encoder: Encoder;
  readonly selectivity: Selectivity;
}

/** Null where nothing that can be looked up is needed. */
export const accessOf = (condition: IrCondition, form: Form, entrance: Entrance): Access | null =>
  accessIn(condition, form, null, entrance);

function accessIn(condition: IrCondition, form: Form, element: number | null, entrance: Entrance): Access | null {
  switch (condition.kind) {
    case 'all':
      return rarest(condition.conditions.map((each) => accessIn(each, form, element, entrance)));
    case 'any':
      return oneOfAll(condition.conditions.map((each) => accessIn(each, form, element, entrance)));
    case 'quantifier': {
      const isSome =
        condition.quantifier === 'any' || ((condition.count ?? 0) > 0 && needsSome.has(condition.quantifier));
      const scope = isSome && element === null ? elementScopeOf(condition, entrance.encoder) : null;
      if (scope === null || condition.where === null) return null;
      const inside = accessIn(condition.where, form, scope, entrance);
      if (inside === null || form === 'match') return inside;
      const column = entrance.encoder.lengthColumn(condition.list.place.slot);
      return oneOfAll([inside, missing(column, entrance.selectivity)]);
    }
    case 'constant':
    case 'none':
    case 'at_least':
    case 'points':
    case 'not':
      return null;
    default: {
      const predicate = predicateOf(condition, { encoder: entrance.encoder, element });
      return predicate === null ? null : accessByPredicate(predicate, form, entrance.selectivity);
    }
  }
}

const needsSome: ReadonlySet<string> = new Set(['at_least', 'exactly']);

function accessByPredicate(predicate: Predicate, form: Form, selectivity: Selectivity): Access | null {
  if (predicate.isNegated) {
    return predicate.kind === 'presence' ? missing(predicate.column, selectivity) : null;
  }
  const orMissing = form === 'possible';
  switch (predicate.kind) {
    case 'presence':
      return byRange({ column: predicate.column, low: -Infinity, high: Infinity }, false, selectivity);
    case 'text':
      return null;
    case 'set':
      return byNumbers(predicate.column, [...predicate.set], orMissing, selectivity);
    case 'ranges':
      return rarest(
        predicate[form].map((range) =>
          range.low === range.high
            ? byNumbers(range.column, [range.low], orMissing, selectivity)
            : byRange(range, orMissing, selectivity),
        ),
      );
  }
}

function byRange(range: Range, orMissing: boolean, selectivity: Selectivity): Access | null {
  // Elements are looked up by what they are, not by where they lie.
  if (range.column.scope !== 'record') return null;
  const { low, high } = range;
  const above = low === -Infinity ? 1 : selectivity.ofRange({ ...range, high: Infinity });
  const below = high === Infinity ? 1 : selectivity.ofRange({ ...range, low: -Infinity });
  const side = above < below ? 'low' : 'high';
  const frequency = Math.min(above, below) + (orMissing ? selectivity.ofMissing(range.column) : 0);
  return { kind: 'range', range, side, orMissing, frequency };
}

function byNumbers(
  column: Column,
  numbers: readonly number[],
  orMissing: boolean,
  selectivity: Selectivity,
): Access | null {
  const keys = [...numbers, ...(orMissing ? [Number.NaN] : [])].map((number) => ({ column, number }));
  if (keys.length > keysMax) return null;
  const sum = numbers.reduce((total, number) => total + selectivity.ofRange({ column, low: number, high: number }), 0);
  return { kind: 'keys', keys, frequency: sum + (orMissing ? selectivity.ofMissing(column) : 0) };
}

const missing = (column: Column, selectivity: Selectivity): Access => ({
  kind: 'keys',
  keys: [{ column, number: Number.NaN }],
  frequency: selectivity.ofMissing(column),
});

const rarest = (accesses: readonly (Access | null)[]): Access | null =>
  accesses.reduce(
    (best, each) => (each !== null && (best === null || each.frequency < best.frequency) ? each : best),
    null,
  );

function oneOfAll(accesses: readonly (Access | null)[]): Access | null {
  const keyed = accesses.flatMap((each) => (each?.kind === 'keys' ? [each] : []));
  if (keyed.length < accesses.length) return null;
  const keys = keyed.flatMap((each) => each.keys);
  const frequency = keyed.reduce((sum, each) => sum + each.frequency, 0);
  return keys.length > keysMax || keys.length === 0 ? null : { kind: 'keys', keys, frequency };
}
