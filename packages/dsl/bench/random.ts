/** Numbers from a seed, so that a bench measures the same texts each time. */
export interface Random {
  /** A whole number from `low` to `high`, both ends in. */
  readonly integer: (low: number, high: number) => number;
  readonly pick: (texts: readonly string[]) => string;
  /** `count` different ones of the texts, in their order. */
  readonly some: (count: number, texts: readonly string[]) => readonly string[];
}

export function createRandom(seed: number): Random {
  let state = seed;
  const integer = (low: number, high: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return low + (Math.floor(state / 65_536) % (high - low + 1));
  };
  return {
    integer,
    pick: (texts) => texts[integer(0, texts.length - 1)] ?? '',
    some(count, texts) {
      const left = texts.map((_, index) => index);
      while (left.length > count) left.splice(integer(0, left.length - 1), 1);
      return left.map((index) => texts[index] ?? '');
    },
  };
}
