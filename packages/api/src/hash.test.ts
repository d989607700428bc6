import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, contentHash, sha256 } from './hash.ts';

describe('hashes', () => {
  test('SHA-256 as everybody knows it', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('equal content has one hash, in whatever order it was written', () => {
    expect(contentHash({ a: 1, b: { d: [1, 2], c: null } })).toBe(contentHash({ b: { c: null, d: [1, 2] }, a: 1 }));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  test('the canonical text means the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        expect(JSON.parse(canonicalJson(JSON.parse(json)))).toEqual(JSON.parse(json));
      }),
    );
  });
});
