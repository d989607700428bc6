import { describe, expect, test } from 'vitest';

import { checkConditionText } from '../check/check.ts';
import type { TypedOperand } from '../check/typed-ast.ts';
import { parseDate } from '../values/date.ts';
import { parseInstant } from '../values/instant.ts';
import { parseLocalDateTime } from '../values/local-date-time.ts';
import type { Value } from '../values/value.ts';
import type { ValueAt } from './operand-value.ts';
import { demandFor, fieldsOfOperand, valueOf } from './operand-value.ts';

function operandOf(text: string): TypedOperand {
  const { condition } = checkConditionText(`${text} is known`, { lists: new Map() });
  if (condition?.kind !== 'presence' || condition.operand.kind === 'group') throw new Error(`${text} is no operand`);
  return condition.operand;
}

const at =
  (values: Readonly<Record<string, Value | null>>): ValueAt =>
  ({ path }) =>
    values[path.cataloguePath] ?? null;

const hour = 3_600_000;
const values = {
  'booking.lead_time': 30 * hour,
  'booking.created_at': parseInstant('2026-03-01T00:00:00Z'),
  'flight.departs_local': parseLocalDateTime('2026-03-31T21:10'),
  'booking.party_size': 4_000_000,
};

describe('forwards', () => {
  test.each([
    ['booking.lead_time + 2 h', 32 * hour],
    ['booking.lead_time * 2', 60 * hour],
    ['booking.lead_time / 2', 15 * hour],
    ['booking.stay_duration otherwise 3 h', 3 * hour],
    ['booking.lead_time otherwise 3 h', 30 * hour],
    ['date of flight.departs_local', parseDate('2026-03-31')],
    ['date of flight.departs_local - 1 months', parseDate('2026-02-28')],
    ['booking.created_at + 1 days', parseInstant('2026-03-02T00:00:00Z')],
    ['booking.stay_duration + 2 h', null],
    ['booking.party_size / 0', null],
    ['count of booking.bags + 1', null],
  ])('%s', (text, expected) => {
    expect(valueOf(operandOf(text), at(values))).toBe(expected);
  });
});

describe('backwards', () => {
  test.each([
    ['booking.stay_duration', 5 * hour, 5 * hour],
    ['booking.stay_duration + booking.lead_time', 35 * hour, 5 * hour],
    ['booking.lead_time - booking.stay_duration', 25 * hour, 5 * hour],
    ['booking.stay_duration * 3', 15 * hour, 5 * hour],
    ['booking.stay_duration / 2', 2 * hour, 4 * hour],
    ['flight.departs_at - booking.created_at', 24 * hour, parseInstant('2026-03-02T00:00:00Z')],
    ['date of flight.arrives_local - date of flight.departs_local', 48 * hour, parseLocalDateTime('2026-04-02T00:00')],
  ])('%s comes to %i', (text, target, expected) => {
    const operand = operandOf(text);
    const demand = demandFor(operand, target, at(values));
    expect(demand?.value).toBe(expected);
    const path = demand?.field.path.cataloguePath ?? '';
    expect(valueOf(operand, at({ ...values, [path]: demand?.value ?? null }))).toBe(target);
  });

  test('two open fields leave it open', () => {
    expect(demandFor(operandOf('booking.stay_duration + booking.trip_duration'), hour, at(values))).toBe(null);
  });
});

test('the fields of an operand are named, those of its lists are not', () => {
  const operand = operandOf(
    '(booking.lead_time otherwise booking.stay_duration) * count of booking.bags where (weight > 3 kg)',
  );
  expect(fieldsOfOperand(operand).map(({ path }) => path.cataloguePath)).toEqual([
    'booking.lead_time',
    'booking.stay_duration',
  ]);
});
