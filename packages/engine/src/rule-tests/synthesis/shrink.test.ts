import { expect, test } from 'vitest';
import { jsonAt } from '../given.ts';
import { shrink } from './shrink.ts';

const given = {
  passenger: { age: 19 },
  booking: {
    lead_time: 'PT30H',
    bags: [
      { tag: 'A', weight: 30 },
      { tag: 'B', weight: 20 },
    ],
  },
};

test('only what the claim needs is left', () => {
  const heavy = shrink(given, (smaller) => jsonAt(smaller, ['booking', 'bags', 0, 'weight']) === 30);
  expect(heavy).toEqual({ booking: { bags: [{ weight: 30 }] } });
});

test('a claim that needs nothing leaves nothing', () => {
  expect(shrink(given, () => true)).toEqual({});
});

test('no element is left that says nothing', () => {
  const two = shrink(given, (smaller) => jsonAt(smaller, ['booking', 'bags', 1]) !== undefined);
  expect(two).toEqual({ booking: { bags: [{ weight: 30 }, { weight: 20 }] } });
});
