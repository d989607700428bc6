import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseDuration, printDuration, printIsoDuration } from './duration.ts';

const hour = 3_600_000;

describe('durations', () => {
  test.each([
    ['PT30H', 30 * hour, '30 h', 'PT30H'],
    ['P1DT6H', 30 * hour, '30 h', 'PT30H'],
    ['P2D', 48 * hour, '2 days', 'P2D'],
    ['P3DT4H', 76 * hour, '3 days 4 h', 'P3DT4H'],
    ['P2W', 336 * hour, '14 days', 'P14D'],
    ['P1W1D', 192 * hour, '8 days', 'P8D'],
    ['PT90M', 1.5 * hour, '1 h 30 min', 'PT1H30M'],
    ['PT45M', 0.75 * hour, '45 min', 'PT45M'],
    ['PT1.5S', 1500, '1.5 s', 'PT1.5S'],
    ['PT0.0009S', 0, '0 min', 'PT0S'],
    ['PT0S', 0, '0 min', 'PT0S'],
    ['-PT0S', 0, '0 min', 'PT0S'],
    ['-P3D', -72 * hour, '-3 days', '-P3D'],
    ['-PT30H', -30 * hour, '-30 h', '-PT30H'],
  ])('%s is %d ms: %s', (text, ms, words, iso) => {
    expect(parseDuration(text)).toBe(ms);
    expect(printDuration(ms)).toBe(words);
    expect(printIsoDuration(ms)).toBe(iso);
  });

  test.each([
    'P1Y',
    'P6M',
    'P1Y2D',
    'P',
    'PT',
    'P1DT',
    'PT1.5H',
    'P-1D',
    '+P1D',
    '30H',
    'PT30',
    'pt30h',
    'PT1M1H',
    'P999999999W',
    '',
  ])('%j is no exact duration', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test('the form at rest loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (ms) => {
        expect(parseDuration(printIsoDuration(ms))).toBe(ms);
      }),
    );
  });
});
