import { rootNames } from '@tautai/dsl';
import { expect, test } from 'vitest';
import { rootWords } from './vocabulary.ts';

test('the roots are those of the catalogue', () => {
  expect(new Set(rootWords)).toEqual(new Set(rootNames));
});
