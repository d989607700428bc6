import { expect, test } from 'vitest';

import { parseFile } from '../syntax/parse.ts';
import { countSteps } from './count-steps.ts';

const steps = (text: string): number => countSteps(() => parseFile(text));

test('what a pattern runs over counts, found or not', () => {
  expect(countSteps(() => /b/gu.exec('aab'))).toBe(4);
  expect(countSteps(() => /c/gu.exec('aab'))).toBe(4);
  expect(countSteps(() => 'aab'.replaceAll(/a/gu, ''))).toBe(6);
});

test('the tokens of a condition are looked at, those of a comment are not', () => {
  expect(steps('rule R1 "t" {\n  when a.b is 1\n}\n')).toBeGreaterThan(
    steps('rule R1 "t" {\n  # when a.b is 1\n}\n') + 15,
  );
});

test('nothing is counted afterwards', () => {
  const exec: unknown = Reflect.get(RegExp.prototype, 'exec');
  expect(() =>
    countSteps(() => {
      throw new Error('while counting');
    }),
  ).toThrow('while counting');
  expect(Reflect.get(RegExp.prototype, 'exec')).toBe(exec);
});
