/** A reproducible source of choices: equal seeds give equal choices, on every machine and for ever. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  readonly unit: () => number;
  /** A whole number from `low` to `high`, both ends in. */
  readonly between: (low: number, high: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** As `pick`, but the first items far more often than the last: the shape of traffic by airport or agency. */
  readonly pickSkewed: <T>(items: readonly T[]) => T;
  /** A text of `length` characters of the alphabet. */
  readonly text: (alphabet: string, length: number) => string;
}

// FNV-1a, 32 bits: turns a readable seed into a number.
function hash(seed: string): number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return state >>> 0;
}

/** Makes the choices that belong to a seed (mulberry32). */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(unit() * limit);
  const at = <T>(items: readonly T[], place: number): T => {
    const item = items[place];
    if (item === undefined) throw new Error('there is nothing to pick from an empty list');
    return item;
  };
  return {
    unit,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => unit() < probability,
    pick: (items) => at(items, below(items.length)),
    // The density falls with the square root of the place, so that a tenth of the items gets a third of the choices.
    pickSkewed: (items) => at(items, Math.floor(unit() ** 2 * items.length)),
    text: (alphabet, length) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
  };
}
