/**
 * Passenger lists that were damaged on their way. Whatever happens to the other segments, every named traveller whose
 * own `NAD` survived is in the output, and nothing is thrown. The seed is fixed, so that a failure can be looked at.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, codesOf, listSegments, read } from '../src/testing.ts';

interface Delimiters {
  readonly component: string;
  readonly element: string;
  readonly release: string;
  readonly terminator: string;
}

const dialects: readonly Delimiters[] = [
  { component: ':', element: '+', release: '?', terminator: "'" },
  { component: ':', element: '*', release: '?', terminator: '#' },
  { component: ':', element: '-', release: '?', terminator: '*' },
  { component: ':', element: '+', release: '\\', terminator: "'" },
  { component: ':', element: '+', release: '?', terminator: '\u2019' },
];

function write(segments: readonly string[], { component, element, release, terminator }: Delimiters): string {
  const respelt = segments.map((segment) => segment.replace(/[:+]/gu, (mark) => (mark === ':' ? component : element)));
  return `UNA${component}${element}.${release} ${terminator}${respelt.join(terminator)}${terminator}`;
}

/** Names that no other part of a list contains. */
const familyName = fc.integer({ min: 0, max: 9999 }).map((at) => `TRAVELLER${String(at).padStart(4, 'X')}`);

const traveller = fc
  .record({
    name: familyName,
    birth: fc.constantFrom('800312', '19991231', '000000', ''),
    locator: fc.constantFrom('ABC123', 'XYZ789', ''),
    document: fc.constantFrom('N1234567', '', 'P99'),
    sex: fc.constantFrom('M', 'F', 'X', '?'),
  })
  .map(({ name, birth, locator, document, sex }) => [
    `NAD+FL+++${name}:GIVEN`,
    `ATT+2++${sex}`,
    `DTM+329:${birth}`,
    'MEA+CT++:1',
    'FTX+BAG+++NZ123:2',
    'LOC+178+AKL',
    'LOC+179+APW',
    'NAT+2+WSM',
    ...(locator === '' ? [] : [`RFF+AVF:${locator}`]),
    ...(document === '' ? [] : [`DOC+P:110:111+${document}`, 'DTM+36:340430', 'LOC+91+WSM']),
  ]);

type Mutation =
  | { readonly kind: 'drop' | 'double' | 'swap'; readonly at: number }
  | { readonly kind: 'truncate' | 'garble'; readonly at: number; readonly length: number };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const, 'swap' as const), at: fc.nat(200) }),
  fc.record({ kind: fc.constantFrom('truncate' as const, 'garble' as const), at: fc.nat(200), length: fc.nat(12) }),
);

function mutate(segments: readonly string[], mutations: readonly Mutation[]): readonly string[] {
  return mutations.reduce<readonly string[]>((current, each) => {
    const at = each.at % Math.max(1, current.length);
    const segment = current[at] ?? '';
    switch (each.kind) {
      case 'drop':
        return current.toSpliced(at, 1);
      case 'double':
        return current.toSpliced(at, 0, segment);
      case 'swap':
        return current.toSpliced(at, 2, ...current.slice(at, at + 2).toReversed());
      case 'truncate':
        return current.toSpliced(at, 1, segment.slice(0, each.length));
      case 'garble':
        return current.toSpliced(at, 1, `${segment.slice(0, each.length)}@@${segment.slice(each.length + 2)}`);
    }
  }, segments);
}

const damagedList = fc
  .record({
    travellers: fc.array(traveller, { minLength: 1, maxLength: 6 }),
    mutations: fc.array(mutation, { maxLength: 12 }),
    dialect: fc.constantFrom(...dialects),
    noise: fc.constantFrom('', 'QD ABC\r\n.XYZ 110600\r\n\u0002', 'Any questions?\r\n'),
    tail: fc.constantFrom('', '\r\n\u0003\r\nEmail secured by UN Antivirus', "\r\nIt's confidential.\r\n"),
  })
  .map(({ travellers, mutations, dialect, noise, tail }) => {
    const segments = mutate(listSegments(travellers.flat()), mutations);
    return { segments, source: noise + write(segments, dialect) + tail };
  });

/** Those whose `NAD` is as it was written. */
function survivors(segments: readonly string[]): readonly string[] {
  return segments.flatMap((segment) => /^NAD\+FL\+\+\+(TRAVELLER\w{4}):GIVEN$/u.exec(segment)?.[1] ?? []);
}

test('every named traveller whose NAD survived is in the output', () => {
  fc.assert(
    fc.property(damagedList, ({ segments, source }) => {
      const { records } = read(source);
      const delivered = records.map(({ passenger }) => passenger?.family_name);
      for (const name of survivors(segments)) {
        const expected = survivors(segments).filter((each) => each === name).length;
        expect(delivered.filter((each) => each === name).length).toBeGreaterThanOrEqual(expected);
      }
    }),
    { numRuns: 2000, seed: 20_260_311 },
  );
});

test('no diagnostic quotes the message', () => {
  fc.assert(
    fc.property(damagedList, ({ source }) => {
      const texts = read(source).diagnostics.map(({ message, action }) => message + action);
      expect(texts.join(' ')).not.toMatch(/TRAVELLER|GIVEN|N1234567|ABC123|800312/u);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('any bytes are read without a throw, in any chunks', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', '{', '[', "UNB+UNOA:4'NAD+FL+++"),
      (bytes, start) => {
        const source = Uint8Array.from([...bytesOf(start), ...bytes]);
        expect(read(source).summary.bytes).toBe(source.length);
      },
    ),
    { numRuns: 1000 },
  );
});

describe('a list that is cut off', () => {
  const whole = write(listSegments(['NAD+FL+++TRAVELLER0001:GIVEN', 'ATT+2++F', 'NAD+FL+++TRAVELLER0002:GIVEN']), {
    component: ':',
    element: '+',
    release: '?',
    terminator: "'",
  });
  test('gives what came before the cut, at every byte', () => {
    for (let length = 0; length <= whole.length; length += 1) {
      const part = whole.slice(0, length);
      const names = read(part).records.map(({ passenger }) => passenger?.family_name);
      const complete = [...part.matchAll(/NAD\+FL\+\+\+(TRAVELLER\d{4}):/gu)].map(([, name]) => name);
      expect(names.slice(0, complete.length)).toEqual(complete);
    }
  });

  test('says so', () => {
    const end = whole.indexOf('UNT+');
    expect(codesOf(read(whole.slice(0, end)))).toEqual([
      'edifact/missing-message-trailer',
      'edifact/missing-interchange-trailer',
    ]);
  });
});
