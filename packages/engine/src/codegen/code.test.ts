import { expect, test } from 'vitest';
import { code, joinCode, sourceOf } from './code.ts';

test('code is put together from code and from numbers that we counted', () => {
  const parts = [code`a`, code`b`].map((part, index) => code`${part}[${index}]`);
  expect(sourceOf(code`f(${joinCode(parts, code`, `)})`)).toBe('f(a[0], b[1])');
  expect(sourceOf(joinCode([], code`, `))).toBe('');
});

test.each([
  ['text'],
  [{}],
  [null],
  [{ source: 'x' }],
  [-1],
  [1.5],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [2 ** 60],
])('%j has no way into code', (foreign) => {
  // What the types forbid is refused at run time too.
  expect(() => code`${foreign as number}`).toThrow('invariant');
});
