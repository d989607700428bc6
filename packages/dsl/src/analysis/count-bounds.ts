import type { Predicate } from './model.ts';

/** How many elements fulfil a predicate for certain, and how many could: at least and at most. */
export interface CountBounds {
  readonly predicate: Predicate;
  readonly sure: readonly [min: number, max: number];
  readonly possible: readonly [min: number, max: number];
}

/** Counts are millionths, as all numbers. */
export const oneElement = 1_000_000;
