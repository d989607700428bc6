import { describe, expect, test } from 'vitest';

import { testContext } from '../testing/checked-condition.ts';
import { readCursorMark } from '../testing/cursor.ts';
import { createLanguageService } from './service.ts';

const service = createLanguageService(testContext);
const definitions = `# Whether there are many bags,
# and heavy ones.
define bags(least: number, weight_of_each: mass) = count of booking.bags where (weight > weight_of_each) >= least
`;

/** The label with the active parameter in brackets of its own. */
function signature(condition: string): string | null {
  const { text, offset } = readCursorMark(`${definitions}rule R1 "t" {\n  when ${condition}\n}`);
  const help = service.signature(text, offset);
  const active = help?.parameters[help.activeParameter];
  if (!help || !active) return help?.label ?? null;
  const { label } = help;
  return `${label.slice(0, active.start)}[${label.slice(active.start, active.end)}]${label.slice(active.end)}`;
}
const verify = (condition: string, expected: string | null): void => expect(signature(condition)).toBe(expected);

const first = 'bags([least: number], weight_of_each: mass)';
const second = 'bags(least: number, [weight_of_each: mass])';

describe('within the brackets of a call', () => {
  test('the parameter whose value is due', () => {
    verify('bags(¦', first);
    verify('bags(2¦, 30 kg)', first);
    verify('bags(2, ¦', second);
    verify('bags(2,¦ 30 kg) and true', second);
    verify('bags(2, 3 kg, ¦', 'bags(least: number, weight_of_each: mass)');
  });

  test('what stands in brackets within counts for itself', () => {
    verify('bags((1 + 1), ¦', second);
    verify('bags((1 + ¦', first);
    verify('bags(count of booking.bags, ¦)', second);
  });
});

test('nothing outside of a call, or of what no definition bears', () => {
  verify('bag¦s(2, 3 kg)', null);
  verify('bags(2, 3 kg)¦', null);
  verify('nothing(¦', null);
  verify('any booking.bags where (¦', null);
  verify('true # bags(¦', null);
  const { text, offset } = readCursorMark('define bags(¦');
  expect(service.signature(text, offset)).toBeNull();
});

test('the comment above says what it is for', () => {
  const { text, offset } = readCursorMark(`${definitions}rule R1 "t" {\n  when bags(¦\n}`);
  expect(service.signature(text, offset)?.documentation).toBe('Whether there are many bags, and heavy ones.');
});
