/** A reproducible source of choices: equal seeds give equal choices, on every machine and for ever. */
export interface Random {
  /** A whole number from `low` to `high`, both ends in. */
  readonly between: (low: number, high: number) => number;
  /** True about `percent` times in a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** A text of `length` characters of the alphabet. */
  readonly text: (alphabet: string, length: number) => string;
}

// FNV-1a, 32 bits: turns a readable seed into a number.
function hash(seed: string): number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return state >>> 0;
}

/**
 * Makes the choices that belong to a seed. Integer arithmetic only (mulberry32), so that nothing depends on the host;
 * a seed is a text, so that each flight can have a stream of its own and a change to one leaves the others alone.
 */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('there is nothing to pick from an empty list');
    return item;
  };
  return {
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(1000) < percent * 10,
    pick,
    text: (alphabet, length) => Array.from({ length }, () => pick(Array.from(alphabet))).join(''),
  };
}
