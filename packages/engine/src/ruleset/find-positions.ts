import type { PassengerRecord } from '@tautai/dsl';
import type { Form } from '../codegen/emission.ts';
import { areSafe } from '../evaluate/safe-sizes.ts';
import type { JsonRecord } from '../predicate-index/rule-index.ts';
import type { CompiledRuleset } from './compiled-ruleset.ts';

let found = new Int32Array(0);

/** Positions, in rising order, of the rules that match the record or, asked for `possible`, could still match it. */
export function findPositions(ruleset: CompiledRuleset, source: PassengerRecord, form: Form): readonly number[] {
  makeRoom(ruleset);
  return positionsOf(ruleset, ruleset.index.find(source, form, found));
}

/** The same of a record's bytes; null where they have to be parsed, or are so large that a limit may be passed. */
export function findPositionsInJson(ruleset: CompiledRuleset, json: JsonRecord, form: Form): readonly number[] | null {
  makeRoom(ruleset);
  const answer = ruleset.index.findInJson(json, form, found);
  return answer === null || !areSafe(answer.sizes, ruleset.safeSizes) ? null : positionsOf(ruleset, answer.count);
}

function makeRoom({ index }: CompiledRuleset): void {
  if (found.length < index.size()) found = new Int32Array(2 * index.size());
}

function positionsOf({ positionOf }: CompiledRuleset, count: number): readonly number[] {
  const positions: number[] = [];
  for (let at = 0; at < count; at += 1) {
    // Entries that came later than this ruleset are none of its own.
    const position = positionOf[found[at] ?? 0] ?? -1;
    if (position >= 0) positions.push(position);
  }
  return positions.length > 1 ? positions.toSorted((one, two) => one - two) : positions;
}
