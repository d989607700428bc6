import fc from 'fast-check';

/** Where generators get their choices from. */
export interface Choose {
  /** A whole number, both ends in. */
  readonly integer: (low: number, high: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  /** So many things, made one after another. */
  readonly several: <T>(low: number, high: number, make: () => T) => readonly T[];
}

/** What `build` makes of choices; fast-check stands behind them, so that a failure shrinks. */
export const choosing = <T>(build: (choose: Choose) => T): fc.Arbitrary<T> =>
  fc.gen().map((generate) => build(chooseBy((low, high) => generate(integerFrom, low, high))));

/** One function object, so that fast-check keeps the arbitraries that it makes. */
const integerFrom = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

/** Choices from a seed, always the same and many times as fast, where there is nothing to shrink. */
export function seeded(seed: number): Choose {
  let state = seed >>> 0;
  // Mulberry32, by Tommy Ettinger.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return chooseBy((low, high) => low + Math.floor((next() / 2 ** 32) * (high - low + 1)));
}

function chooseBy(integer: Choose['integer']): Choose {
  const pick = <V>(values: readonly V[]): V => {
    const value = values[integer(0, values.length - 1)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  return {
    integer,
    pick,
    chance: (percent) => integer(0, 99) >= 100 - percent,
    several: (low, high, make) => Array.from({ length: integer(low, high) }, make),
  };
}
