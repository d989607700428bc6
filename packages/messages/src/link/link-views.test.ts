import { describe, expect, test } from 'vitest';
import type { PassengerRecord } from '@tautai/dsl';
import { linkViews } from './link-views.ts';

const flight = { carrier: 'NZ', number: '996', departs_local: '2026-03-10T06:00' };

interface Told {
  readonly family?: string;
  readonly given?: string;
  readonly born?: string;
  readonly sex?: 'M' | 'F' | 'X' | 'U';
  readonly locator?: string;
  readonly document?: string;
  readonly flight?: Partial<typeof flight>;
}

const view = (type: 'paxlst' | 'pnrgov', told: Told): PassengerRecord => ({
  message: { type },
  flight: told.flight ?? flight,
  passenger: {
    reference: 'P',
    ...(told.family !== undefined && { family_name: told.family }),
    ...(told.given !== undefined && { given_names: told.given }),
    ...(told.born !== undefined && { date_of_birth: told.born }),
    ...(told.sex !== undefined && { sex: told.sex }),
  },
  ...(told.locator !== undefined && { booking: { locator: told.locator } }),
  ...(told.document !== undefined && { documents: [{ type: 'passport', number: told.document }] }),
});

const sina: Told = { family: 'TUILAGI', given: 'SINA MARIA', born: '1980-03-12', sex: 'F' };
const groundOf = (listed: Told, booked: Told): string | null =>
  linkViews([view('paxlst', listed), view('pnrgov', booked)])[0]?.ground ?? null;

describe('two views are of one traveller', () => {
  test.each<[string, Told, Told, string | null]>([
    [
      'by locator',
      { ...sina, locator: 'ABC123' },
      { family: 'TUILAGI', given: 'SINAMRS', locator: 'ABC123' },
      'locator',
    ],
    [
      'by locator before document',
      { ...sina, locator: 'A1', document: 'N1' },
      { ...sina, locator: 'A1', document: 'N1' },
      'locator',
    ],
    [
      'by document, whatever the name',
      { ...sina, document: 'N123456' },
      { family: 'FALEOLO', document: 'N 123456' },
      'document',
    ],
    [
      'by name and birth date',
      { ...sina, locator: 'A1' },
      { ...sina, given: 'Sina-María', locator: 'B2' },
      'name_and_birth_date',
    ],
    ['not by name alone', { ...sina, born: '1980' }, { ...sina, born: '1980' }, null],
    [
      'not by a locator with another name',
      { ...sina, locator: 'A1' },
      { family: 'FALEOLO', given: 'IOANE', locator: 'A1' },
      null,
    ],
    ['not with another birth date', { ...sina, document: 'N1' }, { ...sina, born: '1981-03-12', document: 'N1' }, null],
    [
      'with a part of the birth date',
      { ...sina, document: 'N1' },
      { ...sina, born: '1980-03', document: 'N1' },
      'document',
    ],
    ['not with another sex', { ...sina, document: 'N1' }, { ...sina, sex: 'M', document: 'N1' }, null],
    ['with a sex that is not told', { ...sina, document: 'N1' }, { ...sina, sex: 'U', document: 'N1' }, 'document'],
    [
      'not on another day',
      { ...sina, locator: 'A1' },
      { ...sina, locator: 'A1', flight: { ...flight, departs_local: '2026-03-11T06:00' } },
      null,
    ],
    [
      'not on a flight that is not known',
      { ...sina, locator: 'A1' },
      { ...sina, locator: 'A1', flight: { carrier: 'NZ' } },
      null,
    ],
  ])('%s', (_, listed, booked, ground) => {
    expect(groundOf(listed, booked)).toBe(ground);
  });

  test('each with its own, in a family of one locator', () => {
    const family = ['SINA', 'IOANE', 'TAVITA'].map((given): Told => ({ family: 'TUILAGI', given, locator: 'ABC123' }));
    const records = [
      ...family.map((told) => view('paxlst', told)),
      ...family.toReversed().map((told) => view('pnrgov', told)),
    ];
    expect(linkViews(records)).toEqual([
      { apis: 0, pnr: 5, ground: 'locator' },
      { apis: 1, pnr: 4, ground: 'locator' },
      { apis: 2, pnr: 3, ground: 'locator' },
    ]);
  });

  test('of two who would do neither, unless a document tells them apart', () => {
    const twin: Told = { family: 'TUILAGI', given: 'S', locator: 'ABC123' };
    const views = (documents: readonly Told[]): readonly PassengerRecord[] =>
      (['paxlst', 'pnrgov'] as const).flatMap((type) => documents.map((told) => view(type, { ...twin, ...told })));
    expect(linkViews(views([{}, {}]))).toEqual([]);
    const grounds = linkViews(views([{ document: 'N1' }, { document: 'N2' }])).map(({ ground }) => ground);
    expect(grounds).toEqual(['document', 'document']);
  });

  test('by the last of several pushes', () => {
    const pushes = ['M1', 'M2', 'M3'].map((reference) => ({
      ...view('pnrgov', { ...sina, locator: 'A1' }),
      message: { type: 'pnrgov', reference } as const,
    }));
    const listed = view('paxlst', { ...sina, locator: 'A1' });
    expect(linkViews([listed, ...pushes])).toEqual([{ apis: 0, pnr: 3, ground: 'locator' }]);
  });

  test('and no two lists, no two reservations, and nothing of another form', () => {
    const told = { ...sina, locator: 'A1', document: 'N1' };
    expect(linkViews([view('paxlst', told), view('paxlst', told)])).toEqual([]);
    expect(linkViews([view('paxlst', told), { ...view('pnrgov', told), message: { type: 'json' } }])).toEqual([]);
  });
});
