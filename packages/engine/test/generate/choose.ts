import fc from 'fast-check';

/** Where generators get their choices from; fast-check stands behind it, so that a failure shrinks. */
export interface Choose {
  /** A whole number, both ends in. */
  readonly integer: (low: number, high: number) => number;
  readonly pick: <T>(values: readonly T[]) => T;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  /** So many things, made one after another. */
  readonly several: <T>(low: number, high: number, make: () => T) => readonly T[];
}

/** What `build` makes of choices. */
export const choosing = <T>(build: (choose: Choose) => T): fc.Arbitrary<T> =>
  fc.gen().map((generate) => {
    const integer = (low: number, high: number): number => generate(integerFrom, low, high);
    const pick = <V>(values: readonly V[]): V => {
      const value = values[integer(0, values.length - 1)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    };
    return build({
      integer,
      pick,
      chance: (percent) => integer(0, 99) >= 100 - percent,
      several: (low, high, make) => Array.from({ length: integer(low, high) }, make),
    });
  });

/** One function object, so that fast-check keeps the arbitraries that it makes. */
const integerFrom = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
