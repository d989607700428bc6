/** States what must be so if our own code is right; a failure is our defect, never the author's or the carrier's. */
export function invariant(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(`invariant: ${message}`);
}

/** Ends a `switch` over the kinds of a union: a kind that was forgotten does not compile. */
export function assertNever(unexpected: never): never {
  throw new Error(`invariant: unexpected ${JSON.stringify(unexpected)}`);
}
