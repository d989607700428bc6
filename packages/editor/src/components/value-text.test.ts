import { describe, expect, test } from 'vitest';
import { valueText } from './value-text.ts';

describe('valueText', () => {
  test.each([
    ['PT30H', '30 h'],
    ['PT1H30M', '1 h 30 min'],
    ['P2DT6H', '2 days 6 h'],
    ['-PT10M', '-10 min'],
    ['PT0S', '0 min'],
    ['P1D', '1 day'],
    ['P', 'P'],
    ['PT', 'PT'],
    ['PASSPORT', 'PASSPORT'],
    ['2026-03-10', '10 Mar 2026'],
    ['1980-03', '1980-03'],
    ['2026-03-10T23:55', '10 Mar 2026, 23:55'],
    ['2026-03-10T06:00:00Z', '10 Mar 2026, 06:00 UTC'],
    [true, 'yes'],
    [false, 'no'],
    [0, '0'],
    [23.5, '23.5'],
    ['<b>bold</b>', '<b>bold</b>'],
    [null, '–'],
    [undefined, '–'],
  ])('%s is shown as %s', (value, expected) => expect(valueText(value)).toBe(expected));
});
