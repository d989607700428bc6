/** Names that an author may have meant, nearest first: at most three, none where nothing is near. */
export function suggestions(typed: string, known: Iterable<string>): readonly string[] {
  const word = typed.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length * 0.4));
  return [...known]
    .map((name) => ({ name, distance: editDistance(word, name.toLowerCase(), limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((first, second) => first.distance - second.distance || byLikeness(word, first.name, second.name))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Of two names equally far away, the one that agrees longer from its start, then the one with the nearer letter. */
function byLikeness(word: string, first: string, second: string): number {
  const likeness = (name: string): readonly [number, number] => {
    const lower = name.toLowerCase();
    let same = 0;
    while (same < word.length && lower[same] === word[same]) same += 1;
    return [same, Math.abs((lower.codePointAt(same) ?? 0) - (word.codePointAt(same) ?? 0))];
  };
  const [firstSame, firstGap] = likeness(first);
  const [secondSame, secondGap] = likeness(second);
  return secondSame - firstSame || firstGap - secondGap || (first < second ? -1 : 1);
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; anything above
 * `limit` when it is more than that.
 */
function editDistance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const isSame = first[row - 1] === second[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      if (row > 1 && column > 1 && isSwap) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[second.length] ?? limit + 1;
}

/** `did you mean a, b or c?`, or nothing to say. */
export function didYouMean(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const quoted = names.map((each) => `\`${each}\``);
  const last = quoted.at(-1) ?? '';
  return `did you mean ${quoted.length === 1 ? last : `${quoted.slice(0, -1).join(', ')} or ${last}`}?`;
}
