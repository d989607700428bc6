import { createRandom as createChoices } from '@tautai/messages/generate';
import type { Random as Choices } from '@tautai/messages/generate';

/** A reproducible source of choices: equal seeds give equal choices, on every machine. */
export interface Random extends Choices {
  readonly shuffled: <T>(items: readonly T[]) => readonly T[];
}

/** Makes the choices that belong to a seed. */
export function createRandom(seed: string): Random {
  const choices = createChoices(seed);
  return {
    ...choices,
    shuffled: (items) =>
      items
        .map((item) => ({ item, key: choices.unit() }))
        .toSorted((one, other) => one.key - other.key)
        .map(({ item }) => item),
  };
}
