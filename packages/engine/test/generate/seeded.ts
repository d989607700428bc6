import type { Choose } from './choose.ts';

/**
 * Choices that follow from one number, for cases too many to be drawn from fast-check one by one. Nothing shrinks: the
 * seed is what a failure shows.
 */
export function seeded(seed: number): Choose {
  let state = seed;
  // Mulberry32, by Tommy Ettinger, in the public domain.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    integer,
    pick(values) {
      const value = values[integer(0, values.length - 1)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
    chance: (percent) => integer(0, 99) >= 100 - percent,
    several: (low, high, make) => Array.from({ length: integer(low, high) }, make),
  };
}
