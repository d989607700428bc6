import { expect, test } from 'vitest';

import { checkedForm, mendedForms } from '../testing/checked-condition.ts';

const verify = (sourceText: string, expected: string): void => expect(checkedForm(sourceText)).toBe(expected);

test.each([
  ['passenger.age at 2027-03-31 < 18', '<(age_at(passenger.date_of_birth, 20908:date), 18000000:number)'],
  [
    'passenger.age at date of flight.arrives_local < 18',
    '<(age_at(passenger.date_of_birth, date_of(flight.arrives_local)), 18000000:number)',
  ],
  ['passenger.age at flight.arrives_local < 18', 'type/date-against-date-time at "flight.arrives_local"'],
  ['passenger.age at date "2027-03" < 18', 'type/wrong-unit at "date \\"2027-03\\""'],
  ['booking.party_size at 2027-03-31 < 18', 'type/no-birth at "booking.party_size"'],
  ['any companions where (age at 2027-03-31 < 18)', 'type/no-birth at "age"'],
])('%s', (sourceText, expected) => verify(sourceText, expected));

test('of a date and time the date is taken', () => {
  expect(mendedForms('passenger.age at flight.arrives_local < 18')).toEqual([
    'passenger.age at date of flight.arrives_local < 18',
  ]);
});
