import type { TypedCondition } from '@tautai/dsl';
import type { Bench } from '../bench.ts';
import type { Given, Scope } from '../given.ts';

/** A record that is being written, and the elements to which the words in a `where` refer. */
export interface Draft {
  readonly given: Given;
  readonly scope: Scope;
}

/** Writes into a draft what makes a condition true or false; null where it cannot be done. */
export type Make = (condition: TypedCondition, want: boolean, draft: Draft) => Given | null;

/** What writing needs: where answers come from, and the maker of conditions, since lists hold conditions too. */
export interface Workshop {
  readonly bench: Bench;
  readonly make: Make;
}
