import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import type { ListHead } from '../testing.ts';
import { codesOf, listOf, read } from '../testing.ts';

const traveller = ['NAD+FL+++TUILAGI:SINA', 'ATT+2++F', 'DTM+329:800312', 'LOC+178+AKL', 'LOC+179+APW', 'NAT+2+WSM'];

/** The one record of a list, without what was derived of the flight. */
function record(travellers: readonly string[], head: Partial<ListHead> = {}) {
  const [first] = read(listOf(travellers, head)).records;
  return first;
}

test('a whole traveller', () => {
  const result = read(
    listOf([
      'NAD+FL+++TUILAGI:SINA:MARIA+12 BEACH ROAD+APIA+UPOLU+WS1330+WSM',
      'ATT+2++F',
      'DTM+329:800312',
      'MEA+CT++:2',
      'MEA+WT++LBR:66',
      'FTX+BAG+++NZ123456:2',
      'LOC+22+APW',
      'LOC+178+AKL',
      'LOC+179+APW',
      'LOC+174+NZL',
      'LOC+180+WSM:::APIA',
      'COM+64 21 555 0123:TE+SINA@EXAMPLE.WS:EM+64 9 555 0199:FX',
      'NAT+2+WSM',
      'RFF+AVF:ABC123',
      'RFF+ABO:P77',
      'RFF+SEA:12D',
      'RFF+CR:9988',
      'DOC+P:110:111+N1234567',
      'DTM+36:340430',
      'DTM+182:240501',
      'LOC+91+WSM',
      'DOC+V:110:ZZZ+V99',
      'DTM+36:20270101:102',
      'LOC+91+NZL',
      'CNT+42:1',
    ]),
    { receivedAt: '2026-03-10T06:00:00Z', homeCountry: 'WSM' },
  );
  expect(result.diagnostics).toEqual([]);
  expect(result.records).toEqual([
    {
      message: {
        type: 'paxlst',
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
        sex: 'F',
        date_of_birth: '1980-03-12',
        age: 45,
        nationality: 'WSM',
        embarkation: 'AKL',
        embarkation_country: 'NZL',
        disembarkation: 'APW',
        disembarkation_country: 'WSM',
        country_of_residence: 'NZL',
        country_of_birth: 'WSM',
        place_of_birth: 'APIA',
        in_transit: false,
        is_unaccompanied_minor: false,
        companion_count: 0,
        seat: { number: '12D' },
        phones: ['64 21 555 0123'],
        emails: ['SINA@EXAMPLE.WS'],
        addresses: [{ line: '12 BEACH ROAD', city: 'APIA', region: 'UPOLU', postal_code: 'WS1330', country: 'WSM' }],
      },
      documents: [
        {
          type: 'passport',
          number: 'N1234567',
          issuing_country: 'WSM',
          issued_on: '2024-05-01',
          expires_on: '2034-04-30',
          time_to_expiry: 'P2971D',
        },
        { type: 'visa', number: 'V99', issuing_country: 'NZL', expires_on: '2027-01-01', time_to_expiry: 'P295D' },
      ],
      flight: {
        carrier: 'NZ',
        number: '996',
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
        bag_count: 2,
        bag_weight: 29.937096,
        bags: [
          { tag: 'NZ123456', source: 'paxlst' },
          { tag: 'NZ123457', source: 'paxlst' },
        ],
      },
      companions: [],
    },
  ]);
});

describe('names', () => {
  test.each([
    ['NAD+FL+++TUILAGI:SINA', 'TUILAGI', 'SINA'],
    ['NAD+FL+++TUILAGI:SINA:MARIA:LUPE', 'TUILAGI', 'SINA MARIA LUPE'],
    ['NAD+FL+++TUILAGI:SINA MRS', 'TUILAGI', 'SINA'],
    ['NAD+FL+++SHARMA:MRINAL', 'SHARMA', 'MRINAL'],
    ['NAD+FL+++PETROVIC:DRAGAN', 'PETROVIC', 'DRAGAN'],
    ['NAD+FL+++SMITH:JOHNMR', 'SMITH', 'JOHN'],
    ['NAD+FL+++EL MASRY:AMR', 'EL MASRY', 'AMR'],
    ['NAD+FL+++VAN DER BERG:A', 'VAN DER BERG', 'A'],
    ["NAD+FL+++O?'HARA-SMITH:J", "O'HARA-SMITH", 'J'],
    ['NAD+FL+++SUHARTO', 'SUHARTO', undefined],
    ['NAD+FL+++:SUHARTO', undefined, 'SUHARTO'],
    ['NAD+FL+++X', 'X', undefined],
    ['NAD+FL+++TUILAGI/SINA MARIA MS', 'TUILAGI', 'SINA MARIA'],
    ['NAD+FL+++WOLFESCHLEGELSTEINHAUSENBERG:H', 'WOLFESCHLEGELSTEINHAUSENBERG', 'H'],
    ['NAD+FL++TUILAGI:SINA', 'TUILAGI', 'SINA'],
  ])('%s', (segment, family, given) => {
    expect(record([segment])?.passenger?.family_name).toBe(family);
    expect(record([segment])?.passenger?.given_names).toBe(given);
  });

  test('a name that stands for nobody makes no record and is counted', () => {
    const result = read(listOf(['NAD+FL+++TBA', ...traveller, 'NAD+FL+++TBA:TBA']));
    expect(result.records.map(({ passenger }) => passenger?.family_name)).toEqual(['TUILAGI']);
    expect(result.summary.placeholders).toBe(2);
  });

  test('a traveller without a name is still one', () => {
    const result = read(listOf(['NAD+FL', 'DOC+P:110:111+N1', ...traveller]));
    expect(result.records.map(({ documents }) => documents)).toEqual([[{ type: 'passport', number: 'N1' }], undefined]);
    expect(codesOf(result)).toContain('paxlst/unnamed-traveller');
  });
});

describe('kinds of travellers', () => {
  test.each([
    ['FL', undefined, []],
    ['FM', 'crew', []],
    ['DDU', 'transit', []],
    ['DDT', 'crew', []],
    ['VW', undefined, []],
    ['COP', undefined, []],
    ['CW', undefined, []],
    ['ZZZ', undefined, ['paxlst/unknown-traveller-kind']],
    ['', undefined, ['paxlst/unknown-traveller-kind']],
  ])('NAD+%s', (qualifier, type, codes) => {
    const result = read(listOf([`NAD+${qualifier}+++TUILAGI:SINA`]));
    expect(result.records[0]?.passenger).toMatchObject({ family_name: 'TUILAGI', ...(type && { type }) });
    expect(codesOf(result)).toEqual(codes);
  });

  test('reporting parties are no travellers, and their telephone is not that of a traveller', () => {
    const result = read(listOf(traveller));
    expect(result.records).toHaveLength(1);
    expect(result.records[0]?.passenger?.phones).toBeUndefined();
  });
});

describe('the list', () => {
  test.each([
    ['BGM+745', 'full'],
    ['BGM+745+CP', 'update'],
    ['BGM+745+XR', 'cancel'],
    ['BGM+745+RP', 'update'],
    ['BGM+745++1', 'cancel'],
    ['BGM+745++4', 'update'],
    ['BGM+745++9', 'full'],
    ['BGM+250+C', 'full'],
    ['BGM+250+CC', 'update'],
    ['BGM+266+CLOB', 'update'],
    ['BGM+266+XF', 'cancel'],
    ['BGM+336+H', 'cancel'],
    ['BGM+655', 'full'],
  ])('%s is %s', (listType, reason) => {
    const result = read(listOf(traveller, { listType }));
    expect(result.records[0]?.message?.push_reason).toBe(reason);
    expect(codesOf(result)).toEqual([]);
  });

  test.each([
    ['', 'paxlst/missing-list-type'],
    ['BGM+999', 'paxlst/unknown-list-type'],
  ])('%j is read as a full list', (listType, code) => {
    const result = read(listOf(traveller, { listType }));
    expect(result.records[0]?.message?.push_reason).toBe('full');
    expect(codesOf(result)).toContain(code);
  });

  test.each(['02A', '02B', '03A', '05B', '07A', '10A', '13B', '24A'])('release %s', (release) => {
    const result = read(listOf(traveller, { header: `UNH+M1+PAXLST:D:${release}:UN:IATA` }));
    expect(result.records).toHaveLength(1);
    expect(codesOf(result)).toEqual([]);
  });

  test('the count of a whole list is compared, that of a part is not', () => {
    expect(codesOf(read(listOf([...traveller, 'CNT+42:130'])))).toEqual(['paxlst/count-differs']);
    const part = { header: 'UNH+M1+PAXLST:D:05B:UN:IATA+NZ996/260311/2110+02' };
    expect(codesOf(read(listOf([...traveller, 'CNT+42:130'], part)))).toEqual(['edifact/incomplete-parts']);
    expect(codesOf(read(listOf([...traveller, 'CNT+42:1'])))).toEqual([]);
  });
});

describe('the flight', () => {
  const places = ['LOC+125+AKL', 'DTM+189:2603112110:201', 'LOC+87+APW', 'DTM+232:2603120105:201'];
  test.each([
    ['TDT+20+NZ996', 'NZ', '996'],
    ['TDT+20+NZ0996', 'NZ', '996'],
    ['TDT+20+NZ 0996', 'NZ', '996'],
    ['TDT+20+NZ996A', 'NZ', '996A'],
    ['TDT+20+0996+++NZ', 'NZ', '996'],
    ['TDT+20+NZ996+++NZ', 'NZ', '996'],
    ['TDT+20+A92707', 'A9', '2707'],
    ['TDT+20+B2740', 'B2', '740'],
    ['TDT+20+9W0123', '9W', '123'],
    ['TDT+20+FZ708+++FZ', 'FZ', '708'],
    ['TDT+20+000', undefined, '0'],
    ['TDT+34+NZ996', 'NZ', '996'],
  ])('%s', (segment, carrier, number) => {
    const flight = record(traveller, { flight: [segment, ...places] })?.flight;
    expect([flight?.carrier, flight?.number]).toEqual([carrier, number]);
  });

  test.each([
    ['TDT+20+SQ996+++NZ', 'SQ', 'paxlst/carrier-differs'],
    ['TDT+20++++NZ', 'NZ', 'paxlst/unreadable-flight'],
    ['TDT+20+VESSEL PACIFIC PEARL', undefined, 'paxlst/unreadable-flight'],
  ])('%s is doubtful', (segment, carrier, code) => {
    const result = read(listOf(traveller, { flight: [segment, ...places] }));
    expect(result.records[0]?.flight?.carrier).toBe(carrier);
    expect(codesOf(result)).toEqual([code]);
  });

  test.each([
    ['LOC+125+AKL', 'AKL'],
    ['LOC+125+AKL:139:6', 'AKL'],
    ['LOC+125+NZAA', 'AKL'],
    ['LOC+125+NZAKL', 'AKL'],
  ])('%s', (place, origin) => {
    expect(record(traveller, { flight: ['TDT+20+NZ996', place, ...places.slice(1)] })?.flight?.origin).toBe(origin);
  });

  test.each([
    ['DTM+189:2603112110:201', '2026-03-11T21:10'],
    ['DTM+189:202603112110:203', '2026-03-11T21:10'],
    ['DTM+189:2603112110', '2026-03-11T21:10'],
    ['DTM+189:2603112400:201', '2026-03-12T00:00'],
    ['DTM+189:2612312400:201', '2027-01-01T00:00'],
  ])('%s', (time, local) => {
    const flight = ['TDT+20+NZ996', 'LOC+125+AKL', time, 'LOC+87+APW'];
    expect(record(traveller, { flight })?.flight?.departs_local).toBe(local);
  });

  test('a day without a time is no local time, and still tells the century of a birthday', () => {
    const flight = ['TDT+20+NZ996', 'LOC+125+AKL', 'DTM+189:260311:101', 'LOC+87+APW'];
    const result = read(listOf(['NAD+FL+++A:B', 'DTM+329:270101'], { flight }));
    expect(result.records[0]?.flight?.departs_local).toBeUndefined();
    expect(result.records[0]?.passenger?.date_of_birth).toBe('1927-01-01');
    expect(codesOf(result)).toEqual(['paxlst/unreadable-date']);
  });

  test('of several legs the one that crosses the border counts', () => {
    const flight = [
      'TDT+20+NZ990',
      'LOC+92+CHC',
      'DTM+189:2603110700:201',
      'TDT+20+NZ996',
      ...places,
      'TDT+20+NZ997',
      'LOC+92+PPG',
    ];
    expect(record(traveller, { flight })?.flight).toMatchObject({ number: '996', origin: 'AKL', destination: 'APW' });
  });

  test('without TDT what other segments tell is kept', () => {
    const result = read(listOf(traveller, { flight: places }));
    expect(result.records[0]?.flight).toMatchObject({ origin: 'AKL', destination: 'APW' });
    expect(codesOf(result)).toContain('paxlst/missing-flight');
  });

  test('segments of the flight behind the travellers find their place', () => {
    const result = read(listOf([...traveller, 'TDT+20+NZ996', ...places], { flight: [] }));
    expect(result.records[0]?.flight).toMatchObject({ carrier: 'NZ', number: '996', destination: 'APW' });
    expect(result.records).toHaveLength(1);
  });
});

describe('dates of birth', () => {
  test.each([
    ['DTM+329:800312', '1980-03-12', 45],
    ['DTM+329:800311', '1980-03-11', 46],
    ['DTM+329:260310', '2026-03-10', 0],
    ['DTM+329:260312', '1926-03-12', 99],
    ['DTM+329:800000', '1980', undefined],
    ['DTM+329:800300', '1980-03', undefined],
    ['DTM+329:19800312:102', '1980-03-12', 45],
    ['DTM+329:080229', '2008-02-29', 18],
  ])('%s', (segment, birth, age) => {
    const passenger = record(['NAD+FL+++A:B', segment])?.passenger;
    expect([passenger?.date_of_birth, passenger?.age]).toEqual([birth, age]);
  });

  test.each(['DTM+329:801332', 'DTM+329:000000', 'DTM+329:NULL', 'DTM+329', 'DTM+329:070229'])('%s', (segment) => {
    const result = read(listOf(['NAD+FL+++A:B', segment]));
    expect(result.records[0]?.passenger?.date_of_birth).toBeUndefined();
    expect(codesOf(result)).toEqual(['paxlst/unreadable-date']);
  });
});

describe('nationality is never guessed', () => {
  test('neither from birthplace, nor residence, nor issuer', () => {
    const segments = ['NAD+FL+++A:B', 'LOC+180+WSM', 'LOC+174+WSM', 'DOC+P:110:111+N1', 'LOC+91+WSM'];
    expect(record(segments)?.passenger?.nationality).toBeUndefined();
  });

  test.each([
    ['NAT+2+D', 'DEU', []],
    ['NAT+2+NZ', 'NZL', []],
    ['NAT+2+XXA', 'XXA', []],
    ['NAT++WSM', 'WSM', []],
    ['NAT+2+ABC', 'ABC', ['paxlst/unknown-country']],
    ['NAT+2+SAMOA', undefined, ['paxlst/unreadable-country']],
  ])('%s', (segment, nationality, codes) => {
    const result = read(listOf(['NAD+FL+++A:B', segment]));
    expect(result.records[0]?.passenger?.nationality).toBe(nationality);
    expect(codesOf(result)).toEqual(codes);
  });
});

test.each([
  ['P', 'passport'],
  ['PD', 'passport'],
  ['IP', 'identity_card'],
  ['I', 'identity_card'],
  ['A', 'identity_card'],
  ['C', 'identity_card'],
  ['V', 'visa'],
  ['AC', 'other'],
  ['IR', 'residence_permit'],
  ['F', 'other'],
  ['L', 'other'],
])('DOC+%s is a %s', (code, type) => {
  expect(record(['NAD+FL+++A:B', `DOC+${code}:110:111+N1`])?.documents).toEqual([{ type, number: 'N1' }]);
});

describe('bags', () => {
  test.each([
    [['MEA+CT++:0', 'FTX+BAG+++NULL'], { bags: [], bag_count: 0 }],
    [['MEA+CT++:1'], { bag_count: 1 }],
    [['MEA+CT++1'], { bag_count: 1 }],
    [['FTX+BAG+++B2585631'], { bags: ['B2585631'] }],
    [['FTX+BAG+++NZ000099:3'], { bags: ['NZ000099', 'NZ000100', 'NZ000101'] }],
    [['FTX+BAG+++NZ1', 'FTX+BAG+++NZ2', 'FTX+BAG+++NZ1'], { bags: ['NZ1', 'NZ2'] }],
    [['MEA+WT++KGM:23'], { bag_weight: 23 }],
    [['MEA+WT++KGM:23,5'], { bag_weight: 23.5 }],
    [['MEA+WT++LBR:66'], { bag_weight: 29.937096 }],
  ])('%j', (segments, expected) => {
    const { bags, ...others } = expected as { bags?: string[] };
    const booking = record(['NAD+FL+++A:B', ...segments])?.booking;
    expect(booking).toEqual({ ...others, ...(bags && { bags: bags.map((tag) => ({ tag, source: 'paxlst' })) }) });
  });

  test.each([
    [['MEA+CT++:MANY'], 'paxlst/unreadable-measure'],
    [['MEA+WT++STN:3'], 'paxlst/unreadable-measure'],
    [['MEA+WT++KGM:-3'], 'paxlst/unreadable-measure'],
    [['FTX+BAG+++NZ1:1000000000'], 'paxlst/unreadable-bag-tag'],
    [['FTX+BAG+++NZ1:500'], 'paxlst/unreadable-bag-tag'],
    [['FTX+BAG+++RED CASE:2'], 'paxlst/unreadable-bag-tag'],
  ])('%j is doubtful', (segments, code) => {
    expect(codesOf(read(listOf(['NAD+FL+++A:B', ...segments])))).toEqual([code]);
  });
});

describe('companions', () => {
  const party = [
    'NAD+FL+++TUILAGI:SINA',
    'DTM+329:800312',
    'RFF+AVF:ABC123',
    'NAD+FL+++TUILAGI:IOANE',
    'DTM+329:170101',
    'RFF+AVF:abc123',
    'NAD+FL+++SMITH:ANNA',
    'RFF+AVF:ZZZ999',
    'NAD+FL+++JONES:TOM',
  ];

  test('those of the same locator in the message', () => {
    const { records } = read(listOf(party));
    expect(records.map(({ companions }) => companions?.map(({ given_names: given }) => given))).toEqual([
      ['IOANE'],
      ['SINA'],
      [],
      undefined,
    ]);
    expect(records[0]?.companions).toEqual([
      {
        reference: 'M1/2',
        family_name: 'TUILAGI',
        given_names: 'IOANE',
        age: 9,
        shares_name: true,
        relation_unknown: false,
      },
    ]);
    expect(records.map(({ passenger }) => passenger?.companion_count)).toEqual([1, 1, 0, undefined]);
    expect(records.map(({ passenger }) => passenger?.is_unaccompanied_minor)).toEqual([
      false,
      false,
      undefined,
      undefined,
    ]);
  });

  test('a crowd under one locator is counted and not multiplied', () => {
    const crowd = Array.from({ length: 1500 }, (_, at) => [`NAD+FL+++A${at}:B`, 'RFF+AVF:GROUP1']).flat();
    const result = read(listOf(crowd));
    expect(result.records).toHaveLength(1500);
    expect(result.records[7]?.companions).toHaveLength(limits.companionsMax);
    expect(result.records[7]?.passenger?.companion_count).toBe(1499);
    expect(codesOf(result)).toEqual(['paxlst/too-many-companions']);
  });
});

describe('references', () => {
  test('are made from the position where the sender gave none or gave one twice', () => {
    const result = read(
      listOf([
        'NAD+FL+++A:B',
        'NAD+FL+++C:D',
        'RFF+ABO:P1',
        'NAD+FL+++E:F',
        'RFF+ABO:P1',
        'NAD+FL+++TBA',
        'NAD+FL+++G:H',
      ]),
    );
    expect(result.records.map(({ passenger }) => passenger?.reference)).toEqual(['M1/1', 'P1', 'M1/3', 'M1/5']);
    expect(codesOf(result)).toContain('paxlst/duplicate-reference');
  });
});

describe('nobody is lost and nobody is confused with somebody else', () => {
  test('segments of a traveller in any order', () => {
    const segments = [
      'NAD+FL+++A:B',
      'DOC+P:110:111+N1',
      'ATT+2++F',
      'DTM+329:800312',
      'DTM+36:340430',
      'RFF+AVF:ABC123',
      'LOC+91+WSM',
      'NAT+2+WSM',
      'RFF+SEA:1A',
    ];
    expect(record(segments)).toMatchObject({
      passenger: { sex: 'F', date_of_birth: '1980-03-12', nationality: 'WSM', seat: { number: '1A' } },
      documents: [{ number: 'N1', expires_on: '2034-04-30', issuing_country: 'WSM' }],
      booking: { locator: 'ABC123' },
    });
  });

  test('a passport whose NAD is lost is not given to the traveller before', () => {
    const [, ...headless] = traveller;
    const result = read(listOf([...traveller, 'DOC+P:110:111+N1', ...headless, 'DOC+P:110:111+N2']));
    expect(result.records.map(({ passenger, documents }) => [passenger?.family_name, documents?.[0]?.number])).toEqual([
      ['TUILAGI', 'N1'],
      [undefined, 'N2'],
    ]);
    expect(codesOf(result)).toEqual(['paxlst/lost-traveller']);
  });

  test('a doubled segment is no other traveller', () => {
    const result = read(listOf(['NAD+FL+++A:B', 'ATT+2++M', 'ATT+2++M', 'DTM+329:800312', 'DTM+329:800313']));
    expect(result.records).toHaveLength(1);
    expect(result.records[0]?.passenger?.date_of_birth).toBe('1980-03-12');
    expect(codesOf(result)).toEqual(['paxlst/contradicting-segment']);
  });

  test('unknown segments, sexes and codes are said and left out', () => {
    const result = read(listOf(['NAD+FL+++A:B', 'XYZ+1', 'ATT+2++MALE', 'LOC+178+AUCKLAND', 'LOC+179+QQQ']));
    expect(result.records[0]?.passenger).toMatchObject({ family_name: 'A', disembarkation: 'QQQ' });
    expect(codesOf(result).toSorted()).toEqual([
      'paxlst/unknown-airport',
      'paxlst/unknown-segment',
      'paxlst/unknown-sex',
      'paxlst/unreadable-airport',
    ]);
  });

  test('a list longer than what is held back is delivered in stretches', () => {
    const count = limits.messageTravellersMax + 5;
    const travellers = Array.from({ length: count }, (_, at) => `NAD+FL+++A${at}:B`);
    const result = read(listOf([...travellers, `CNT+42:${count}`]));
    expect(result.records).toHaveLength(count);
    expect(result.records.at(-1)?.passenger?.reference).toBe(`M1/${count}`);
    expect(result.records.at(-1)?.flight?.number).toBe('996');
    expect(codesOf(result)).toEqual(['paxlst/message-continued']);
  });

  test('a traveller with too many segments keeps the first ones', () => {
    const result = read(listOf(['NAD+FL+++A:B', ...Array.from({ length: 3000 }, (_, at) => `DOC+P:110:111+N${at}`)]));
    expect(result.records[0]?.documents).toHaveLength(limits.travellerSegmentsMax);
    expect(codesOf(result)).toEqual(['paxlst/too-many-segments']);
  });
});
