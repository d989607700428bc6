import { expect, test } from 'vitest';
import type { Known } from './known.ts';
import { isMember, membersOf } from './members.ts';
import type { Truth } from './truth.ts';

const march = { firstDay: 10, lastDay: 40 };

test.each<[Known, Truth]>([
  [12, 'unknown'],
  [50, 'true'],
  [60, 'true'],
  [61, 'false'],
  [{ firstDay: 60, lastDay: 60 }, 'true'],
  [{ firstDay: 50, lastDay: 51 }, 'unknown'],
  [{ firstDay: 61, lastDay: 70 }, 'false'],
  [{ firstDay: 41, lastDay: 49 }, 'false'],
])('among days of which one is known in part, %j is a member: %s', (known, truth) => {
  expect(isMember(known, membersOf([march, 50, { firstDay: 60, lastDay: 60 }]))).toBe(truth);
});

test('a text is a member or not, whatever it is called', () => {
  const members = membersOf(['__PROTO__', 'TUILAGI']);
  expect(isMember('__PROTO__', members)).toBe('true');
  expect(isMember('CONSTRUCTOR', members)).toBe('false');
});

test('a hundred thousand values are looked up, not gone through', () => {
  const members = membersOf(Array.from({ length: 100_000 }, (_, index) => `N${index}`));
  expect(isMember('N99999', members)).toBe('true');
});
