import { describe, expect, test } from 'vitest';
import { localPath } from './local-path.ts';

describe('localPath', () => {
  test.each([
    ['/hits/7', '/hits/7'],
    ['/', '/'],
    [null, '/rules'],
    ['', '/rules'],
    ['https://elsewhere.example/', '/rules'],
    ['//elsewhere.example/', '/rules'],
    ['/\\elsewhere.example', '/rules'],
    ['javascript:alert(1)', '/rules'],
  ])('%s leads to %s', (wanted, expected) => expect(localPath(wanted)).toBe(expected));
});
