import { describe, expect, test } from 'vitest';
import { days, hours, printInstant, printLocal, readLocal } from './clock.ts';
import { endOf, legsUntil, oneWay, openJaw, returnTrip, roundTrip, startOf } from './journeys.ts';
import { airport } from './places.ts';
import type { Leg } from './schedule.ts';
import { flightNamed, messageReference, schedule } from './schedule.ts';

const inbound = flightNamed('NZ990');
const outbound = flightNamed('NZ991');
const stops = (legs: readonly Leg[]): string =>
  [...legs.slice(0, 1).map(({ origin }) => origin), ...legs.map(({ destination }) => destination)].join(' ');
const gaps = (legs: readonly Leg[]): readonly number[] =>
  legs.slice(1).map(({ departsAt }, place) => departsAt - (legs[place]?.arrivesAt ?? 0));

describe('journeys around a flight', () => {
  test.each([
    ['one way', oneWay(inbound), 'AKL APW'],
    ['one way with connections', oneWay(inbound, { before: ['BOG', 'SCL'] }), 'BOG SCL AKL APW'],
    ['out and back', roundTrip(inbound, 7, { before: ['SIN'] }), 'SIN AKL APW AKL SIN'],
    ['back from where it began', returnTrip(outbound, 7, { after: ['SIN'] }), 'SIN AKL APW AKL SIN'],
  ])('%s', (_, legs, expected) => {
    expect(stops(legs)).toBe(expected);
  });

  test('an open jaw leaves from another place than it came to', () => {
    expect(openJaw(inbound, 7, ['PPG']).map(({ origin, destination }) => origin + destination)).toEqual([
      'AKLAPW',
      'PPGAKL',
    ]);
  });

  test('connections take the time on the ground that was asked for, the stay takes its days', () => {
    expect(gaps(oneWay(inbound, { before: ['BOG', 'SCL'], dwellHours: 5 }))).toEqual([hours(5), hours(5)]);
    expect(gaps(roundTrip(inbound, 7))).toEqual([days(7)]);
    expect(gaps(returnTrip(inbound, 9))).toEqual([days(9)]);
  });

  test('a journey begins with its first departure and ends with its last arrival', () => {
    const legs = roundTrip(inbound, 7);
    expect([startOf(legs), endOf(legs)]).toEqual([legs[0]?.departsAt, legs[1]?.arrivesAt]);
    expect(endOf(legsUntil(['APW', 'SYD', 'IST'], inbound.departsAt, 3))).toBe(inbound.departsAt);
  });
});

describe('schedule', () => {
  test('counts 400 travellers, all into or out of Apia', () => {
    expect(schedule.reduce((total, { travellerCount }) => total + travellerCount, 0)).toBe(400);
    for (const { origin, destination } of schedule) expect([origin, destination]).toContain('APW');
  });

  test('the day changes between Pago Pago and Apia', () => {
    const { departsAt, arrivesAt } = flightNamed('OL111');
    expect(printLocal(departsAt, airport('PPG').offset)).toBe('2026-12-05T16:30');
    expect(printLocal(arrivesAt, airport('APW').offset)).toMatch(/^2026-12-06T17/);
  });

  test('a flight is referred to by its local date', () => {
    expect(messageReference(flightNamed('FJ822'))).toBe('FJ822-20261208');
    expect(printInstant(flightNamed('FJ822').departsAt)).toBe('2026-12-08T23:00:00Z');
  });

  test('a local time is read with the offset of its place', () => {
    expect(printInstant(readLocal('2026-12-04T08:45', airport('AKL').offset))).toBe('2026-12-03T19:45:00Z');
  });
});
