/** Rows of a scope: those in `list`, or, where it is null, one after another from `start`. */
export interface Rows {
  readonly start: number;
  readonly list: Int32Array | null;
}

/**
 * Places in which a condition is asked, all at once: the n-th is row n of `record`, within the n-th of each of
 * `elements`, from the outermost quantifier inwards.
 */
export interface Selection {
  readonly count: number;
  readonly record: Rows;
  readonly elements: readonly Rows[];
}

export const recordsFrom = (start: number, count: number): Selection => ({
  count,
  record: { start, list: null },
  elements: [],
});

export const recordsIn = (list: Int32Array, count: number): Selection => ({
  count,
  record: { start: 0, list },
  elements: [],
});
