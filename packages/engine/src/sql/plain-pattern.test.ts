import { expect, test } from 'vitest';
import { isPlainPattern } from './plain-pattern.ts';

test.each([
  '',
  'ABC',
  '^TUI',
  'GI$',
  'A.*B',
  '[0-9]{3}',
  '^[^A-Z]{2,4}$',
  '(A|B)C',
  '(?:AB)+',
  String.raw`A\.B`,
  'A{2,}',
])('%j means the same everywhere', (pattern) => {
  expect(isPlainPattern(pattern)).toBe(true);
});

test.each([
  String.raw`\bA`,
  String.raw`\d`,
  '(?i)A',
  'A*?',
  '^*',
  'A{,3}',
  'A{1000}',
  '[[:alpha:]]',
  '[a-]',
  '[]A]',
  String.raw`\pL`,
  'É',
  'A\nB',
  '***=A',
  'A**',
])('%j may not', (pattern) => {
  expect(isPlainPattern(pattern)).toBe(false);
});
