import { expect, test } from 'vitest';

import { checkedForm } from '../testing/checked-condition.ts';

const verify = (sourceText: string, expected: string): void => expect(checkedForm(sourceText)).toBe(expected);

test('on a line whose form is broken, only its form is spoken of', () => {
  verify('booking.lead_time 48 h', 'syntax/unexpected at "48"');
  verify('booking.bags where (weight > 3 kg)', 'syntax/unexpected at "where"');
  verify('booking.x and (booking.y', 'syntax/unclosed at "("');
  verify('1 < booking.x < 3', 'syntax/chained-comparison at "< 3"');
  verify('flight.origin is in ["APW"]', 'syntax/unexpected at "in"');
  verify('flight.origin is "AP', 'syntax/unterminated-string at "\\"AP"');
});

test('other lines say what they have to', () => {
  verify(
    'all of {\n booking.x\n booking.lead_time 48 h\n booking.y\n}',
    'name/unknown-field at "x"; syntax/unexpected at "48"; name/unknown-field at "y"',
  );
});

test('faults of form that are read as meant hide nothing', () => {
  verify('booking.x == 3', 'name/unknown-field at "x"; syntax/foreign-sign at "=="');
  verify('booking.x is 3 §', 'name/unknown-field at "x"; syntax/unexpected-character at "§"');
});

test('a line that is hidden from view makes no rule pass', () => {
  verify('booking.x is 3 and booking.lead_time 48 h', 'syntax/unexpected at "48"');
});
