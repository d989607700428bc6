import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { codesOf, pushOf, read } from '../testing.ts';
import { docs, ioane, out, passport, record, records, sina, start } from './testing.ts';

test('a whole reservation', () => {
  const result = read(
    pushOf([
      'SRC',
      'RCI+NZ:ABC123::010226:0215+1A:2LS6KP',
      'SSR+CTCM:HK:1:NZ:::::64215550123',
      'DAT+700:100326:0559+710:010226:0220',
      'IFT+4:28::NZ+VIP',
      'IFT+4:28::NZ+AKL CTCT 64 9 555 0100-A',
      'ORG+1A:MUC+24312345:AKLNZ08AA+AKL+NZ:AKL+T+NZ:NZD:EN+A1234BC',
      'ADD++700:12 BEACH ROAD:APIA:UPOLU::WS:WS1330:6855550100',
      'EBD+USD:50.00+1::N',
      'TIF+TUILAGI:I+SINA MARIAMRS:A:1:1',
      'FTI+NZ:98765432:::GOLD',
      'IFT+4:28::NZ+CTCE SINA..T//EXAMPLE.WS',
      'REF+:P77',
      'FAR+N',
      docs(`${passport}/MARIA`),
      docs('/P/WSM/N777/WSM/01JAN26/MI/30APR30/TUILAGI/IOANE'),
      'SSR+DOCO:HK:1:NZ:::::/APIA/V/V99/AUCKLAND/01JAN26/NZ',
      'SSR+DOCA:HK:1:NZ:::::/R/NZ/9 QUEEN STREET/AUCKLAND//1010',
      'SSR+DOCA:HK:1:NZ:::::/D/WS/12 BEACH ROAD/APIA',
      'SSR+PETC:HK:1:NZ',
      'TKT+0862123456789:T:1',
      'MON+B:700.00:NZD+T:800.00:NZD',
      'PTK+NR++150326:1010+NZ+086+AKL',
      'TXD++4.53:::AY',
      'DAT+710:010226:0221',
      'FOP+CC::800.00:VI:4111111111111111:0827',
      'IFT+4:43+SINA TUILAGI+12 BEACH ROAD',
      'TIF+TUILAGI:I+IOANE:IN:2',
      'TVL+110326:2110:120326:0105+AKL+APW+NZ+996:Y',
      'RPI+1+HK',
      'APD+320',
      'SSR+INFT:HK:1:NZ:::AKL:APW:TUILAGI/IOANE 01JAN26+::1',
      `SSR+DOCS:HK:1:NZ:::AKL:APW:${passport}+::1`,
      'RCI+NZ:ABC123',
      'DAT+2:110326:0900',
      'ORG+NZ++++A',
      'TRI++AKL-168:::1',
      'TIF+TUILAGI:I+SINA MARIAMRS:A:1',
      'SSD+012D++++J',
      'TBD++2:66:701++HP:AKL-168+NZ:0864074902:2:APW',
      'TVL+250326:0300:250326:0705+APW+AKL+NZ+997:B',
      'RPI+1+HK',
      'EQN+1',
      'RCI+NZ:XYZ789',
      'MSG+8',
      'TVL+110326++APW++HTL',
      'ABI+4++++NZ',
      'DAT+T:010226:0215',
      'SAC+++A',
      'IFT+4:19+ADDED',
      'ABI+4++++NZ',
      'DAT+T:020226:0215',
      'SAC+++X',
      'TIF+SMITH+ANNA:A:9',
      'TVL+110326:2110+AKL+APW+NZ+996:M',
      'RPI+1+XX',
      'LTS+0/O/NM/SMITH/ANNA',
    ]),
    { receivedAt: '2026-03-10T06:00:00Z', homeCountry: 'WSM' },
  );
  expect(result.diagnostics).toEqual([]);
  expect(result.records).toHaveLength(2);
  expect(result.records[0]).toEqual({
    message: {
      type: 'pnrgov',
      push_reason: 'full',
      reference: 'M1',
      received_at: '2026-03-10T06:00:00Z',
      time_to_departure: 'PT26H10M',
    },
    passenger: {
      reference: 'P77',
      family_name: 'TUILAGI',
      given_names: 'SINA MARIA',
      full_name: 'SINA MARIA TUILAGI',
      type: 'adult',
      sex: 'F',
      date_of_birth: '1980-03-12',
      age: 45,
      nationality: 'WSM',
      place_of_birth: 'APIA',
      country_of_residence: 'NZL',
      addresses: [{ line: '9 QUEEN STREET', city: 'AUCKLAND', postal_code: '1010', country: 'NZL' }],
      destination_address: '12 BEACH ROAD, APIA',
      emails: ['SINA_T@EXAMPLE.WS'],
      special_requests: ['PETC', 'INFT'],
      frequent_flyer_carrier: 'NZ',
      frequent_flyer_number: '98765432',
      frequent_flyer_tier: 'GOLD',
      embarkation: 'AKL',
      embarkation_country: 'NZL',
      disembarkation: 'APW',
      disembarkation_country: 'WSM',
      seat: { number: '12D', cabin: 'business' },
      in_transit: false,
      companion_count: 1,
      is_unaccompanied_minor: false,
    },
    documents: [
      {
        type: 'passport',
        number: 'N1234567',
        issuing_country: 'WSM',
        expires_on: '2034-04-30',
        time_to_expiry: 'P2971D',
      },
      { type: 'visa', number: 'V99', issuing_country: 'NZL', issued_on: '2026-01-01' },
    ],
    flight: {
      carrier: 'NZ',
      operating_carrier: 'NZ',
      number: '996',
      is_codeshare: false,
      origin: 'AKL',
      origin_country: 'NZL',
      destination: 'APW',
      destination_country: 'WSM',
      direction: 'inbound',
      departs_local: '2026-03-11T21:10',
      departs_at: '2026-03-11T08:10:00Z',
      arrives_local: '2026-03-12T01:05',
      arrives_at: '2026-03-11T12:05:00Z',
    },
    booking: {
      locator: 'ABC123',
      carrier: 'NZ',
      created_at: '2026-02-01T02:15:00Z',
      created_local_hour: 15,
      lead_time: 'P38DT5H55M',
      last_changed_at: '2026-03-10T05:59:00Z',
      ticketed_at: '2026-02-01T02:21:00Z',
      ticket_number: '0862123456789',
      change_count: 1,
      is_split: true,
      split_from: 'XYZ789',
      general_remarks_count: 1,
      party_size: 2,
      agency: { iata_number: '24312345', city: 'AKL', country: 'NZL', phone: '64 9 555 0100' },
      origin: 'AKL',
      origin_country: 'NZL',
      trip_type: 'round_trip',
      trip_duration: 'P13DT9H55M',
      stay_duration: 'P13DT1H55M',
      segments: [
        {
          carrier: 'NZ',
          number: '996',
          origin: 'AKL',
          origin_country: 'NZL',
          destination: 'APW',
          destination_country: 'WSM',
          departs_at: '2026-03-11T21:10',
          arrives_at: '2026-03-12T01:05',
          cabin: 'economy',
          status: 'HK',
        },
        {
          carrier: 'NZ',
          number: '997',
          origin: 'APW',
          origin_country: 'WSM',
          destination: 'AKL',
          destination_country: 'NZL',
          departs_at: '2026-03-25T03:00',
          arrives_at: '2026-03-25T07:05',
          status: 'HK',
          dwell_before: 'P13DT1H55M',
        },
      ],
      payments: [
        {
          method: 'card',
          amount: 800,
          currency: 'NZD',
          card_type: 'VI',
          card_issuer_number: '411111',
          card_expires_on: '2027-08',
          holder_name: 'SINA TUILAGI',
          holder_is_traveller: true,
        },
      ],
      contacts: {
        phones: ['64215550123', '6855550100'],
        addresses: [{ line: '12 BEACH ROAD', city: 'APIA', region: 'UPOLU', country: 'WSM', postal_code: 'WS1330' }],
      },
      bag_count: 2,
      bag_weight: 29.937096,
      bags: ['0864074902', '0864074903'].map((tag) => ({
        tag,
        carrier: 'NZ',
        destination: 'APW',
        destination_country: 'WSM',
        is_pooled: true,
        pool_head: 'P77',
        source: 'pnrgov',
      })),
    },
    companions: [
      {
        reference: 'M1/2',
        family_name: 'TUILAGI',
        given_names: 'IOANE',
        age: 0,
        sex: 'M',
        nationality: 'WSM',
        type: 'infant',
        shares_name: true,
        relation_unknown: false,
      },
    ],
  });
});

describe('versions', () => {
  test.each(['10:1', '11:1', '12:1', '13:1', '14:1', '15:1', '16:1', '17:1', '18:1', '20:1', '21:1'])(
    '%s',
    (version) => {
      const result = read(pushOf([...start, sina, docs(passport), ...out], { header: `UNH+M1+PNRGOV:${version}:IA` }));
      expect(result.records.map(({ passenger }) => passenger?.full_name)).toEqual(['SINA TUILAGI']);
      expect(codesOf(result)).toEqual([]);
    },
  );

  test.each([
    ['10.1', ['ADD++E:::::::SINA.T@EXAMPLE.WS'], { emails: [{ address: 'SINA.T@EXAMPLE.WS', domain: 'EXAMPLE.WS' }] }],
    ['10.1', ['ADD++M:::::::64215550123'], { phones: ['64215550123'] }],
    ['11.1', ['ADD++N:::::::M+64215550123'], { phones: ['64215550123'] }],
    [
      '13.1',
      ['ADD++700:::::::NZ CTCE SINA.T//EXAMPLE.WS'],
      { emails: [{ address: 'SINA.T@EXAMPLE.WS', domain: 'EXAMPLE.WS' }] },
    ],
    ['13.1', ['ADD++700:::::::NZ CTC M 64215550123'], { phones: ['64215550123'] }],
    [
      '13.1',
      ['ADD++702:9 QUEEN STREET:AUCKLAND:::NZ::6495550100'],
      {
        phones: ['6495550100'],
        addresses: [{ line: '9 QUEEN STREET', city: 'AUCKLAND', country: 'NZL' }],
      },
    ],
  ])('ADD of %s: %j', (_, segments, contacts) => {
    expect(record([...segments, sina])?.booking?.contacts).toEqual(contacts);
  });

  const shared = 'TVL+110326:2110:120326:0105+AKL+APW+SQ:NZ+4296:Y';
  test.each([
    ['13.1', [shared, 'TVL+++++996:Y'], 'SQ4296'],
    ['14.1', [shared, 'TRA+NZ+996:Y'], 'SQ4296'],
    [
      '11.1, operating number first',
      ['TVL+110326:2110:120326:0105+AKL+APW+SQ:NZ+996:Y', 'RCI+NZ:ABC123', 'TVL+++++4296:Y'],
      'SQ4296',
    ],
    ['no code share', out, 'NZ996'],
  ])('code share of %s', (_, segments, flight) => {
    const read_ = record([sina, ...segments, 'RPI+1+HK']);
    expect(read_?.booking?.segments?.map(({ carrier, number }) => `${carrier}${number}`)).toEqual([flight]);
    expect(read_?.flight).toMatchObject({ carrier: 'NZ', number: '996', is_codeshare: flight !== 'NZ996' });
    expect(read_?.passenger?.embarkation).toBe('AKL');
  });
});

describe('the push', () => {
  test.each([
    ['MSG+:22', ['ORG+NZ:AKL', sina, ...out], 'full'],
    ['MSG+:141', ['ORG+NZ:AKL', sina, ...out], 'update'],
    ['MSG+141', ['ORG+NZ:AKL', sina, ...out], 'update'],
    ['MSG+:141', ['ORG', sina], 'cancel'],
    ['MSG+:141', ['ORG+:+:++++:+', sina, 'TVL+250326:0300:250326:0705+APW+AKL+NZ+997:Y'], 'cancel'],
    ['MSG+:141', ['ORG', sina, 'TVL+110326:2110:120326:0105+AKL+APW+NZ+996:Y', 'RPI+1+XX'], 'cancel'],
    ['MSG+:141', ['ORG', sina, ...out], 'update'],
    ['MSG+:22', ['ORG', sina], 'full'],
  ])('%s with %j is %s', (action, segments, reason) => {
    expect(record(segments, { action })?.message?.push_reason).toBe(reason);
  });

  test('a cancelled reservation that names nobody is a record of the reservation', () => {
    const result = read(pushOf([...start, 'ORG'], { action: 'MSG+:141' }));
    expect(result.records.map(({ message, booking }) => [message?.push_reason, booking?.locator])).toEqual([
      ['cancel', 'ABC123'],
    ]);
    expect(codesOf(result)).toEqual([]);
  });

  test.each([
    ['TVL+110326:2110:120326:0105+AKL+APW+NZ+0996', '2026-03-11T21:10', '2026-03-12T01:05'],
    ['TVL+110326:0915::1230+AKL+APW+NZ+996', '2026-03-11T09:15', '2026-03-11T12:30'],
    ['TVL+110326:0915:1230+AKL+APW+NZ+996', '2026-03-11T09:15', '2026-03-11T12:30'],
    ['TVL+110326:2110::0105+AKL+APW+NZ+996', '2026-03-11T21:10', undefined],
    ['TVL+110326:2400:120326:0105+AKL+APW+NZ+996', '2026-03-12T00:00', '2026-03-12T01:05'],
    ['TVL+110326+AKL+APW+NZ+996', undefined, undefined],
  ])('%s', (flight, departs, arrives) => {
    const read_ = record([sina], { flight })?.flight;
    expect([read_?.number, read_?.departs_local, read_?.arrives_local]).toEqual(['996', departs, arrives]);
  });

  test('full, update and cancellation give a record each', () => {
    const message = (action: string, segments: readonly string[]): string =>
      [
        'UNH+M1+PNRGOV:13:1:IA',
        action,
        'TVL+110326:2110:120326:0105+AKL+APW+NZ+996',
        'EQN+1',
        ...start,
        ...segments,
        'UNT+9+M1',
      ].join("'");
    const source = [
      message('MSG+:22', [sina, ...out]),
      message('MSG+:141', ['ORG', sina]),
      message('MSG+:141', ['ORG+NZ', sina, ...out]),
    ].join("'");
    const reasons = read(`UNB+UNOY:4+NZ+UNIT+260311:0600+C1'${source}'UNZ+3+C1'`).records.map(
      ({ message: { push_reason: reason } = {} }) => reason,
    );
    expect(reasons).toEqual(['full', 'cancel', 'update']);
  });

  test('the number of reservations is that of all parts', () => {
    expect(codesOf(read(pushOf([...start, sina], { count: 'EQN+2' })))).toEqual(['pnrgov/count-differs']);
    expect(codesOf(read(pushOf([...start, sina, 'SRC', 'RCI+NZ:XYZ789', ioane])))).toEqual([]);
  });
});

describe('bags', () => {
  test.each([
    ['TBD++2:44:700+++NZ:0864074902:2:APW', ['0864074902', '0864074903'], 2, 44],
    ['TBD++01:66:701+++NZ:0864074902::APW:086', ['0864074902'], 1, 29.937096],
    ['TBD++1', undefined, 1, undefined],
    ['TBD++0', [], 0, undefined],
    ['TBD++3+++NZ:0864074902:722356:APW', ['0864074902'], 3, undefined],
    ['TBD++3:33:700++HP:AKL-1+618:0864074902:1:APW+618:0864074909:1:APW', ['0864074902', '0864074909'], 3, 33],
    ['TBD+++MP:0862123456789', undefined, undefined, undefined],
  ])('%s', (segment, tags, count, weight) => {
    const booking = record([sina, ...out, 'TRI++AKL-1:::1', segment])?.booking;
    expect([booking?.bags?.map(({ tag }) => tag), booking?.bag_count, booking?.bag_weight]).toEqual([
      tags,
      count,
      weight,
    ]);
  });

  test('weight of one bag, and the pool of another traveller', () => {
    const segments = [
      sina,
      'TKT+0862123456789',
      ioane,
      ...out,
      'TRI++AKL-1:::1',
      'TBD++1+++HP:AKL-1',
      'TRI++AKL-2:::2',
      'TBD++1:20:700++MP:AKL-1+NZ:0864074902:1:APW:086::::20:700',
    ];
    expect(records(segments)[1]?.booking?.bags).toMatchObject([{ weight: 20, is_pooled: true, pool_head: 'M1/1' }]);
    const byTicket = segments.map((each) => each.replace('MP:AKL-1', 'MP:0862123456789'));
    expect(records(byTicket)[1]?.booking?.bags?.[0]?.pool_head).toBe('M1/1');
  });

  test('those of the pushed flight, not of all flights', () => {
    const back = ['TVL+250326:0300:250326:0705+APW+AKL+NZ+997:Y', 'TRI++1:::1', 'TBD++5'];
    expect(record([sina, ...back, ...out, 'TRI++1:::1', 'TBD++2'])?.booking?.bag_count).toBe(2);
  });
});

describe('payments', () => {
  const paid = (...segments: readonly string[]) =>
    record([sina, 'TKT+0862123456789:T:1', ...segments])?.booking?.payments;
  test.each([
    [['MON+T:800.00:NZD', 'FOP+CA::800.00'], [{ method: 'cash', amount: 800, currency: 'NZD' }]],
    [['MON+T:800.00:NZD', 'FOP+CA'], [{ method: 'cash', amount: 800, currency: 'NZD' }]],
    [['FOP+CC:::MA:XXXXXXXX0338:0227'], [{ method: 'card', card_type: 'MA', card_expires_on: '2027-02' }]],
    [
      ['FOP+CC:::AX:373212XXXXX9581:1228'],
      [{ method: 'card', card_type: 'AX', card_issuer_number: '373212', card_expires_on: '2028-12' }],
    ],
    [['FOP+CC:::AX:373212'], [{ method: 'card', card_type: 'AX' }]],
    [['FOP+CC:2:628.32:VI:4235792300387826:0826+CA:3:10.00'], [{ method: 'cash', amount: 10 }]],
    [['FOP+CK::5'], [{ method: 'cheque', amount: 5 }]],
    [['FOP+MS::5'], [{ method: 'miscellaneous', amount: 5 }]],
    [['FOP+GR::200.00::AB123456'], [{ method: 'government', amount: 200 }]],
  ])('%j', (segments, payments) => {
    expect(paid(...segments)).toEqual(payments);
  });

  test('no digit of a card number beyond the sixth is anywhere in the output', () => {
    const result = read(
      pushOf([
        ...start,
        sina,
        'TKT+1',
        'FOP+CC::1.00:VI:4111119876543210:0827',
        'FOP+ZZ::X:4111119876543210:4111119876543210',
        'LTS+4111119876543210',
      ]),
    );
    expect(JSON.stringify(result)).not.toMatch(/9876/u);
  });
});

describe('contacts', () => {
  test.each([
    ['SSR+CTCM:HK:1:NZ:::::/64215550123-1TUILAGI/SINA', { phones: ['64215550123'] }],
    ['SSR+CTCE:HK:1:NZ:::::/SINA..T//EXAMPLE.WS+::1', { emails: ['SINA_T@EXAMPLE.WS'] }],
    ['SSR+CTCE:HK:1:NZ:::::SINA./T//EXAMPLE.WS-1TUILAGI/SINA', { emails: ['SINA-T@EXAMPLE.WS'] }],
    ['SSR+CTCH:HK:1:NZ:::::64 9 555 0100+::1', { phones: ['64 9 555 0100'] }],
  ])('%s is of the traveller', (segment, expected) => {
    expect(record([segment, sina, ioane])?.passenger).toMatchObject(expected);
    expect(record([segment, sina, ioane])?.booking?.contacts).toBeUndefined();
  });

  test.each([
    ['IFT+4:28::NZ+CTCM 64215550123', { phones: ['64215550123'] }],
    ['IFT+4:28+YY CTC M 64215550123', { phones: ['64215550123'] }],
    ['IFT+4:28::KL+CTC 7732486972-U', { phones: ['7732486972'] }],
    ['IFT+CTCE SINA.T//EXAMPLE.WS', { emails: [{ address: 'SINA.T@EXAMPLE.WS', domain: 'EXAMPLE.WS' }] }],
    ['IFT+4:28::NZ+CTCF 6495550199', undefined],
    ['IFT+4:28::NZ+CTCA 12 BEACH ROAD 12345678', undefined],
    ['SSR+CTCR:HK:1:NZ:::::64215550123', { phones: ['64215550123'] }],
  ])('%s is of the reservation', (segment, expected) => {
    const read_ = record([segment, sina, ioane]);
    expect(read_?.booking?.contacts).toEqual(expected);
    expect(read_?.booking?.general_remarks_count).toBeUndefined();
  });
});

describe('requests', () => {
  test('of whom they are, as bare codes', () => {
    const segments = [
      'SSR+PETC:HK:2:NZ',
      'SSR+BIKE:HK:1:NZ+::2',
      sina,
      'SSR+UMNR:HK:1:NZ:::::ACCOMPANIED BY NOBODY',
      'SSR+EXST:XX:1:NZ',
      ioane,
    ];
    expect(records(segments).map(({ passenger }) => passenger?.special_requests)).toEqual([
      ['PETC', 'UMNR'],
      ['PETC', 'BIKE'],
    ]);
    expect(JSON.stringify(records(segments))).not.toContain('NOBODY');
  });

  test('without a word of whom are not of the infant', () => {
    const segments = ['SSR+PETC:HK:1:NZ', 'SSR+DOCO:HK:1:NZ:::::/APIA', sina, 'TIF+TUILAGI+MELE:IN:3'];
    expect(codesOf(read(pushOf([...start, ...segments])))).toEqual([]);
    expect(records(segments).map(({ passenger }) => [passenger?.special_requests, passenger?.place_of_birth])).toEqual([
      [['PETC'], 'APIA'],
      [undefined, undefined],
    ]);
  });

  test('of some without a word of whom are given to nobody', () => {
    const result = read(pushOf([...start, 'SSR+UMNR:HK:1:NZ', sina, ioane]));
    expect(result.records.map(({ passenger }) => passenger?.special_requests)).toEqual([undefined, undefined]);
    expect(codesOf(result)).toEqual(['pnrgov/unassigned-request']);
  });
});

describe('frequent flyers', () => {
  test.each([
    [['FTI+SQ:314655277:::::G'], ['SQ', '314655277', 'G']],
    [['FTI+NZ:98765432:::ELITE'], ['NZ', '98765432', 'ELITE']],
    [['SSR+FQTV:HK:1:NZ:::::/NZ98765432-TUILAGI/SINA'], ['NZ', '98765432', undefined]],
    [['SSR+FQTV:HK::NZ'], [undefined, undefined, undefined]],
  ])('%j', (segments, expected) => {
    const passenger = record([sina, ...segments])?.passenger;
    expect([
      passenger?.frequent_flyer_carrier,
      passenger?.frequent_flyer_number,
      passenger?.frequent_flyer_tier,
    ]).toEqual(expected);
  });
});

describe('the booking', () => {
  test.each([
    ['RCI+NZ:ABC123::240210:2230', 'ABC123', 'NZ', '2010-02-24T22:30:00Z'],
    ['RCI+NZ:ABC123:240210:2230', 'ABC123', 'NZ', '2010-02-24T22:30:00Z'],
    ['RCI+1A:ABC123::240210:2230+NZ:XYZ789', 'ABC123', undefined, '2010-02-24T22:30:00Z'],
    ['RCI+NZ:89QM3LABML:C+NZ:ABC123', 'ABC123', 'NZ', undefined],
    ['RCI+NZ:89QM3LABML:C', undefined, undefined, undefined],
    ['RCI+NZ:ABC123::240210:181348', 'ABC123', 'NZ', '2010-02-24T18:13:48Z'],
    ['RCI+NZ:ABC123::240210', 'ABC123', 'NZ', undefined],
  ])('%s', (segment, locator, carrier, created) => {
    const booking = read(pushOf(['SRC', segment, sina])).records[0]?.booking;
    expect([booking?.locator, booking?.carrier, booking?.created_at]).toEqual([locator, carrier, created]);
  });

  test.each([
    [
      'ORG+1A:MUC+12345678:111111+AMS+LH+A+NL:EUR:NL+0001AASU',
      { iata_number: '12345678', city: 'AMS', country: 'NLD' },
      3,
    ],
    [
      'ORG+1A:MUC+32393340:SINSQ08AA+NCE+SQ:NCE+A+SG+ELPD',
      { iata_number: '32393340', city: 'NCE', country: 'SGP' },
      undefined,
    ],
    ['ORG+1A:NCE+12345678:DDGS+++T', { iata_number: '12345678' }, undefined],
    ['ORG+NZ++++A', undefined, undefined],
  ])('%s', (segment, agency, hour) => {
    const booking = record([segment, sina])?.booking;
    expect([booking?.agency, booking?.created_local_hour]).toEqual([agency, hour]);
  });

  test('segments keep their status, and surface stretches are none', () => {
    const segments = [
      sina,
      'TVL+110326:2110:120326:0105+AKL+APW+NZ+996:Y',
      'RPI+1+XX',
      'TVL+++APW++ARNK',
      'TVL+250326:0300:250326:0705+APW+AKL+NZ+997:Y',
      'RPI+1+HK',
    ];
    expect(record(segments)?.booking?.segments?.map(({ number, status }) => [number, status])).toEqual([
      ['996', 'XX'],
      ['997', 'HK'],
    ]);
    expect(record(segments)?.booking?.origin).toBe('APW');
  });
});

describe('large reservations', () => {
  test('are delivered in stretches', () => {
    const count = limits.reservationTravellersMax + 5;
    const result = read(pushOf([...start, ...Array.from({ length: count }, (_, at) => `TIF+A${at}+B`)]));
    expect(result.records).toHaveLength(count);
    expect(result.records.at(-1)?.booking?.locator).toBe('ABC123');
    expect(result.records.at(-1)?.passenger?.reference).toBe(`M1/${count}`);
    expect(result.records[7]?.companions).toHaveLength(limits.companionsMax);
  });

  test('names are read behind more segments than are kept', () => {
    const many = Array.from({ length: limits.reservationSegmentsMax + 10 }, () => 'SSR+OTHS:HK:1:NZ');
    const result = read(pushOf([...start, sina, ...many, ioane]));
    expect(result.records.map(({ passenger }) => passenger?.given_names)).toEqual(['SINA', 'IOANE']);
  });
});
