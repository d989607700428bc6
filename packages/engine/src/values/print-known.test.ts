import type { OperandType } from '@tautai/dsl';
import { expect, test } from 'vitest';
import type { Known } from './known.ts';
import { exactOf } from './known.ts';
import { printKnown } from './print-known.ts';

test.each<[OperandType, Known, string]>([
  [{ kind: 'number' }, { kind: 'count', interval: { sure: 2, possible: 2 } }, '2'],
  [{ kind: 'number' }, { kind: 'count', interval: { sure: 2, possible: 4 } }, '2 to 4'],
  [{ kind: 'mass' }, 23_000_000, '23 kg'],
  [{ kind: 'period' }, 216, '18 years'],
  [{ kind: 'partial_date' }, { firstDay: 0, lastDay: 30 }, '1970-01'],
  [{ kind: 'partial_date' }, 0, '1970-01-01'],
])('%j %j is printed %s', (type, known, printed) => {
  expect(printKnown(type, known)).toBe(printed);
});

test('an open count has no exact value, a closed one has', () => {
  expect(exactOf({ kind: 'count', interval: { sure: 2, possible: 3 } })).toBeNull();
  expect(exactOf({ kind: 'count', interval: { sure: 2, possible: 2 } })).toBe(2_000_000);
});
