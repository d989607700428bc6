/** Lists and pushes that were cut into several messages. */
import { describe, expect, test } from 'vitest';
import { limits } from '../src/limits.ts';
import { codesOf, read } from '../src/testing.ts';

const flight = ['TDT+20+NZ996', 'LOC+125+AKL', 'DTM+189:2603112110:201', 'LOC+87+APW', 'DTM+232:2603120105:201'];

interface PartOptions {
  readonly access?: string;
  readonly sender?: string;
  readonly count?: number;
  readonly locator?: string;
}

/** An interchange with one part of a passenger list; every traveller has the same locator. */
function listPart(
  part: string,
  names: readonly string[],
  { access = 'NZ996/260311', sender = 'NZ', count, locator = 'ABC123' }: PartOptions = {},
): string {
  return [
    `UNB+UNOA:4+${sender}+UNIT+260311:0600+C1`,
    `UNH+M1+PAXLST:D:05B:UN:IATA+${access}+${part}`,
    'BGM+745',
    ...flight,
    ...names.flatMap((name) => [`NAD+FL+++${name}:A`, `RFF+AVF:${locator}`]),
    ...(count === undefined ? [] : [`CNT+42:${count}`]),
    "UNT+0+M1'UNZ+1+C1'",
  ].join("'");
}

function pushPart(part: string, names: readonly string[], count: number, access = 'NZ996/260311'): string {
  return [
    'UNB+IATA:1+NZ+UNIT+260311:0600+C1',
    `UNH+M1+PNRGOV:13:1:IA+${access}+${part}`,
    'MSG+:22',
    'ORG+NZ:AKL',
    'TVL+110326:2110:120326:0105+AKL+APW+NZ+996',
    `EQN+${count}`,
    ...names.flatMap((name) => ['SRC', `RCI+NZ:${name}`, `TIF+${name}+A`]),
    "UNT+0+M1'UNZ+1+C1'",
  ].join("'");
}

/** Codes but those about the trailers, whose counts the helpers do not compute. */
const codes = (source: string): readonly string[] =>
  codesOf(read(source)).filter((code) => code !== 'edifact/segment-count-differs');
const company = (source: string) =>
  read(source).records.map(({ passenger, companions }) => [
    passenger?.family_name,
    companions?.map(({ family_name: family }) => family).toSorted(),
  ]);

const [first, second, third] = [
  listPart('01:C', ['TUILAGI'], { count: 3 }),
  listPart('02', ['SMITH'], { count: 3 }),
  listPart('03:F', ['JONES'], { count: 3 }),
];

describe('passenger lists', () => {
  test.each([
    ['in order', [first, second, third]],
    ['backwards', [third, second, first]],
    ['the last in the middle', [first, third, second]],
  ])('%s', (_, parts) => {
    expect(company(parts.join(''))).toEqual([
      ['TUILAGI', ['JONES', 'SMITH']],
      ['SMITH', ['JONES', 'TUILAGI']],
      ['JONES', ['SMITH', 'TUILAGI']],
    ]);
    expect(codes(parts.join(''))).toEqual([]);
  });

  test('references made from the position differ between the parts', () => {
    const { records } = read([first, second, third].join(''));
    expect(records.map(({ passenger }) => passenger?.reference)).toEqual(['M1/1', 'M1/2/1', 'M1/3/1']);
  });

  test('the count is that of all parts', () => {
    const last = listPart('02:F', ['SMITH'], { count: 9 });
    expect(codes(listPart('01:C', ['TUILAGI'], { count: 9 }) + last)).toEqual(['paxlst/count-differs']);
  });

  test.each([
    ['the last is missing', [first, second]],
    ['the first is missing', [second, third]],
    ['one in the middle is missing', [first, third]],
    ['only one is there', [second]],
  ])('%s: the others are given, and it is said', (_, parts) => {
    const result = read(parts.join(''));
    expect(result.records).toHaveLength(parts.length);
    expect(codes(parts.join(''))).toEqual(['edifact/incomplete-parts']);
  });

  test('the same part twice is a further version', () => {
    expect(read([first, second, second, third].join('')).records).toHaveLength(4);
    expect(codes([first, second, second, third].join(''))).toEqual(['edifact/repeated-part']);
  });

  test('the whole list twice is two lists', () => {
    const twice = [first, second, third].join('').repeat(2);
    expect(read(twice).records).toHaveLength(6);
    expect(codes(twice)).toEqual([]);
  });

  test.each([
    ['another access reference', { access: 'OTHER' }],
    ['another sender', { sender: 'SQ' }],
  ])('%s is another list', (_, options) => {
    const other = listPart('02:F', ['SMITH'], options);
    expect(company(first + other)).toEqual([
      ['TUILAGI', []],
      ['SMITH', []],
    ]);
    expect(codes(first + other)).toEqual(['edifact/incomplete-parts', 'edifact/incomplete-parts']);
  });

  test('without an access reference those of one flight belong together', () => {
    const parts = [listPart('01:C', ['TUILAGI'], { access: '' }), listPart('02:F', ['SMITH'], { access: '' })];
    expect(codes(parts.join(''))).toEqual([]);
    expect(company(parts.join('')).map(([, others]) => others)).toEqual([['SMITH'], ['TUILAGI']]);
  });

  test.each(['01:F', '01', '', 'AB'])('%j is whole', (part) => {
    expect(codes(listPart(part, ['TUILAGI'], { count: 1 }))).toEqual([]);
    expect(codes(listPart(part, ['TUILAGI'], { count: 2 }))).toEqual(['paxlst/count-differs']);
  });

  test('what waits is bounded: the oldest parts are given before the rest is there', () => {
    const crowd = Array.from({ length: limits.messageTravellersMax - 1 }, (_, at) => `A${at}`);
    const source =
      listPart('01:C', crowd, { locator: '' }) + listPart('02', ['SMITH', 'JONES']) + listPart('03:F', ['TUILAGI']);
    const { records } = read(source);
    expect(records).toHaveLength(crowd.length + 3);
    expect(records.at(-1)?.companions).toEqual([]);
    expect(codes(source)).not.toContain('edifact/incomplete-parts');
  });
});

describe('pushes of reservations', () => {
  test('the number of reservations is compared over all parts, in any order', () => {
    const parts = [pushPart('01:C', ['AAAAAA', 'BBBBBB'], 3), pushPart('02:F', ['CCCCCC'], 3)];
    for (const order of [parts, parts.toReversed()]) {
      expect(codes(order.join(''))).toEqual([]);
      expect(read(order.join('')).records).toHaveLength(3);
    }
    const lying = [pushPart('01:C', ['AAAAAA'], 9), pushPart('02:F', ['CCCCCC'], 9)];
    expect(codes(lying.join(''))).toEqual(['pnrgov/count-differs']);
  });

  test('missing and repeated parts are said', () => {
    expect(codes(pushPart('02:F', ['AAAAAA'], 3))).toEqual(['edifact/incomplete-parts']);
    const twice = pushPart('01:C', ['AAAAAA'], 2).repeat(2) + pushPart('02:F', ['CCCCCC'], 2);
    expect(codes(twice)).toEqual(['edifact/repeated-part']);
    expect(read(twice).records).toHaveLength(3);
  });
});
