import { describe, expect, test } from 'vitest';

import { checkedForm, mendedForms } from '../testing/checked-condition.ts';

const verify = (sourceText: string, expected: string): void => expect(checkedForm(sourceText)).toBe(expected);

describe('what a quantifier runs over', () => {
  test.each([
    ['any booking.locator where (true)', 'type/not-a-list at "booking.locator"'],
    ['any booking where (true)', 'type/not-a-list at "booking"'],
    ['any booking.bags.weight where (true)', 'type/not-a-list at "booking.bags.weight"'],
    ['any booking.bagz where (true)', 'name/unknown-field at "bagz"'],
    ['any segments where (true)', 'name/unknown-field at "segments"'],
  ])('%s', (sourceText, expected) => verify(sourceText, expected));

  test('the list around a field is offered', () => {
    expect(mendedForms('any booking.bags.weight where (true)')).toEqual(['any booking.bags where (true)']);
  });
});

describe('windows', () => {
  test('lists of earlier events need one', () => {
    verify('any history.trips where (true)', 'type/needs-window at "history.trips"');
    expect(mendedForms('any history.trips where (true)')).toEqual(['any history.trips within 90 days where (true)']);
    verify('no history.previous_hits', 'type/needs-window at "history.previous_hits"');
  });

  test('one of months or years is offered in days, where it may be as long', () => {
    expect(mendedForms('any history.trips within 3 months')).toEqual(['any history.trips within 90 days']);
    expect(mendedForms('any history.trips within 6 years')).toEqual([]);
    expect(mendedForms('any history.trips within 0 months')).toEqual([]);
  });

  test('others take none', () => {
    verify('any booking.bags within 90 days', 'type/no-window at "90 days"');
  });

  test.each([
    ['1 min', null],
    ['90 days', null],
    ['1830 days', null],
    ['1831 days', 'type/bad-window'],
    ['300 weeks', 'type/bad-window'],
    ['0 days', 'type/bad-window'],
    ['-3 days', 'type/bad-window'],
    ['3 months', 'type/bad-window'],
    ['3 kg', 'type/bad-window'],
    ['90', 'type/needs-unit'],
    ['90 dayz', 'name/unknown-unit'],
  ])('%s', (window, code) => {
    const form = checkedForm(`any history.trips within ${window}`);
    expect(form.split(/[ (]/u)[0]).toBe(code ?? 'any');
  });
});

describe('names of elements', () => {
  test('cannot be those of the record, nor of another element around', () => {
    verify('any booking.bags as booking where (true)', 'name/hides-another at "booking"');
    verify('any booking.bags as b where (any booking.segments as b where (true))', 'name/hides-another at "b"');
    verify(
      'any booking.bags as b where (true) and any booking.segments as b where (true)',
      'and(any(booking.bags, where true), any(booking.segments, where true))',
    );
  });

  test('are needed where elements have no fields', () => {
    verify('any passenger.phones where (true)', 'type/element-needs-name at "passenger.phones"');
    verify('any passenger.phones', 'any(passenger.phones)');
  });

  test('are unknown outside the brackets', () => {
    verify('any booking.bags as b where (true) and b.weight > 1 kg', 'name/unknown-field at "b"');
  });
});
