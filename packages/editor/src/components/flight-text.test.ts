import { describe, expect, test } from 'vitest';
import { flightText } from './flight-text.ts';

describe('flightText', () => {
  test.each([
    [{ carrier: 'PH', number: '751', origin: 'APW', destination: 'AKL' }, 'PH 751, APW – AKL'],
    [{ carrier: 'PH', number: '751' }, 'PH 751'],
    [{ origin: 'APW', destination: null }, 'APW – ?'],
    [{ number: '751', destination: 'AKL' }, '751, ? – AKL'],
    [{}, '–'],
  ])('%o', (flight, expected) => expect(flightText(flight)).toBe(expected));
});
