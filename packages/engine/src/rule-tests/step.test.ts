import type { OperandType, Value } from '@tautai/dsl';
import {
  dayInterval,
  parseDate,
  parseDuration,
  parseLocalDateTime,
  parsePartialDate,
  printPartialDate,
} from '@tautai/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printKnown } from '../values/print-known.ts';
import { neighbours, nudgeOf, stepOf } from './step.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const duration = { kind: 'duration' } as const;
const local = { kind: 'local_date_time' } as const;

describe('a literal is moved by the size in which people think of it', () => {
  test.each<[OperandType, Value, number]>([
    [duration, parseDuration('PT30M') ?? 0, minute],
    [duration, parseDuration('PT90M') ?? 0, minute],
    [duration, parseDuration('PT48H') ?? 0, hour],
    [duration, parseDuration('P4D') ?? 0, hour],
    [duration, parseDuration('P120D') ?? 0, day],
    [duration, 0, minute],
    [{ kind: 'number' }, 3_000_000, 1_000_000],
    [{ kind: 'number' }, 800_000, 100_000],
    [{ kind: 'number' }, 0, 1_000_000],
    [{ kind: 'amount' }, 4_000_000_000, 1_000_000],
    [{ kind: 'mass' }, 23_000_000, 1_000_000],
    [{ kind: 'mass' }, 22_679_619, 100_000],
    [{ kind: 'period' }, 216, 12],
    [{ kind: 'period' }, 6, 1],
    [{ kind: 'date' }, parseDate('2026-03-11') ?? 0, 1],
    [local, parseLocalDateTime('2026-03-11T00:00') ?? 0, day],
    [local, parseLocalDateTime('2026-03-11T22:00') ?? 0, hour],
    [local, parseLocalDateTime('2026-03-11T22:30') ?? 0, minute],
  ])('%j %j by %j', (type, value, step) => {
    expect(stepOf(type, value)).toBe(step);
  });

  test('what has no order is not moved', () => {
    expect(stepOf({ kind: 'boolean' }, true)).toBeNull();
    expect(neighbours({ kind: 'text', folding: 'name' }, 'TUILAGI')).toEqual([]);
  });
});

test.each([
  ['1980', '1979 1981'],
  ['1980-03', '1980-02 1980-04'],
  ['1980-01', '1979-12 1980-02'],
  ['1980-02-29', '1980-02-28 1980-03-01'],
])('the partial date %s has the neighbours %s', (text, expected) => {
  const value = parsePartialDate(text) ?? dayInterval(0);
  const printed = neighbours({ kind: 'partial_date' }, value).map((each) =>
    typeof each === 'object' ? printPartialDate(each) : '',
  );
  expect(printed.join(' ')).toBe(expected);
});

test('a proposed record lies no further from the boundary than a literal is moved', () => {
  const kinds = ['duration', 'mass', 'number', 'amount', 'instant', 'date'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 1e12 }), (kind, value) => {
      const step = stepOf({ kind }, value);
      const nudge = nudgeOf({ kind }, value);
      expect(nudge).toBeGreaterThan(0);
      expect(nudge).toBeLessThanOrEqual(step ?? 0);
    }),
  );
});

test('just before 48 hours is a minute before', () => {
  const nudge = nudgeOf(duration, 48 * hour) ?? 0;
  expect(printKnown(duration, 48 * hour - nudge)).toBe('47 h 59 min');
});
