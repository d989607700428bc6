import type { PassengerRecord } from '@tautai/dsl';
import { defaultCodeLists } from '@tautai/dsl';
import { describe, expect, test } from 'vitest';
import { ageAt } from './age.ts';
import { deriveFields } from './derive-fields.ts';

function derive(record: PassengerRecord, homeCountry?: string): PassengerRecord {
  return deriveFields(record, { codes: defaultCodeLists(), homeCountry });
}

describe('the flight', () => {
  test.each([
    ['AKL', 'APW', 'WSM', 'inbound'],
    ['APW', 'AKL', 'WSM', 'outbound'],
    ['APW', 'FGI', 'WSM', 'domestic'],
    ['AKL', 'NAN', 'WSM', 'transit'],
    ['AKL', 'APW', undefined, undefined],
    ['AKL', 'QQQ', 'WSM', undefined],
    [undefined, 'APW', 'WSM', undefined],
  ])('from %s to %s seen from %s is %s', (origin, destination, home, direction) => {
    expect(derive({ flight: { origin, destination } }, home).flight?.direction).toBe(direction);
  });

  test.each([
    // Samoa is on the far side of the date line from American Samoa, an hour away.
    ['APW', '2026-03-11T05:00', '2026-03-10T16:00:00Z'],
    ['PPG', '2026-03-10T05:00', '2026-03-10T16:00:00Z'],
    // Summer and winter in Auckland.
    ['AKL', '2026-01-11T21:10', '2026-01-11T08:10:00Z'],
    ['AKL', '2026-07-11T21:10', '2026-07-11T09:10:00Z'],
    // Zones off the hour.
    ['KTM', '2026-03-11T00:30', '2026-03-10T18:45:00Z'],
    ['DEL', '2026-03-01T00:15', '2026-02-28T18:45:00Z'],
    // Over a leap day and a turn of the year.
    ['LHR', '2024-02-29T23:59', '2024-02-29T23:59:00Z'],
    ['SYD', '2027-01-01T05:00', '2026-12-31T18:00:00Z'],
    ['QQQ', '2026-03-11T05:00', undefined],
    [undefined, '2026-03-11T05:00', undefined],
    ['APW', undefined, undefined],
  ])('departs from %s at %s: %s', (origin, local, instant) => {
    expect(derive({ flight: { origin, departs_local: local } }).flight?.departs_at).toBe(instant);
  });

  test.each([
    ['NZ', 'NZ', false],
    ['NZ', 'UA', true],
    ['NZ', undefined, undefined],
    [undefined, 'NZ', undefined],
  ])('sold by %s, operated by %s: %s', (carrier, operating, expected) => {
    expect(derive({ flight: { carrier, operating_carrier: operating } }).flight?.is_codeshare).toBe(expected);
  });

  test('a delivered instant wins over the derived one', () => {
    const flight = { origin: 'APW', departs_local: '2026-03-11T05:00', departs_at: '2026-01-01T00:00:00Z' };
    expect(derive({ flight }).flight).toMatchObject({ departs_at: '2026-01-01T00:00:00Z', origin_country: 'WSM' });
  });
});

describe('age on the local day of departure', () => {
  test.each([
    ['1980-03-12', '2026-03-11T21:10', 45],
    ['1980-03-12', '2026-03-12T00:05', 46],
    ['2026-03-11', '2026-03-11T21:10', 0],
    ['2026-03-12', '2026-03-11T21:10', undefined],
    ['2008-02-29', '2026-02-28T12:00', 17],
    ['2008-02-29', '2026-03-01T12:00', 18],
    ['2008-02-29', '2028-02-29T12:00', 20],
    ['1980-03', '2026-03-11T21:10', undefined],
    ['1980-03', '2026-04-01T00:00', 46],
    ['1980', '2026-03-11T21:10', undefined],
    ['1980', '2025-12-31T21:10', 45],
    ['1926-03-12', '2026-03-12T00:00', 100],
    [undefined, '2026-03-11T21:10', undefined],
    ['1980-03-12', undefined, undefined],
  ])('born %s, departing %s: %s', (birth, departs, age) => {
    expect(ageAt(birth, departs)).toBe(age);
  });
});

describe('the traveller', () => {
  test.each([
    [{ given_names: 'SINA', family_name: 'TUILAGI' }, 'SINA TUILAGI'],
    [{ family_name: 'SUHARTO' }, 'SUHARTO'],
    [{ given_names: 'SINA' }, 'SINA'],
    [{ full_name: 'TUILAGI SINA', family_name: 'TUILAGI' }, 'TUILAGI SINA'],
    [{}, undefined],
  ])('%j is called %s', (passenger, name) => {
    expect(derive({ passenger }).passenger?.full_name).toBe(name);
  });

  test.each([
    ['APW', 'APW', undefined, false],
    ['APW', 'FGI', undefined, false],
    ['APW', 'NAN', undefined, true],
    ['APW', undefined, undefined, undefined],
    ['APW', undefined, 'transit' as const, true],
    [undefined, 'NAN', undefined, undefined],
  ])('arriving at %s, leaving at %s (%s): in transit %s', (destination, disembarkation, type, expected) => {
    const { passenger } = derive({ flight: { destination }, passenger: { disembarkation, type } });
    expect(passenger?.in_transit).toBe(expected);
  });

  test('nothing known makes no passenger', () => {
    expect(derive({ flight: { origin: 'APW' } })).toEqual({ flight: { origin: 'APW', origin_country: 'WSM' } });
    expect(derive({})).toEqual({});
  });
});

describe('unaccompanied minors', () => {
  const child = { age: 9 };
  test.each<[string, PassengerRecord, boolean | undefined]>([
    ['an adult', { passenger: { age: 18 } }, false],
    ['a child alone', { passenger: child, companions: [] }, true],
    ['a child of whom the company is not known', { passenger: child }, undefined],
    ['a child alone in the booking', { passenger: child, booking: { party_size: 1 } }, true],
    ['a child with an adult', { passenger: child, companions: [{ age: 40 }] }, false],
    ['a child with an adult by type', { passenger: child, companions: [{ type: 'adult' }] }, false],
    ['a child with a child', { passenger: child, companions: [{ age: 12 }] }, true],
    ['a child with somebody of unknown age', { passenger: child, companions: [{ age: 12 }, {}] }, undefined],
    [
      'a child with more than are named',
      { passenger: { age: 9, companion_count: 3 }, companions: [{ age: 3 }] },
      undefined,
    ],
    ['booked as one', { passenger: { special_requests: ['UMNR'] } }, true],
    ['of unknown age', { passenger: {}, companions: [] }, undefined],
    ['an infant by type', { passenger: { type: 'infant' }, companions: [] }, true],
    ['delivered', { passenger: { age: 40, is_unaccompanied_minor: true } }, true],
  ])('%s', (_, record, expected) => {
    expect(derive(record).passenger?.is_unaccompanied_minor).toBe(expected);
  });
});

describe('companions', () => {
  test.each([
    ['TUILAGI', 'tuilagi', true, false],
    ['MĀHINA', 'MAHINA', true, false],
    ['TUILAGI', 'SMITH', false, true],
    ['TUILAGI', undefined, undefined, undefined],
    [undefined, 'SMITH', undefined, undefined],
  ])('%s with %s', (own, other, shares, unknown) => {
    const { companions } = derive({ passenger: { family_name: own }, companions: [{ family_name: other }] });
    expect([companions?.[0]?.shares_name, companions?.[0]?.relation_unknown]).toEqual([shares, unknown]);
  });
});

test.each([
  ['2026-07-10', '2026-03-12T01:05', 'P120D'],
  ['2026-03-12', '2026-03-12T01:05', 'PT0S'],
  ['2026-03-11', '2026-03-12T01:05', '-PT24H'],
  ['2024-02-29', '2024-03-01T10:00', '-PT24H'],
  ['2034-04-30', undefined, undefined],
  [undefined, '2026-03-12T01:05', undefined],
])('valid to %s, arriving %s: %s', (expiry, arrives, expected) => {
  const { documents } = derive({ flight: { arrives_local: arrives }, documents: [{ expires_on: expiry }] });
  expect(documents?.[0]?.time_to_expiry).toBe(expected);
});

describe('times before departure', () => {
  const flight = { origin: 'AKL', departs_local: '2026-03-11T21:10' };
  test('message and booking', () => {
    const record = derive({
      flight,
      message: { received_at: '2026-03-10T06:10:00Z' },
      booking: { created_at: '2026-03-10T02:10:00Z' },
    });
    expect(record.message?.time_to_departure).toBe('PT26H');
    expect(record.booking?.lead_time).toBe('PT30H');
  });
  test('a message that came late has a negative time', () => {
    const record = derive({ flight, message: { received_at: '2026-03-11T09:10:00Z' } });
    expect(record.message?.time_to_departure).toBe('-PT1H');
  });
});

describe('the booking', () => {
  test('domains, countries and card holders', () => {
    const { booking } = derive({
      passenger: { family_name: 'TUILAGI', given_names: 'SINA MARIA' },
      companions: [{ family_name: "O'HARA", given_names: 'TOM' }],
      booking: {
        origin: 'AKL',
        contacts: { emails: [{ address: 'Trips@Example.nz' }, { address: 'none' }] },
        bags: [{ tag: 'NZ1', destination: 'APW' }],
        payments: [
          { holder_name: 'SINA TUILAGI' },
          { holder_name: 'Tuilagi/S Mrs' },
          { holder_name: 'TOM O HARA' },
          { holder_name: 'JOHN SMITH' },
          { method: 'cash' },
        ],
      },
    });
    expect(booking).toMatchObject({
      origin_country: 'NZL',
      contacts: { emails: [{ address: 'Trips@Example.nz', domain: 'EXAMPLE.NZ' }, { address: 'none' }] },
      bags: [{ tag: 'NZ1', destination: 'APW', destination_country: 'WSM' }],
    });
    expect(booking?.payments?.map((each) => each.holder_is_traveller)).toEqual([true, true, true, false, undefined]);
  });

  test('that nobody is the holder is not known while somebody is not named', () => {
    const record = { passenger: { family_name: 'TUILAGI' }, booking: { payments: [{ holder_name: 'JOHN SMITH' }] } };
    expect(derive(record).booking?.payments?.[0]?.holder_is_traveller).toBeUndefined();
    const counted = { ...record, booking: { ...record.booking, party_size: 1 } };
    expect(derive(counted).booking?.payments?.[0]?.holder_is_traveller).toBe(false);
  });
});

/** `AKL-APW 10T20:00/11T01:00` is a segment in March 2026 with local times. */
function segments(text: string) {
  return text.split(', ').map((each) => {
    const [places = '', times, status] = each.split(' ');
    const [origin, destination] = places.split('-');
    const [departs, arrives] = times === undefined ? [] : times.split('/').map((time) => `2026-03-${time}`);
    return { origin, destination, departs_at: departs, arrives_at: arrives, status };
  });
}

describe('the journey', () => {
  test.each([
    ['one flight', 'AKL-APW 10T20:00/11T01:00', 'one_way'],
    ['a connection', 'LHR-SIN 10T20:00/11T16:00, SIN-AKL 11T20:00/12T11:00', 'one_way'],
    ['out and back', 'AKL-APW 10T20:00/11T01:00, APW-AKL 20T06:00/20T10:00', 'round_trip'],
    ['out and back on one day', 'APW-PPG 10T08:00/09T09:00, PPG-APW 09T18:00/10T19:00', 'round_trip'],
    [
      'out and back with connections',
      'APW-AKL 01T06:00/01T10:00, AKL-SYD 01T12:00/01T14:00, SYD-AKL 20T08:00/20T13:00, AKL-APW 20T18:00/20T23:00',
      'round_trip',
    ],
    ['open at the far end', 'APW-AKL 01T06:00/01T10:00, WLG-APW 20T18:00/20T23:00', 'open_jaw'],
    ['open at home', 'AKL-APW 01T06:00/01T10:00, APW-WLG 20T18:00/20T23:00', 'open_jaw'],
    ['open at both ends', 'AKL-APW 01T06:00/01T10:00, NAN-WLG 20T18:00/20T23:00', 'open_jaw'],
    [
      'two stops abroad',
      'APW-AKL 01T06:00/01T10:00, AKL-SYD 05T08:00/05T10:00, SYD-APW 20T08:00/20T16:00',
      'multi_city',
    ],
    ['a stop on the way to somewhere else', 'APW-AKL 01T06:00/01T10:00, AKL-SYD 05T08:00/05T10:00', 'multi_city'],
    ['a stop in one country', 'AKL-WLG 01T06:00/01T07:00, WLG-CHC 05T08:00/05T09:00', 'multi_city'],
    ['a gap that leads away', 'APW-AKL 01T06:00/01T10:00, SYD-LAX 20T08:00/20T06:00', 'non_contiguous'],
    ['two gaps', 'APW-AKL 01T06:00/01T10:00, WLG-SYD 05T08:00/05T10:00, MEL-APW 20T08:00/20T16:00', 'non_contiguous'],
    ['a change of airport', 'APW-LHR 01T06:00/02T10:00, LGW-CDG 02T16:00/02T18:00', 'one_way'],
    ['no times, out and back', 'AKL-APW, APW-AKL', 'round_trip'],
    ['no times, with connections', 'APW-AKL, AKL-SYD, SYD-AKL, AKL-APW', 'round_trip'],
    ['no times, onwards', 'LHR-SIN, SIN-AKL', 'one_way'],
    ['no times, open at the far end', 'APW-AKL, WLG-APW', 'open_jaw'],
    ['a cancelled return', 'AKL-APW 10T20:00/11T01:00 HK, APW-AKL 20T06:00/20T10:00 HX', 'one_way'],
    ['an unknown airport code', 'AKL-QQQ, QQQ-AKL', 'round_trip'],
    ['a missing airport', 'AKL-', undefined],
  ])('%s', (_, text, type) => {
    const booked = segments(text).map((each) => ({
      ...each,
      destination: each.destination === '' ? undefined : each.destination,
    }));
    expect(derive({ booking: { segments: booked } }).booking?.trip_type).toBe(type);
  });

  test('no segments make no journey', () => {
    expect(derive({ booking: { segments: [] } }).booking).toEqual({ segments: [] });
  });

  test('times on the ground and in all, over the date line and between zones', () => {
    const { booking } = derive({
      booking: {
        segments: segments(
          'APW-AKL 01T06:00/01T10:00, AKL-SYD 01T12:30/01T14:00, SYD-AKL 15T08:00/15T13:00, AKL-APW 15T18:00/15T23:00',
        ),
      },
    });
    expect(booking?.segments?.map((each) => each.dwell_before)).toEqual([undefined, 'PT2H30M', 'P13DT18H', 'PT5H']);
    expect(booking?.trip_duration).toBe('P14DT17H');
    expect(booking?.stay_duration).toBe('P13DT18H');
    expect(booking?.segments?.[0]).toMatchObject({ origin_country: 'WSM', destination_country: 'NZL' });
  });

  test('at an unknown airport local times tell the time on the ground, between two they do not', () => {
    const dwell = (text: string) =>
      derive({ booking: { segments: segments(text) } }).booking?.segments?.[1]?.dwell_before;
    expect(dwell('AKL-QQQ 01T06:00/01T10:00, QQQ-AKL 01T12:00/01T16:00')).toBe('PT2H');
    expect(dwell('AKL-QQQ 01T06:00/01T10:00, QQR-AKL 01T12:00/01T16:00')).toBeUndefined();
  });
});
