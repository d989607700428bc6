/**
 * The entry of a table under a word of the author's. Never what every object of the host has of itself: `constructor`
 * is a word like any other.
 */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
