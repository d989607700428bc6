import type { PassengerRecord } from '@tautai/dsl';
import type { Form } from '../codegen/emission.ts';
import type { CompiledRuleset } from './compiled-ruleset.ts';

let found = new Int32Array(0);

/** Positions, in rising order, of the rules that match the record or, asked for `possible`, could still match it. */
export function findPositions({ index, positionOf }: CompiledRuleset, source: PassengerRecord, form: Form): number[] {
  if (found.length < index.size()) found = new Int32Array(2 * index.size());
  const count = index.find(source, form, found);
  const positions: number[] = [];
  for (let at = 0; at < count; at += 1) {
    // Entries that came later than this ruleset are none of its own.
    const position = positionOf[found[at] ?? 0] ?? -1;
    if (position >= 0) positions.push(position);
  }
  return positions.length > 1 ? positions.toSorted((one, two) => one - two) : positions;
}
