/** Who is who in a reservation: whose a document and a seat are, and who is a traveller at all. */
import { describe, expect, test } from 'vitest';
import { codesOf, pushOf, read } from '../testing.ts';
import { docs, ioane, out, passport, people, record, records, sina, start } from './testing.ts';

describe('whose a document is', () => {
  const ioaneDocs = '/P/WSM/N222/WSM/01JAN78/M/30APR34/TUILAGI/IOANE';
  test.each([
    ['TIF without DOCS is a record', [sina, ioane], ['SINA TUILAGI', 'IOANE TUILAGI']],
    [
      'GR2',
      [sina, docs(passport), ioane, docs(ioaneDocs)],
      ['SINA TUILAGI 1980-03-12 N1234567', 'IOANE TUILAGI 1978-01-01 N222'],
    ],
    [
      'GR1 by reference',
      [docs(ioaneDocs, '+::2'), docs(passport, '+::001'), sina, ioane],
      ['SINA TUILAGI 1980-03-12 N1234567', 'IOANE TUILAGI 1978-01-01 N222'],
    ],
    [
      'GR1 by name',
      [docs(ioaneDocs), docs(passport), sina, ioane],
      ['SINA TUILAGI 1980-03-12 N1234567', 'IOANE TUILAGI 1978-01-01 N222'],
    ],
    [
      'GR5 by reference alone',
      [sina, ioane, ...out, docs('/P/WSM/N222/WSM/01JAN78/M', '+::2')],
      ['SINA TUILAGI', 'IOANE TUILAGI 1978-01-01 N222'],
    ],
    [
      'by the name behind the text',
      [docs('/P/WSM/N222/WSM/01JAN78/M/-1TUILAGI/IOANEMR'), sina, ioane],
      ['SINA TUILAGI', 'IOANE TUILAGI 1978-01-01 N222'],
    ],
    [
      'names another than the one at whom it stands',
      [sina, docs(ioaneDocs), docs(passport), ioane],
      ['SINA TUILAGI 1980-03-12 N1234567', 'IOANE TUILAGI 1978-01-01 N222'],
    ],
    [
      'two documents of one',
      [sina, docs(passport), docs('/I/WSM/ID55/WSM/12MAR80/F//TUILAGI/SINA')],
      ['SINA TUILAGI 1980-03-12 N1234567 ID55'],
    ],
    [
      'the same document for every flight',
      [sina, docs(passport), ...out, docs(passport, '+::1')],
      ['SINA TUILAGI 1980-03-12 N1234567'],
    ],
    [
      'an infant under its adult, adult first',
      [sina, docs(passport), docs('/P/WSM/N9/WSM/01JAN26/FI/30APR30/TUILAGI/MELE'), 'TIF+TUILAGI+MELE:IN:3'],
      ['SINA TUILAGI 1980-03-12 N1234567', 'MELE TUILAGI 2026-01-01 N9'],
    ],
    [
      'an infant under its adult, infant first, in other letters',
      [sina, docs('/P/WSM/N9/WSM/01JAN26/FI/30APR30/TUILAGI/AMELIA'), docs(passport), 'TIF+TUILAGI+MELE:IN:3'],
      ['SINA TUILAGI 1980-03-12 N1234567', 'MELE TUILAGI 2026-01-01 N9'],
    ],
    [
      'an infant without TIF',
      [sina, docs(passport), docs('/P/WSM/N9/WSM/01JAN26/FI/30APR30/TUILAGI/MELE')],
      ['SINA TUILAGI 1980-03-12 N1234567', 'MELE TUILAGI 2026-01-01 N9'],
    ],
    [
      'a child filed as M under its adult',
      [sina, docs(passport), docs('/P/WSM/N9/WSM/01JAN20/M/30APR30/TUILAGI/TASI')],
      ['SINA TUILAGI 1980-03-12 N1234567', 'TASI TUILAGI 2020-01-01 N9'],
    ],
    ['fits nobody', [docs('/P/NZL/N5/NZL/05MAY90/F//SMITH/ANNA'), sina], ['SINA TUILAGI', 'ANNA SMITH 1990-05-05 N5']],
    [
      'of a stranger in the place of a traveller',
      [sina, docs('/P/NZL/N5/NZL/05MAY90/F//SMITH/ANNA')],
      ['SINA TUILAGI', 'ANNA SMITH 1990-05-05 N5'],
    ],
    [
      'married since the passport',
      [sina, docs('/P/WSM/N5/WSM/12MAR80/F//FALEOLO/SINA')],
      ['SINA TUILAGI 1980-03-12 N5'],
    ],
    [
      'a stranger said for two flights is one',
      [sina, ...out, docs('/P/NZL/N5/NZL/05MAY90/F//SMITH/ANNA'), ...out, docs('/P/NZL/N5/NZL/05MAY90/F//SMITH/ANNA')],
      ['SINA TUILAGI', 'ANNA SMITH 1990-05-05 N5'],
    ],
    [
      'without name and reference, of the only traveller',
      [docs('/P/WSM/N5/WSM/12MAR80/F'), sina],
      ['SINA TUILAGI 1980-03-12 N5'],
    ],
    [
      'without name and reference, of one of two',
      [docs('/P/WSM/N5/WSM/12MAR80/F'), sina, ioane],
      ['SINA TUILAGI', 'IOANE TUILAGI', '? 1980-03-12 N5'],
    ],
    [
      'a withdrawn document beside one in force',
      [sina, docs('/P/WSM/N0/WSM/11MAR80/F//TUILAGI/SINA').replace(':HK:', ':HX:'), docs(passport)],
      ['SINA TUILAGI 1980-03-12 N1234567'],
    ],
    [
      'a withdrawn document alone',
      [sina, docs(passport).replace(':HK:', ':XX:')],
      ['SINA TUILAGI 1980-03-12 N1234567'],
    ],
    [
      'an infant whose kind is not given',
      [
        sina,
        docs('/P/WSM/N9/WSM/01JAN26/FI/30APR30/TUILAGI/MELE', '+::3'),
        docs('/P/WSM/N5/WSM/12MAR80/F'),
        'TIF+TUILAGI+MELE::3',
      ],
      ['SINA TUILAGI 1980-03-12 N5', 'MELE TUILAGI 2026-01-01 N9'],
    ],
    [
      'an infant booked as a child',
      [sina, docs('/P/WSM/N9/WSM/01JAN26/FI/30APR30/TUILAGI/MELE'), 'TIF+TUILAGI+MELE:C:3'],
      ['SINA TUILAGI', 'MELE TUILAGI 2026-01-01 N9'],
    ],
    [
      'a birth date in digits, which could be in any order',
      [sina, docs('/P/WSM/N9/WSM/030412/F//TUILAGI/SINA')],
      ['SINA TUILAGI N9'],
    ],
    ['a frequent flyer before the names is nobody more', ['FTI+NZ:98765432', sina], ['SINA TUILAGI']],
    [
      'a longer name that is of somebody else',
      [
        docs('/P/WSM/N1/WSM/12MAR80/F//TUILAGI/MARIA'),
        docs('/P/WSM/N2/WSM/05MAY90/F//TUILAGI/MARIANNE'),
        'TIF+TUILAGI+MARIAMRS:A:1',
        ioane,
      ],
      ['MARIA TUILAGI 1980-03-12 N1', 'IOANE TUILAGI', 'MARIANNE TUILAGI 1990-05-05 N2'],
    ],
    [
      'married since the passport, without a reference',
      [docs('/P/WSM/N5/WSM/12MAR80/F//FALEOLO/SINA'), sina],
      ['SINA TUILAGI 1980-03-12 N5'],
    ],
    [
      'of a sister, without a reference',
      [docs('/P/WSM/N5/WSM/12MAR80/F//TUILAGI/TASI'), sina],
      ['SINA TUILAGI', 'TASI TUILAGI 1980-03-12 N5'],
    ],
    [
      'other letters',
      ['TIF+ИВАНОВ+АННА:A:1', docs('/P/RUS/N5/RUS/12MAR80/F//ИВАНОВ/АННА')],
      ['АННА ИВАНОВ 1980-03-12 N5'],
    ],
    [
      'two of the same name',
      [
        docs('/P/WSM/N1/WSM/12MAR80/F//TUILAGI/SINA'),
        docs('/P/WSM/N2/WSM/05MAY99/F//TUILAGI/SINA'),
        sina,
        'TIF+TUILAGI+SINA:A:2',
      ],
      ['SINA TUILAGI 1980-03-12 N1', 'SINA TUILAGI 1999-05-05 N2'],
    ],
    ['an empty DOCS', [sina, docs('/////'), 'SSR+DOCS:HK:1:NZ'], ['SINA TUILAGI']],
    [
      'an infant that only INFT names',
      [
        sina,
        ...out,
        'SSR+INFT:HK:1:NZ:::AKL:APW:TUILAGI/MELEMISS 01JAN26+::1',
        'SSR+INFT:HK:1:NZ:::APW:AKL:TUILAGI/MELEMISS 01JAN26+::1',
      ],
      ['SINA TUILAGI', 'MELE TUILAGI 2026-01-01'],
    ],
    [
      'twins whom only INFT names',
      [sina, 'SSR+INFT:HK:1:NZ:::::TUILAGI/MELE 01JAN26', 'SSR+INFT:HK:1:NZ:::::TUILAGI/TASI 01JAN26'],
      ['SINA TUILAGI', 'MELE TUILAGI 2026-01-01', 'TASI TUILAGI 2026-01-01'],
    ],
    [
      'an infant whom INFT calls baby',
      [sina, 'TIF+TUILAGI+MELE:IN:2', 'SSR+INFT:HK:1:NZ:::::INFANT/BABY 01JAN26'],
      ['SINA TUILAGI', 'MELE TUILAGI'],
    ],
    [
      'a visa beside the passport',
      [sina, docs(passport), 'SSR+DOCO:HK:1:NZ:::::APIA/V/V99/AUCKLAND/01JAN26/NZ'],
      ['SINA TUILAGI 1980-03-12 N1234567 V99'],
    ],
  ])('%s', (_, segments, expected) => {
    expect(people(segments)).toEqual(expected);
  });
});

describe('what a DOCS says', () => {
  test.each([
    [
      '/P/WSM/N1234567/WSM/12MAR80/F/30APR34/TUILAGI/SINA',
      ['passport', 'WSM', 'N1234567', 'WSM', '1980-03-12', 'F', '2034-04-30'],
    ],
    [
      'P/WSM/N1234567/WSM/12MAR80/F/30APR34/TUILAGI/SINA/H',
      ['passport', 'WSM', 'N1234567', 'WSM', '1980-03-12', 'F', '2034-04-30'],
    ],
    [
      '//P/WSM/N1234567/WSM/12MAR80/F/30APR34/TUILAGI/SINA',
      ['passport', 'WSM', 'N1234567', 'WSM', '1980-03-12', 'F', '2034-04-30'],
    ],
    [
      '//P/N1234567/12MAR80/F/30APR34/TUILAGI/SINA',
      ['passport', undefined, 'N1234567', undefined, '1980-03-12', 'F', '2034-04-30'],
    ],
    [
      '/P/WSM/N1234567/12MAR80/F/30APR34/TUILAGI/SINA',
      ['passport', 'WSM', 'N1234567', undefined, '1980-03-12', 'F', '2034-04-30'],
    ],
    [
      '//WS/N1234567/WS/12MAR80/F/30APR34/TUILAGI/SINA',
      [undefined, 'WSM', 'N1234567', 'WSM', '1980-03-12', 'F', '2034-04-30'],
    ],
    [
      '/P//N1234567//12MAR80/F/30APR34/TUILAGI/SINA',
      ['passport', undefined, 'N1234567', undefined, '1980-03-12', 'F', '2034-04-30'],
    ],
    [
      '/P/WSM/N1234567/0/12MAR80/F/30APR34/TUILAGI/SINA',
      ['passport', 'WSM', 'N1234567', undefined, '1980-03-12', 'F', '2034-04-30'],
    ],
    ['/////12MAR80/F//TUILAGI/SINA', [undefined, undefined, undefined, undefined, '1980-03-12', 'F', undefined]],
    ['////WSM/12MAR80/F//TUILAGI/SINA', [undefined, undefined, undefined, 'WSM', '1980-03-12', 'F', undefined]],
    [
      '/P/WSM/N1234567/WSM//F/30APR34/TUILAGI/SINA',
      ['passport', 'WSM', 'N1234567', 'WSM', undefined, 'F', '2034-04-30'],
    ],
    [
      '/P/WSM/N1234567/WSM/12MAR80//30APR34/TUILAGI/SINA',
      ['passport', 'WSM', 'N1234567', 'WSM', '1980-03-12', undefined, '2034-04-30'],
    ],
    [
      '/P/WSM/N1234567///F/30APR34/TUILAGI/SINA/M',
      ['passport', 'WSM', 'N1234567', undefined, undefined, 'F', '2034-04-30'],
    ],
    [
      '/P/WSM/N1234567////30APR34/TUILAGI/SINA',
      ['passport', 'WSM', 'N1234567', undefined, undefined, undefined, '2034-04-30'],
    ],
    ['/P/WSM/N1234567/////TUILAGI/SINA/M', ['passport', 'WSM', 'N1234567', undefined, undefined, undefined, undefined]],
    ['/////12MAR80///TUILAGI/SINA/F', [undefined, undefined, undefined, undefined, '1980-03-12', undefined, undefined]],
    [
      '/P/WSM/N1234567/WSM/12MAR80/F/TUILAGI/SINA',
      ['passport', 'WSM', 'N1234567', 'WSM', '1980-03-12', 'F', undefined],
    ],
    [
      '/IP/USA/C1234567/USA/12MAR80/X/30APR34/TUILAGI/SINA',
      ['identity_card', 'USA', 'C1234567', 'USA', '1980-03-12', 'X', '2034-04-30'],
    ],
    [
      '/P/D/C01X00T47/D/12MAR80/U/30APR34/TUILAGI/SINA',
      ['passport', 'DEU', 'C01X00T47', 'DEU', '1980-03-12', 'U', '2034-04-30'],
    ],
  ])('%s', (text, expected) => {
    const read_ = record([sina, docs(text)]);
    const [document] = read_?.documents ?? [];
    const { passenger } = read_ ?? {};
    expect([
      document?.type,
      document?.issuing_country,
      document?.number,
      passenger?.nationality,
      passenger?.date_of_birth,
      passenger?.sex,
      document?.expires_on,
    ]).toEqual(expected);
    expect(records([sina, docs(text)])).toHaveLength(1);
  });

  test.each([
    ['12MAR80', '1980-03-12', 45],
    ['11MAR26', '2026-03-11', 0],
    ['12MAR26', '1926-03-12', 99],
    ['29FEB08', '2008-02-29', 18],
    ['29FEB07', undefined, undefined],
  ])('born %s', (written, birth, age) => {
    const passenger = record([sina, docs(`/P/WSM/N1/WSM/${written}/F//TUILAGI/SINA`)])?.passenger;
    expect([passenger?.date_of_birth, passenger?.age]).toEqual([birth, age]);
  });

  test('nationality is never taken from issuer or birthplace', () => {
    const segments = [sina, docs('/P/WSM/N1234567//12MAR80/F//TUILAGI/SINA'), 'SSR+DOCO:HK:1:NZ:::::APIA WSM'];
    expect(record(segments)?.passenger).toMatchObject({ place_of_birth: 'APIA WSM' });
    expect(record(segments)?.passenger?.nationality).toBeUndefined();
    expect(record(segments)?.passenger?.country_of_birth).toBeUndefined();
  });
});

describe('names', () => {
  test.each([
    ['TIF+TUILAGI+JOHNMR:A:1', 'JOHN TUILAGI'],
    ['TIF+TUILAGI+SINA MRS:A:1', 'SINA TUILAGI'],
    ['TIF+TUILAGI+MRINAL:A:1', 'MRINAL TUILAGI'],
    ['TIF+DRAGAN+DRAGANMR:A:1', 'DRAGAN DRAGAN'],
    ["TIF+O?'BRIEN+ANNE-MARIEMS:A:1", "ANNE-MARIEMS O'BRIEN"],
    ['TIF+VAN DER BERG+JAN:A:1', 'JAN VAN DER BERG'],
    ['TIF+YY+MOANMISS:A', 'MOAN YY'],
    ['TIF+SUHARTO:A', 'SUHARTO'],
    ['TIF+SUHARTO+MR:A', 'SUHARTO'],
    ['TIF+TUILAGI/SINA', 'SINA TUILAGI'],
  ])('%s', (segment, name) => {
    expect(records([segment]).map(({ passenger }) => passenger?.full_name)).toEqual([name]);
  });

  test('a letter that systems double, and one that they join, still find their document', () => {
    expect(people([docs('/P/WSM/N1/WSM/12MAR80/F//Y/MOAN'), 'TIF+YY+MOANMISS:A', sina])).toEqual([
      'MOAN YY 1980-03-12 N1',
      'SINA TUILAGI',
    ]);
    expect(people(['TIF+ATUYETMAIVAN+MISS:A', docs('/P/VNM/N1/VNM/12MAR80/F//A/TUYETMAI VAN')])).toEqual([
      'ATUYETMAIVAN 1980-03-12 N1',
    ]);
  });

  test('several given names behind one family name are several travellers', () => {
    const result = records([
      'TIF+TUILAGI+SINAMRS:A:1+IOANEMR:A:2',
      docs('/P/WSM/N2/WSM/01JAN78/M//TUILAGI/IOANE', '+::2'),
    ]);
    expect(result.map(({ passenger, documents }) => [passenger?.given_names, documents?.[0]?.number])).toEqual([
      ['SINA', undefined],
      ['IOANE', 'N2'],
    ]);
  });

  test('groups and names that stand for nobody are counted', () => {
    const result = read(
      pushOf([
        ...start,
        'TIF+SEE THE WORLD:G',
        'TIF+SCHOOL+:G:9',
        'TIF+TBA',
        'TIF+TBA+TBA:A:4',
        sina,
        ...out,
        'RPI+20+HK',
      ]),
    );
    expect(result.records.map(({ passenger }) => passenger?.family_name)).toEqual(['TUILAGI']);
    expect(result.summary.placeholders).toBe(4);
  });

  test('a group has more seats than names', () => {
    const segments = [
      'TIF+SEE THE WORLD:G',
      sina,
      'TIF+TUILAGI+MELE:IN:3',
      'TVL+110326:2110:120326:0105+AKL+APW+NZ+996:G',
      'RPI+20+HK',
    ];
    expect(record(segments)?.booking?.party_size).toBe(21);
  });

  test('a name cut at thirty characters is completed, another is not', () => {
    const cut = [
      'TIF+PAPALIITELE+MARIALUISAANASTASIA:A:1',
      docs('/P/WSM/N1/WSM/12MAR80/F//PAPALIITELE/MARIA LUISA ANASTASIA TERESA'),
    ];
    expect(record(cut)?.passenger?.given_names).toBe('MARIA LUISA ANASTASIA TERESA');
    expect(record([sina, docs(`${passport}/MARIA`)])?.passenger?.given_names).toBe('SINA');
  });
});

describe('kinds of travellers', () => {
  test.each([
    ['A', 'adult'],
    ['C', 'child'],
    ['IN', 'infant'],
    ['CHD', 'child'],
    ['INF', 'infant'],
    ['', undefined],
    ['Z', undefined],
  ])('%s', (code, type) => {
    expect(record([`TIF+TUILAGI+SINA:${code}:1`])?.passenger?.type).toBe(type);
  });
});

describe('at check-in', () => {
  const boarding = (reference: string, name: string, seat: string): readonly string[] => [
    `TRI++AKL-1:::${reference}`,
    name,
    `SSD+${seat}++++Y`,
  ];
  test.each([
    ['by reference', [...boarding('2', ioane, '12A'), ...boarding('1', sina, '12B')]],
    [
      'by the reference in TIF, where that of TRI is a number of departure control',
      [...boarding('254', ioane, '12A'), ...boarding('253', sina, '12B')],
    ],
    ['by name', [...boarding('', 'TIF+TUILAGI+IOANEMR', '12A'), ...boarding('', 'TIF+TUILAGI+SINAMRS', '12B')]],
    ['by reference without a name', ['TRI++AKL-1:::2', 'SSD+12A', 'TRI++AKL-2:::1', 'SSD+12B']],
    [
      'by name, against the references',
      [...boarding('1', 'TIF+TUILAGI+IOANEMR:A:1', '12A'), ...boarding('2', 'TIF+TUILAGI+SINAMRS:A:2', '12B')],
    ],
  ])('%s', (_, segments) => {
    const result = records([sina, ioane, ...out, ...segments]);
    expect(result.map(({ passenger }) => passenger?.seat?.number)).toEqual(['12B', '12A']);
  });

  test('another given name with the reference and the family name of a traveller', () => {
    const result = records([sina, ioane, ...out, ...boarding('', 'TIF+TUILAGI+JOHNMR:A:2', '12A')]);
    expect(result.map(({ passenger }) => passenger?.seat?.number)).toEqual([undefined, '12A']);
  });

  test('who is only there is a traveller', () => {
    const result = read(pushOf([...start, sina, ...out, ...boarding('', 'TIF+SMITH+ANNA', '12A')]));
    expect(result.records.map(({ passenger }) => [passenger?.full_name, passenger?.seat?.number])).toEqual([
      ['SINA TUILAGI', undefined],
      ['ANNA SMITH', '12A'],
    ]);
    expect(codesOf(result)).toEqual(['pnrgov/unlisted-traveller']);
  });

  test.each([
    ['SSD+039G++++Y', { number: '39G', cabin: 'economy' }],
    ['SSD+XXX++++Y', { cabin: 'economy' }],
    ['SSD+1A++++F', { number: '1A', cabin: 'first' }],
    ['SSD+1A++++W', { number: '1A', cabin: 'premium_economy' }],
  ])('%s', (segment, seat) => {
    expect(record([sina, ...out, 'TRI++1:::1', segment])?.passenger?.seat).toEqual(seat);
  });

  test('a seat that was asked for counts where none was given', () => {
    const asked = [sina, ioane, ...out, 'SSR+SEAT:HK:2:NZ:::AKL:APW++15A::1+15B::2'];
    expect(records(asked).map(({ passenger }) => passenger?.seat?.number)).toEqual(['15A', '15B']);
    const given = [...asked, 'TRI++1:::1', 'SSD+20C'];
    expect(records(given).map(({ passenger }) => passenger?.seat?.number)).toEqual(['20C', '15B']);
    const otherFlight = [sina, 'TVL+250326:0300:250326:0705+APW+AKL+NZ+997:Y', 'SSR+SEAT:HK:1:NZ:::APW:AKL+15A::1'];
    expect(record(otherFlight)?.passenger?.seat).toBeUndefined();
  });
});

describe('broken order', () => {
  const other = [
    'RCI+NZ:XYZ789',
    'DAT+700:100326:0559',
    'TIF+SMITH+ANNA:A:1',
    docs('/P/NZL/N5/NZL/05MAY90/F//SMITH/ANNA'),
  ];
  const parties = (segments: readonly string[]) =>
    read(pushOf(segments)).records.map(({ passenger, booking }) => [passenger?.full_name, booking?.locator]);
  const history = ['ABI+4++++NZ', 'DAT+T:020226:0215', 'SAC+++X', 'TIF+GHOST+JOHN:A:1', 'TVL+110326+AKL+APW+NZ+996'];
  const expected = [
    ['SINA TUILAGI', 'ABC123'],
    ['ANNA SMITH', 'XYZ789'],
  ];

  test.each([
    ['SRC missing behind names', [...start, sina, docs(passport), ...other]],
    ['SRC missing behind flights', [...start, sina, ...out, ...other, ...out]],
    ['SRC missing behind check-in', [...start, sina, ...out, 'TRI++1:::1', sina, 'SSD+12A', ...other]],
    ['SRC missing behind history', [...start, sina, ...out, ...history, ...other]],
    [
      'unstructured history in the middle',
      [...start, sina, 'LTS+X', ...out, 'LTS+X', 'RCI+NZ:ABC123', 'TRI++1:::1', sina, 'LTS+X', 'SRC', ...other],
    ],
    ['SRC missing behind unstructured history', [...start, sina, ...out, 'LTS+XYZ', ...other]],
    ['SRC missing behind a split', [...start, sina, ...out, 'EQN+1', 'RCI+NZ:QQQ111', ...other]],
    ['no SRC at all', [...start.slice(1), sina, ...out, ...other]],
    ['SRC doubled', ['SRC', ...start, sina, 'SRC', 'SRC', ...other]],
    ['SRC behind its RCI', [...start.slice(1), 'SRC', sina, 'SRC', ...other]],
    [
      'another locator of the same reservation among its flights',
      [...start, sina, ...out, 'RCI+UA:QQQ111', 'DAT+2:110326:0900', 'ORG+NZ', 'TRI++1:::1', sina, 'SRC', ...other],
    ],
  ])('%s', (_, segments) => {
    expect(parties(segments)).toEqual(expected);
  });

  test('a reservation whose whole head is lost has no locator rather than that of another', () => {
    expect(parties([...start, sina, ...out, 'TIF+SMITH+ANNA:A:1'])).toEqual([
      ['SINA TUILAGI', 'ABC123'],
      ['ANNA SMITH', undefined],
    ]);
  });

  test('a traveller whose TIF is lost is not merged with the one before', () => {
    const lost = ['FTI+NZ:1234567', 'REF+:P2', docs('/P/NZL/N5/NZL/05MAY90/F//SMITH/ANNA')];
    expect(people([sina, 'REF+:P1', docs(passport), ...lost])).toEqual([
      'SINA TUILAGI 1980-03-12 N1234567',
      'ANNA SMITH 1990-05-05 N5',
    ]);
  });

  test('a traveller whose TIF is lost is named by check-in', () => {
    const result = read(
      pushOf([
        ...start,
        sina,
        'REF+:P1',
        'FTI+NZ:1234567',
        'REF+:P2',
        ...out,
        'TRI++1:::2',
        'TIF+SMITH+ANNA:A:2',
        'SSD+12A',
      ]),
    );
    expect(
      result.records.map(({ passenger }) => [passenger?.full_name, passenger?.reference, passenger?.seat?.number]),
    ).toEqual([
      ['SINA TUILAGI', 'P1', undefined],
      ['ANNA SMITH', 'P2', '12A'],
    ]);
  });

  test('level 0 in any order, or missing', () => {
    const body = [...start, sina];
    for (const head of [{ action: '' }, { count: '' }, { action: '', count: '' }]) {
      expect(records([sina], head)).toHaveLength(1);
      expect(record([sina], head)?.flight?.number).toBe('996');
    }
    expect(read(body.join("'")).records).toHaveLength(1);
    expect(read(`${sina}'`).records).toHaveLength(1);
  });

  test('the same TIF twice is one traveller, if it has a reference', () => {
    expect(people([sina, sina, docs(passport)])).toEqual(['SINA TUILAGI 1980-03-12 N1234567']);
    expect(people(['TIF+SMITH+MR', 'TIF+SMITH+MR'])).toEqual(['SMITH', 'SMITH']);
  });
});

test('a check-in that was moved before the head takes neither the locator nor the first name', () => {
  const { records: found } = read(
    pushOf(['SRC', 'TRI++001:::1', 'RCI+NZ:ABC123', 'TIF+TUILAGI+SINA:A:1', docs(passport), 'TIF+TUILAGI+IOANE:A:2']),
  );
  expect(found.map(({ passenger, booking }) => [passenger?.full_name, booking?.locator])).toEqual([
    ['SINA TUILAGI', 'ABC123'],
    ['IOANE TUILAGI', 'ABC123'],
  ]);
});

test('a push whose header is rubbish is known by the first segment that tells', () => {
  const push = pushOf([...start, sina]).replace(/UNH\+[^']*'/u, "ZZZ+1'");
  expect(read(push).records.map(({ passenger }) => passenger?.full_name)).toEqual(['SINA TUILAGI']);
});
