import { expect, test } from 'vitest';

import { createMemory } from './memory.ts';

/** A memory that finds the range of a stretch, and says how often it had to look. */
function counting() {
  const memory = createMemory<{ readonly start: number; readonly end: number }>();
  let looks = 0;
  const ask = (text: string, start: number, circumstances = '') =>
    memory.recall({ text, start, circumstances }, () => {
      looks += 1;
      return { start, end: start + text.length };
    });
  return { ...memory, ask, looks: () => looks };
}

test('what stayed is found once, wherever it stands now', () => {
  const { begin, ask, looks } = counting();
  begin();
  expect(ask('rule', 10)).toEqual({ start: 10, end: 14 });
  expect(ask('rule', 20)).toEqual({ start: 20, end: 24 });
  begin();
  expect(ask('rule', 3)).toEqual({ start: 3, end: 7 });
  expect(looks()).toBe(1);
});

test('other words or other circumstances are looked at anew', () => {
  const { begin, ask, looks } = counting();
  begin();
  ask('rule', 0);
  ask('rules', 0);
  ask('rule', 0, 'list a');
  expect(looks()).toBe(3);
});

test('what a check does not ask for is forgotten', () => {
  const { begin, ask, looks } = counting();
  begin();
  ask('rule', 0);
  begin();
  begin();
  ask('rule', 0);
  expect(looks()).toBe(2);
});
