/**
 * Reservations that were damaged on their way. Every named traveller whose own `TIF` survived is in the output, with
 * the document that survived beside it, and with nobody else's locator.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassengerRecord } from '@tautai/dsl';
import { readMessages } from '../src/index.ts';
import { bytesOf, pushSegments, read } from '../src/testing.ts';

const name = (party: number, at: number): string =>
  `TRAVELLER${String.fromCharCode(65 + party)}${String.fromCharCode(65 + at)}`;

/** A reservation with history: the same shape as those of carriers, people and locators that occur once. */
function reservation(party: number, size: number): readonly string[] {
  const locator = `LOC${party}00`;
  const travellers = Array.from({ length: size }, (_, at) => [
    `TIF+${name(party, at)}+GIVEN:A:${at + 1}`,
    'FTI+NZ:98765432',
    `REF+:P${party}${at}`,
    `SSR+DOCS:HK:1:NZ:::::/P/WSM/N${party}${at}00000/WSM/12MAR8${at}/F/30APR34/${name(party, at)}/GIVEN`,
    'TKT+0862123456789:T:1',
    'MON+T:800.00:NZD',
    'FOP+CA::800.00',
  ]);
  const flights = ['110326:2110:120326:0105+AKL+APW+NZ+996:Y', '250326:0300:250326:0705+APW+AKL+NZ+997:Y'].map(
    (flight) => [
      `TVL+${flight}`,
      'RPI+1+HK',
      `RCI+NZ:${locator}`,
      'DAT+2:110326:0900',
      'ORG+NZ++++A',
      ...Array.from({ length: size }, (_, at) => [
        `TRI++AKL-${at}:::${at + 1}`,
        `TIF+${name(party, at)}+GIVEN:A:${at + 1}`,
        'SSD+12A++++Y',
        'TBD++1:20:700+++NZ:0864074902:1:APW',
      ]).flat(),
    ],
  );
  return [
    'SRC',
    `RCI+NZ:${locator}::010226:0215`,
    'SSR+CTCM:HK:1:NZ:::::64215550123',
    'DAT+700:100326:0559',
    'ORG+NZ:AKL+24312345++++NZ',
    'ADD++700:12 BEACH ROAD:APIA:::WS',
    ...travellers.flat(),
    ...flights.flat(),
    'EQN+1',
    'RCI+NZ:SPLIT1',
    'ABI+4++++NZ',
    'DAT+T:020226:0215',
    'SAC+++X',
    'TIF+GHOST+GIVEN:A:1',
    'TVL+110326+AKL+APW+NZ+996',
    'LTS+WHATEVER',
  ];
}

const body = [...reservation(0, 2), ...reservation(1, 1), ...reservation(2, 2)];
const whole = pushSegments(body);
const text = (segments: readonly string[]): string => `UNA:+.? '${segments.join("'")}'`;

interface Expected {
  readonly family: string;
  readonly locator: string;
  readonly number: string;
}

const everybody: readonly Expected[] = [
  [0, 2],
  [1, 1],
  [2, 2],
].flatMap(([party = 0, size = 0]) =>
  Array.from({ length: size }, (_, at) => ({
    family: name(party, at),
    locator: `LOC${party}00`,
    number: `N${party}${at}00000`,
  })),
);

/** What is wrong with the output: somebody lost, or with the locator or the document of another. */
function faults(segments: readonly string[]): readonly string[] {
  const { records } = read(text(segments));
  const found: string[] = [];
  for (const { family, locator, number } of everybody) {
    const own = records.filter(({ passenger }) => passenger?.family_name === family);
    const isNamed = segments.some((segment) => segment.startsWith(`TIF+${family}`));
    if (isNamed && own.length === 0) found.push(`${family} is lost`);
    for (const { booking, documents = [] } of own) {
      if (booking?.locator !== undefined && booking.locator !== locator) found.push(`${family} has another locator`);
      if (documents.some((each) => each.number !== number)) found.push(`${family} has another document`);
    }
  }
  if (records.some(({ passenger }) => passenger?.family_name === 'GHOST')) found.push('history is a traveller');
  return found;
}

test('undamaged, everybody is there once', () => {
  const { records, diagnostics } = read(text(whole));
  expect(
    records.map(({ passenger, booking, documents }) => ({
      family: passenger?.family_name,
      locator: booking?.locator,
      number: documents?.[0]?.number,
    })),
  ).toEqual(everybody);
  expect(diagnostics).toEqual([]);
});

const positions = whole.map((segment, at) => [segment.slice(0, 12), at] as const).slice(1);

describe.each([
  ['dropped', (at: number): readonly string[] => whole.toSpliced(at, 1)],
  ['doubled', (at: number): readonly string[] => whole.toSpliced(at, 0, whole[at] ?? '')],
  [
    'swapped with the next',
    (at: number): readonly string[] => whole.toSpliced(at, 2, ...whole.slice(at, at + 2).toReversed()),
  ],
])('%s', (_kind, damage) => {
  test.each(positions)('%s at %i', (_, at) => {
    expect(faults(damage(at))).toEqual([]);
  });
});

type Mutation = {
  readonly kind: 'drop' | 'double' | 'swap' | 'truncate';
  readonly at: number;
  readonly length: number;
};

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'swap', 'truncate'),
  at: fc.nat(300),
  length: fc.nat(12),
});

function mutate(segments: readonly string[], mutations: readonly Mutation[]): readonly string[] {
  return mutations.reduce<readonly string[]>((current, { kind, at: anywhere, length }) => {
    const at = anywhere % Math.max(1, current.length);
    const segment = current[at] ?? '';
    if (kind === 'drop') return current.toSpliced(at, 1);
    if (kind === 'double') return current.toSpliced(at, 0, segment);
    if (kind === 'swap') return current.toSpliced(at, 2, ...current.slice(at, at + 2).toReversed());
    return current.toSpliced(at, 1, segment.slice(0, length));
  }, segments);
}

/** Those whose `TIF` of GR2, which stands directly before `FTI`, is as it was written. */
function survivors(segments: readonly string[]): readonly string[] {
  return segments.flatMap((segment) => /^TIF\+(TRAVELLER\w{2})\+GIVEN:A:\d$/u.exec(segment)?.[1] ?? []);
}

test('many mutations at once: nothing is thrown, and every traveller whose TIF survived is in the output', () => {
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 12 }), (mutations) => {
      const segments = mutate(whole, mutations);
      const names = new Set(read(text(segments)).records.map(({ passenger }) => passenger?.family_name));
      for (const survivor of survivors(segments)) expect(names).toContain(survivor);
    }),
    { numRuns: 1000, seed: 20_260_311 },
  );
});

test('byte by byte is the same as at once', async () => {
  const bytes = bytesOf(text(whole));
  const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
  const records: PassengerRecord[] = [];
  for await (const event of readMessages(chunks, { mode: 'intake' })) {
    if (event.kind === 'record') records.push(event.record);
  }
  expect(records).toEqual(read(bytes).records);
});

test('a push that is cut off gives what came before the cut', () => {
  for (let length = 0; length <= 1500; length += 1) {
    const part = text(whole).slice(0, length);
    const names = read(part).records.map(({ passenger }) => passenger?.family_name);
    const complete = [...part.matchAll(/'TIF\+(TRAVELLER\w{2})\+GIVEN:A:\d'/gu)].map(([, each]) => each);
    expect(names).toEqual(expect.arrayContaining(complete));
  }
});

test('no diagnostic quotes the message', () => {
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 12 }), (mutations) => {
      const texts = read(text(mutate(whole, mutations))).diagnostics.map(({ message, action }) => message + action);
      expect(texts.join(' ')).not.toMatch(/TRAVELLER|GIVEN|N\d{7}|LOC\d00|12MAR|98765432/u);
    }),
    { numRuns: 200, seed: 7 },
  );
});
