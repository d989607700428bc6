import { describe, expect, test } from 'vitest';
import { pathWithQuery } from './call.ts';

describe('pathWithQuery', () => {
  test.each([
    [{}, '/v1/hits'],
    [{ state: 'open', cursor: undefined, level: '' }, '/v1/hits?state=open'],
    [{ limit: 100, cursor: 'a&b=c' }, '/v1/hits?limit=100&cursor=a%26b%3Dc'],
  ])('%o', (query, expected) => expect(pathWithQuery('/v1/hits', query)).toBe(expected));
});
