// cspell:ignore pasenger wieght
import { describe, expect, test } from 'vitest';

import { amendCodeLists } from './amend-code-lists.ts';
import { catalogue, everyField } from './catalogue.ts';
import { defaultCodeLists } from './code-lists.ts';
import { noAmendments } from './code-lists/amendments.ts';
import type { FieldType } from './field.ts';
import { describeIssues, intakeRecordSchema, listLengthMax, recordSchema } from './record-schema.ts';
import { textLengthMax } from './scalar-schema.ts';

function issuesOf(schema: typeof recordSchema, json: unknown) {
  const read = schema().safeParse(json);
  return read.success ? [] : describeIssues(read.error).map(({ path, message }) => `${path}: ${message}`);
}

/** The record made of the catalogue's examples. */
function exampleOf(type: FieldType): unknown {
  if (type.kind === 'list') return [exampleOf(type.element)];
  if (type.kind !== 'record') return undefined;
  return Object.fromEntries(
    Object.entries(type.fields).map(([name, { type: fieldType, example }]) => [name, example ?? exampleOf(fieldType)]),
  );
}

describe('reading any subset of a record', () => {
  test('the examples of the catalogue make a record that is already in the form at rest', () => {
    const record = exampleOf(catalogue);
    expect(recordSchema().parse(record)).toEqual(record);
  });

  test('a record of the form at rest is read as itself', () => {
    const once = recordSchema().parse(exampleOf(catalogue));
    expect(recordSchema().parse(structuredClone(once))).toEqual(once);
  });

  test.each([
    ['nothing at all', {}, {}],
    ['nulls', { booking: null, passenger: { age: null, sex: 'F' } }, { passenger: { sex: 'F' } }],
    ['empty texts', { passenger: { family_name: ' \u200B', given_names: '' } }, { passenger: {} }],
    ['texts as delivered', { passenger: { family_name: ' Māhina  ' } }, { passenger: { family_name: ' Māhina  ' } }],
    ['texts without NUL', { passenger: { family_name: 'A\0B\uD800' } }, { passenger: { family_name: 'AB' } }],
    ['empty lists', { documents: [], passenger: { phones: [] } }, { documents: [], passenger: { phones: [] } }],
    ['lists of empty texts', { passenger: { phones: ['', ' '] } }, { passenger: {} }],
    ['lists with an empty text', { passenger: { phones: ['', '1'] } }, { passenger: { phones: ['1'] } }],
    ['pounds', { booking: { bag_weight: { value: 66, unit: 'lb' } } }, { booking: { bag_weight: 29.937096 } }],
    ['two-letter countries', { passenger: { nationality: 'ws' } }, { passenger: { nationality: 'WSM' } }],
    ['Germany in passports', { passenger: { nationality: 'D' } }, { passenger: { nationality: 'DEU' } }],
    ['stateless persons', { passenger: { nationality: 'XXA' } }, { passenger: { nationality: 'XXA' } }],
    ['former countries', { passenger: { country_of_birth: 'SCG' } }, { passenger: { country_of_birth: 'SCG' } }],
    ['airports by ICAO code', { flight: { origin: 'NZAA' } }, { flight: { origin: 'AKL' } }],
    ['unlisted carriers', { flight: { carrier: 'q0' } }, { flight: { carrier: 'Q0' } }],
    [
      'instants with an offset',
      { message: { received_at: '2026-03-10T19:00+13:00' } },
      { message: { received_at: '2026-03-10T06:00:00Z' } },
    ],
    ['durations', { booking: { lead_time: 'P1DT6H' } }, { booking: { lead_time: 'PT30H' } }],
    ['partial dates', { passenger: { date_of_birth: '1980-03' } }, { passenger: { date_of_birth: '1980-03' } }],
  ])('%s', (_, json, record) => {
    expect(recordSchema().parse(json)).toEqual(record);
  });

  test('codes are known by the spellings of the code lists in use', () => {
    const country = { add: [{ code: 'QQQ', name: 'Lagoonia', two_letters: 'QQ' }], remove: [] };
    const codeLists = amendCodeLists(defaultCodeLists(), { ...noAmendments, country }, '');
    const record = { passenger: { nationality: 'qq' } };
    expect(recordSchema(codeLists).parse(record)).toEqual({ passenger: { nationality: 'QQQ' } });
    expect(recordSchema().safeParse(record).success).toBe(false);
  });

  test.each([
    [{ pasenger: {} }, 'pasenger: no field has this name, did you mean `passenger`?'],
    [{ passenger: { zzz: 1 } }, 'passenger.zzz: no field has this name'],
    [
      { booking: { bags: [{}, { wieght: 3 }] } },
      'booking.bags[1].wieght: no field has this name, did you mean `weight`?',
    ],
    [{ passenger: { 'TUILAGI, SINA': 1 } }, 'passenger.(unreadable name): no field has this name'],
    [{ passenger: { constructor: 1 } }, 'passenger.constructor: no field has this name'],
    [JSON.parse('{"__proto__": {"x": 1}}'), '__proto__: no field has this name'],
    [[], ': expected an object'],
    ['x', ': expected an object'],
    [null, ': expected an object'],
    [{ passenger: [] }, 'passenger: expected an object'],
    [{ documents: {} }, 'documents: expected a list'],
    [{ documents: [null] }, 'documents[0]: expected an object'],
    [{ passenger: { phones: [null] } }, 'passenger.phones[0]: expected a text'],
    [{ passenger: { phones: '1' } }, 'passenger.phones: expected a list'],
    [{ passenger: { sex: 'female' } }, 'passenger.sex: expected one of `M`, `F`, `X`, `U`'],
    [{ passenger: { nationality: 'ZZ' } }, 'passenger.nationality: expected a three-letter country code such as `WSM`'],
    [{ flight: { origin: 'ZZZZ' } }, 'flight.origin: expected a three-letter airport code such as `APW`'],
    [
      { booking: { bags: [{ weight: { value: '66', unit: 'lb' } }] } },
      'booking.bags[0].weight: expected kilograms as a number, or an object with `value` and `unit` (kg, g or lb)',
    ],
    [
      { booking: { bags: [{ weight: { value: 66, unit: 'stone' } }] } },
      'booking.bags[0].weight: expected kilograms as a number, or an object with `value` and `unit` (kg, g or lb)',
    ],
    [
      { booking: { lead_time: 30 } },
      'booking.lead_time: expected an ISO 8601 duration without years and months such as `PT30H` or `P3D`',
    ],
    [
      { documents: [{ expires_on: '2026-02-30' }] },
      'documents[0].expires_on: expected a date of the calendar such as `2026-03-10`',
    ],
    [
      { passenger: { family_name: 'A'.repeat(textLengthMax + 1) } },
      'passenger.family_name: expected at most 512 characters',
    ],
    [
      { passenger: { phones: Array.from({ length: listLengthMax + 1 }, () => '1') } },
      'passenger.phones: expected at most 1000 elements',
    ],
  ])('refuses %j', (json, issue) => {
    expect(issuesOf(recordSchema, json)).toEqual([issue]);
  });

  test('names every place at once, with its position', () => {
    expect(issuesOf(recordSchema, { passenger: { age: '45' }, flight: { number: 996 }, hits: [] })).toEqual([
      'passenger.age: expected a number below 1 000 000 000 with at most six decimals',
      'flight.number: expected a text',
      'hits: no field has this name',
    ]);
  });
});

test('a record full of nonsense is described in bounds', () => {
  const nonsense = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, index]));
  expect(issuesOf(recordSchema, nonsense)).toHaveLength(100);
});

describe('reading what a carrier sends', () => {
  const flight = { carrier: 'NZ', number: '996' };

  test('the flight is all that is mandatory', () => {
    expect(intakeRecordSchema().parse({ flight })).toEqual({ flight });
    expect(issuesOf(intakeRecordSchema, { passenger: {} })).toEqual(['flight: has to be delivered']);
    expect(issuesOf(intakeRecordSchema, { flight: null })).toEqual(['flight: has to be delivered']);
  });

  const platformFields = everyField().filter(
    ({ path, field }) =>
      !field.source.includes('apis') && !field.source.includes('pnr') && !/^(history|watchlist|redress)/.test(path),
  );

  test.each([...platformFields.map(({ path }) => path), 'history', 'watchlist_matches', 'redress'])(
    '%s is refused: the platform knows it better',
    (path) => {
      const steps = path.split('.');
      const json = steps.reduceRight<unknown>((value, step, index) => {
        const holder = everyField().find((each) => each.path === steps.slice(0, index + 1).join('.'));
        return { [step]: holder?.field.type.kind === 'list' && index < steps.length - 1 ? [value] : value };
      }, null);
      const [issue, ...others] = issuesOf(intakeRecordSchema, { flight, ...(json as object) }).filter(
        (each) => !each.startsWith('flight:'),
      );
      expect(issue?.replaceAll(/\[\d\]/g, '')).toBe(
        `${path}: is set by the platform and cannot be delivered, leave it out`,
      );
      expect(others).toEqual([]);
    },
  );

  test('received_at is among them', () => {
    expect(issuesOf(intakeRecordSchema, { flight, message: { received_at: '2026-03-10T06:00:00Z' } })).toEqual([
      'message.received_at: is set by the platform and cannot be delivered, leave it out',
    ]);
  });
});
