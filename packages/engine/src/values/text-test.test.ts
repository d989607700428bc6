import type { TextOperator } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { textTest } from './text-test.ts';

test.each<[TextOperator, string, string, boolean]>([
  ['starts_with', 'TUI', 'TUILAGI', true],
  ['starts_with', 'UI', 'TUILAGI', false],
  ['ends_with', 'AGI', 'TUILAGI', true],
  ['contains', 'LA', 'TUILAGI', true],
  ['contains', '*', 'TUILAGI', false],
  ['like', 'TUILAGI', 'TUILAGI', true],
  ['like', 'TUI', 'TUILAGI', false],
  ['like', 'T*I', 'TUILAGI', true],
  ['like', 'T*X', 'TUILAGI', false],
  ['like', '*', 'X', true],
  ['like', '**', 'TUILAGI', true],
  ['like', '?', '𝔸', true],
  ['like', '??', 'A', false],
  ['like', 'A*B*C', 'AXBXBXC', true],
  ['like', 'A*B*C', 'AXCXB', false],
  ['like', '*AB', 'AAB', true],
  ['like', '\\*', '*', true],
  ['like', '\\*', 'X', false],
  ['like', '\\?', '?', true],
  ['like', '\\\\*', '\\X', true],
  ['like', 'Q\\', 'Q\\', true],
  ['like', '\\X', '\\X', true],
  ['like', 'A.C', 'ABC', false],
  ['like', 'LINE*', 'LINE\u2028BREAK', true],
  ['matches', '^TUI', 'TUILAGI', true],
  ['matches', 'LAG', 'TUILAGI', true],
  ['matches', '^LAG$', 'TUILAGI', false],
  ['matches', '[0-9]{3}', 'ABC123', true],
])('%s %j of %j is %s', (operator, pattern, text, holds) => {
  expect(textTest(operator, pattern)(text)).toBe(holds);
});

test('a pattern that ruins backtracking matchers is answered all the same', () => {
  const text = 'A'.repeat(5000);
  expect(textTest('like', `${'*A'.repeat(20)}*B`)(text)).toBe(false);
  expect(textTest('matches', '(A+)+$B')(text)).toBe(false);
});
