import type { Cell, Variable } from './model.ts';
import { complementOf, emptySet, fullSet, intersection, isEmptySet, isSubset, keyOfSet } from './value-set.ts';

export const isEmptyCell = ({ mayBeMissing, values }: Cell): boolean => !mayBeMissing && isEmptySet(values);
export const isKnownCell = ({ mayBeMissing }: Cell): boolean => !mayBeMissing;
export const isMissingCell = ({ mayBeMissing, values }: Cell): boolean => mayBeMissing && isEmptySet(values);

export const knownCell = ({ domain }: Variable): Cell => ({ mayBeMissing: false, values: fullSet(domain) });
export const missingCell = ({ domain }: Variable): Cell => ({ mayBeMissing: true, values: emptySet(domain) });

export const complementCell = ({ domain }: Variable, { mayBeMissing, values }: Cell): Cell => ({
  mayBeMissing: !mayBeMissing,
  values: complementOf(domain, values),
});

export const commonCell = (one: Cell, other: Cell): Cell => ({
  mayBeMissing: one.mayBeMissing && other.mayBeMissing,
  values: intersection(one.values, other.values),
});

export const isSubcell = (one: Cell, other: Cell): boolean =>
  (other.mayBeMissing || !one.mayBeMissing) && isSubset(one.values, other.values);

/** Whether nothing is said: any value of the domain will do, and none. */
export const isFullCell = ({ domain }: Variable, { mayBeMissing, values }: Cell): boolean =>
  mayBeMissing && isSubset(fullSet(domain), values);

export const keyOfCell = ({ mayBeMissing, values }: Cell): string => `${mayBeMissing ? '?' : ''}${keyOfSet(values)}`;
