import { describe, expect, test } from 'vitest';
import { createRandom } from './random.ts';

const thousand = <T>(make: () => T): readonly T[] => Array.from({ length: 1000 }, make);

describe('createRandom', () => {
  test('equal seeds give equal choices, other seeds give others', () => {
    const choices = (seed: string): readonly number[] => {
      const random = createRandom(seed);
      return thousand(() => random.between(0, 1_000_000));
    };
    expect(choices('apia')).toEqual(choices('apia'));
    expect(choices('apia')).not.toEqual(choices('salelologa'));
  });

  test('both ends of a range are reached and never passed', () => {
    const random = createRandom('range');
    expect(new Set(thousand(() => random.between(3, 5)))).toEqual(new Set([3, 4, 5]));
  });

  test('a chance comes true about as often as it says', () => {
    const random = createRandom('chance');
    const hits = thousand(() => random.chance(20)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(150);
    expect(hits).toBeLessThan(250);
  });

  test('a text has the length and the alphabet asked for', () => {
    expect(createRandom('text').text('XY', 12)).toMatch(/^[XY]{12}$/);
  });
});
