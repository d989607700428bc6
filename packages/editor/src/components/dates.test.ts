import { describe, expect, test } from 'vitest';
import { dateText, instantText, localDateTimeText } from './dates.ts';

describe('dates', () => {
  test.each([
    ['2027-03-31', '31 Mar 2027'],
    ['2028-02-29', '29 Feb 2028'],
    ['1980-03', '1980-03'],
    ['1980', '1980'],
    ['', ''],
  ])('dateText %s', (iso, expected) => expect(dateText(iso)).toBe(expected));

  test.each([
    ['2026-03-10T23:55', '10 Mar 2026, 23:55'],
    ['2026-03-10T23:55:10', '10 Mar 2026, 23:55'],
    ['soon', 'soon'],
  ])('localDateTimeText %s keeps the airport’s clock', (iso, expected) =>
    expect(localDateTimeText(iso)).toBe(expected),
  );

  test('what is no instant is shown as it stands', () => expect(instantText('yesterday')).toBe('yesterday'));
});
