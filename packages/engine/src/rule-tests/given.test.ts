import { describe, expect, test } from 'vitest';
import { jsonAt, listAt, withJson, withoutJson } from './given.ts';

const given = { booking: { lead_time: 'PT30H', bags: [{ weight: 30, tag: 'A' }, { weight: 20 }] } };

describe('withJson', () => {
  test('makes what is missing on the way', () => {
    expect(withJson({}, ['booking', 'agency', 'name'], 'X')).toEqual({ booking: { agency: { name: 'X' } } });
    expect(withJson({}, ['booking', 'bags', 0, 'weight'], 1)).toEqual({ booking: { bags: [{ weight: 1 }] } });
  });

  test('a position past the end appends, and nothing else changes', () => {
    const longer = withJson(given, ['booking', 'bags', 7, 'weight'], 1);
    expect(listAt(longer, ['booking', 'bags'])).toEqual([...given.booking.bags, { weight: 1 }]);
    expect(listAt(given, ['booking', 'bags'])).toHaveLength(2);
  });
});

describe('withoutJson', () => {
  test.each([
    [['booking', 'lead_time'], { booking: { bags: given.booking.bags } }],
    [['booking', 'bags', 0, 'tag'], withJson(given, ['booking', 'bags', 0], { weight: 30 })],
    [['booking', 'bags', 1], withJson(given, ['booking', 'bags'], [given.booking.bags[0]])],
    [['booking', 'bags', 1, 'weight'], withJson(given, ['booking', 'bags', 1], {})],
    [['booking'], {}],
    [['passenger', 'age'], given],
  ])('%j', (path, expected) => {
    expect(withoutJson(given, path)).toEqual(expected);
  });

  test('a record that is left empty goes too, since an empty booking is a booking', () => {
    expect(withoutJson({ booking: { agency: { name: 'X' } } }, ['booking', 'agency', 'name'])).toEqual({});
  });
});

test('names of every object are no fields of a record', () => {
  expect(jsonAt(given, ['booking', 'constructor'])).toBeUndefined();
  expect(jsonAt(given, ['booking', 'lead_time', 'length'])).toBeUndefined();
});
