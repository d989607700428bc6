import { describe, expect, test } from 'vitest';

import { checkedForm, mendedForms } from '../testing/checked-condition.ts';

const verify = (sourceText: string, expected: string): void => expect(checkedForm(sourceText)).toBe(expected);
const inPayments = (condition: string): string => `any booking.payments where (${condition})`;
const verifyIn = (condition: string, expected: string): void =>
  verify(inPayments(condition), `any(booking.payments, where ${expected})`);

describe('an amount is compared in one currency', () => {
  test('that of the literal', () => {
    verifyIn('amount > 1000 NZD', '>(in_currency($0.amount, NZD), 1000000000:amount)');
    verifyIn('1000 NZD < amount', '<(1000000000:amount, in_currency($0.amount, NZD))');
    verifyIn('amount between 1 NZD and 2 NZD', 'between(in_currency($0.amount, NZD), 1000000:amount, 2000000:amount)');
    verifyIn('amount in [1 NZD, 2 NZD]', 'in(in_currency($0.amount, NZD), [1000000, 2000000])');
    verifyIn(
      'amount * 2 + 5 NZD > 7 NZD',
      '>(+(*(in_currency($0.amount, NZD), 2000000:number), 5000000:amount), 7000000:amount)',
    );
    verifyIn('amount otherwise 0 NZD < 5 NZD', '<(otherwise(in_currency($0.amount, NZD), 0:amount), 5000000:amount)');
  });

  test('or that which a condition beside it demands', () => {
    verifyIn('currency is "NZD" and amount > 1000', 'and(is($0.currency, NZD:code), >($0.amount, 1000000000:amount))');
    verifyIn(
      'amount > 1000 and (method is cash and currency is "NZD")',
      'and(>($0.amount, 1000000000:amount), and(is($0.method, cash:enumeration), is($0.currency, NZD:code)))',
    );
    verifyIn(
      'all of {\n currency is "NZD"\n any of {\n amount > 1000\n method is cash\n }\n}',
      'all_of(is($0.currency, NZD:code), any_of(>($0.amount, 1000000000:amount), is($0.method, cash:enumeration)))',
    );
  });

  test.each([
    ['amount > 1000', 'type/needs-currency at "1000"'],
    ['currency is "NZD" or amount > 1000', 'type/needs-currency at "1000"'],
    ['none of {\n currency is "NZD"\n amount > 1000\n}', 'type/needs-currency at "1000"'],
    ['currency is not "NZD" and amount > 1000', 'type/needs-currency at "1000"'],
    ['amount > 1 NZD + 1 USD', 'type/other-currency at "1 NZD + 1 USD"'],
    ['currency is "NZD" and amount > 1 USD', 'type/other-currency at "1 USD"'],
    ['amount in [1 NZD, 2 USD]', 'type/other-currency at "2 USD"'],
    ['amount > 1000 nzd', 'name/unknown-unit at "nzd"'],
    ['amount > 1000 NZX', 'name/unknown-unit at "NZX"'],
    ['pieces > 1000 NZD', 'name/unknown-field at "pieces"'],
  ])('%s', (condition, expected) => verify(inPayments(condition), expected));

  test('a number without one is asked for it, and a code in small letters mended', () => {
    expect(mendedForms(inPayments('amount > 1000'))).toContain(inPayments('amount > 1000 NZD'));
    expect(mendedForms(inPayments('amount > 1000 nzd'))).toEqual([inPayments('amount > 1000 NZD')]);
  });
});

describe('sums and the like are of one currency', () => {
  const sum = 'sum of booking.payments.amount';

  test('which their condition demands', () => {
    verify(
      `${sum} where (currency is "NZD") > 1000 NZD`,
      '>(sum(booking.payments, where is($0.currency, NZD:code), $0.amount), 1000000000:amount)',
    );
    verify(
      `${sum} where (currency is "NZD") > 1000`,
      '>(sum(booking.payments, where is($0.currency, NZD:code), $0.amount), 1000000000:amount)',
    );
  });

  test('and no other', () => {
    verify(`${sum} > 1000 NZD`, 'type/several-currencies at "booking.payments.amount"');
    verify(`highest of booking.payments.amount > 1000 NZD`, 'type/several-currencies at "booking.payments.amount"');
    verify(`${sum} where (currency is "NZD") > 1000 USD`, 'type/other-currency at "1000 USD"');
  });

  test('with a fix that says which', () => {
    expect(mendedForms(`${sum} > 5 USD`)).toEqual([`${sum} where (currency is "USD") > 5 USD`]);
    expect(mendedForms(`${sum} where (method is cash) > 5 USD`)).toEqual([
      `${sum} where (currency is "USD" and (method is cash)) > 5 USD`,
    ]);
  });
});
