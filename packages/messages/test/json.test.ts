import { amendCodeLists, defaultCodeLists, noAmendments } from '@tautai/dsl';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessageBytes, readMessages } from '../src/index.ts';
import { limits } from '../src/limits.ts';
import { bytesOf, codesOf, read } from '../src/testing.ts';

const flight = { carrier: 'NZ', number: '996' };
const named = (reference: string) => ({ flight, passenger: { reference, family_name: 'TUILAGI' } });
const line = (reference: string): string => JSON.stringify(named(reference));

function references(source: string | Uint8Array, mode: 'intake' | 'subset' = 'intake') {
  return read(source, { mode }).records.map(({ passenger }) => passenger?.reference);
}

describe('forms of a source', () => {
  test.each([
    ['one record', line('A'), ['A']],
    ['one record on many lines', JSON.stringify(named('A'), null, 2), ['A']],
    ['lines', `${line('A')}\n${line('B')}\n`, ['A', 'B']],
    ['lines without a last line feed', `${line('A')}\r\n${line('B')}`, ['A', 'B']],
    ['blank lines', `\n\r\n${line('A')}\n\n  \n${line('B')}\n\n`, ['A', 'B']],
    ['a byte order mark', `\uFEFF${line('A')}\n${line('B')}`, ['A', 'B']],
    ['an array', `[${line('A')},${line('B')}]`, ['A', 'B']],
    ['an array on many lines', JSON.stringify([named('A'), named('B')], null, 2), ['A', 'B']],
    ['an empty array', ' [ ] ', []],
    ['an object with records', `{"records":[${line('A')},${line('B')}]}`, ['A', 'B']],
    ['the same on many lines', JSON.stringify({ records: [named('A'), named('B')] }, null, 2), ['A', 'B']],
    ['no records', '{"records": []}', []],
    ['brackets and quotation marks in texts', `[${line('A]}"\\[{')},${line('B')}]`, ['A]}"\\[{', 'B']],
  ])('%s', (_, source, expected) => {
    const result = read(source);
    expect(result.records.map(({ passenger }) => passenger?.reference)).toEqual(expected);
    expect(result.diagnostics).toEqual([]);
    expect(result.summary.format).toBe('json');
  });

  test('nothing at all', () => {
    expect(read('').summary).toMatchObject({ format: 'empty', records: 0, bytes: 0 });
    expect(read(' \r\n ').summary).toMatchObject({ format: 'empty', records: 0, bytes: 4 });
  });

  test('where the chunks are cut does not matter', async () => {
    const chunked = async (source: string, size: number) => {
      const bytes = bytesOf(source);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const events = [];
      for await (const event of readMessages(chunks, { mode: 'intake' })) events.push(event);
      return events;
    };
    const piece = fc.constantFrom(
      line('A'),
      line('Ā'),
      '\n',
      ',',
      '[',
      ']',
      '{',
      '}',
      '"',
      '\\',
      '{bad',
      '{"records":[',
      ' ',
      '1',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '[', '{"records":[', '{'),
        fc.array(piece, { maxLength: 12 }),
        fc.integer({ min: 1, max: 7 }),
        async (start, pieces, size) => {
          const source = start + pieces.join('');
          expect(await chunked(source, size)).toEqual(await chunked(source, 1_000_000));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is broken is reported by its place, and the rest is delivered', () => {
  test('line 3 of 10 000', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) =>
      at === 2 ? '{"flight":{"carrier" "NZ"}}' : line(`P${at + 1}`),
    );
    const result = read(lines.join('\n'));
    expect(result.records).toHaveLength(9999);
    expect(result.summary).toMatchObject({ records: 9999, rejected: 1 });
    expect(result.positions[2]).toMatchObject({ ordinal: 4, line: 4 });
    const before = lines.slice(0, 2).join('\n').length + 1;
    expect(result.diagnostics).toMatchObject([
      {
        code: 'json/malformed',
        severity: 'error',
        line: 3,
        position: 3,
        offset: before + '{"flight":{"carrier" '.length,
      },
    ]);
  });

  test.each([
    ['the first line', `{"flight":\n${line('B')}\n${line('C')}`, ['B', 'C'], [[1, 1]]],
    [
      'the first lines, one with a bracket',
      `{"a":1\n[1,\n${line('C')}\n`,
      ['C'],
      [
        [1, 1],
        [2, 2],
      ],
    ],
    ['the last line', `${line('A')}\n{"flight":`, ['A'], [[2, 2]]],
    ['an element', `[${line('A')},\n{"flight" 1},\n${line('C')}]`, ['A', 'C'], [[2, 2]]],
    [
      'an element that is none',
      `[${line('A')}, 1, "x", null, [], ${line('C')}]`,
      ['A', 'C'],
      [
        [1, 2],
        [1, 3],
        [1, 4],
        [1, 5],
      ],
    ],
    ['a comma too many', `[${line('A')},,${line('C')}]`, ['A', 'C'], [[1, 2]]],
    ['a last comma', `[${line('A')},]`, ['A'], [[1, 2]]],
  ])('%s', (_, source, expected, places) => {
    const result = read(source);
    expect(result.records.map(({ passenger }) => passenger?.reference)).toEqual(expected);
    expect(result.diagnostics.map(({ line: at, position }) => [at, position])).toEqual(places);
    expect(result.summary.rejected).toBe(places.length);
  });

  test('a source that is cut off', () => {
    const result = read(`[${line('A')},${line('B').slice(0, -3)}`);
    expect(result.records).toHaveLength(1);
    expect(codesOf(result)).toEqual(['json/malformed', 'json/cut-off']);
  });

  test('a record over the limit, and one behind it', () => {
    const long = `{"x":"${'A'.repeat(limits.recordBytesMax)}"}`;
    expect(references(`${line('A')}\n${long}\n${line('C')}`)).toEqual(['A', 'C']);
    expect(references(`[${line('A')},${long},${line('C')}]`)).toEqual(['A', 'C']);
    expect(codesOf(read(long))).toEqual(['json/record-too-long']);
  });

  test('the engine does not speak, since it would quote the text', () => {
    const result = read('{"passenger":{"family_name":"TUILAGI" oops}}');
    expect(JSON.stringify(result.diagnostics)).not.toContain('TUILAGI');
    expect(JSON.stringify(result.diagnostics)).not.toContain('oops');
  });

  test('names that belong to the language of the engine are unknown fields like others', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const result = read(`{"flight":{},"passenger":{"${name}":{"x":1}}}`);
      expect(codesOf(result)).toEqual(['json/unknown-field']);
      expect(result.diagnostics[0]?.field).toBe(`passenger.${name}`);
    }
  });

  test('deep nesting is refused like any other value', () => {
    const deep = `{"flight":{},"passenger":{"sex":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    expect(read(deep).summary).toMatchObject({ records: 0, rejected: 1 });
  });
});

describe('modes', () => {
  test('carriers may not send what the unit derives', () => {
    const result = read(
      '{"flight":{},"booking":{"lead_time":"PT30H"},"message":{"received_at":"2026-03-10T06:00:00Z"}}',
    );
    expect(codesOf(result)).toEqual(['json/refused-field', 'json/refused-field']);
    expect(new Set(result.diagnostics.map(({ field }) => field))).toEqual(
      new Set(['booking.lead_time', 'message.received_at']),
    );
  });

  test('a subset may hold anything, and what is delivered wins', () => {
    const record = {
      message: { received_at: '2026-01-01T00:00:00Z' },
      passenger: { date_of_birth: '1980-03-12', age: 9, reference: 'A' },
      flight: { departs_local: '2026-03-11T21:10' },
      history: { is_first_journey: true },
      watchlist_matches: [],
    };
    const { records } = read(JSON.stringify(record), { mode: 'subset', receivedAt: '2026-03-10T06:00:00Z' });
    expect(records).toEqual([{ ...record, passenger: { ...record.passenger, is_unaccompanied_minor: undefined } }]);
  });

  test('the instant of receipt is the one that was handed over, or none', () => {
    const [received] = read(line('A'), { receivedAt: '2026-03-10T06:00:00Z' }).records;
    expect(received?.message).toEqual({ type: 'json', received_at: '2026-03-10T06:00:00Z' });
    expect(read(line('A')).records[0]?.message).toEqual({ type: 'json' });
  });

  test('a traveller without a reference gets one from the message and the position', () => {
    const source = [{ flight, message: { reference: 'M7' } }, { flight }]
      .map((each) => JSON.stringify(each))
      .join('\n');
    expect(references(source)).toEqual(['M7/1', 'RECORD/2']);
  });

  test('the form can be said', () => {
    const source = bytesOf(`not json\n${line('B')}`);
    expect(readMessageBytes(source, { mode: 'intake', format: 'ndjson' }).records).toHaveLength(1);
    expect(codesOf(readMessageBytes(bytesOf('{}'), { mode: 'intake', format: 'edifact' }))).toEqual([
      'edifact/no-message',
    ]);
  });
});

test('values are brought to their form at rest', () => {
  const json = {
    flight: { ...flight, origin: 'NZAA' },
    passenger: { nationality: 'D', family_name: 'TUI\u202ELAGI', given_names: null },
    booking: { bag_weight: { value: 66, unit: 'lb' } },
  };
  expect(read(JSON.stringify(json)).records[0]).toMatchObject({
    flight: { origin: 'AKL', origin_country: 'NZL' },
    passenger: { nationality: 'DEU', family_name: 'TUILAGI' },
    booking: { bag_weight: 29.937096 },
  });
});

test('an airport that only the code lists in use have is known by its other code and its place', () => {
  const lagoon = { code: 'QZX', icao: 'NSQX', name: 'Lagoon', country: 'WSM', time_zone: 'Pacific/Apia' };
  const airport = { add: [lagoon], remove: [] };
  const codeLists = amendCodeLists(defaultCodeLists(), { ...noAmendments, airport }, '');
  const source = JSON.stringify({ flight: { ...flight, origin: 'AKL', destination: 'NSQX' } });
  expect(read(source, { codeLists, homeCountry: 'WSM' }).records[0]).toMatchObject({
    flight: { destination: 'QZX', destination_country: 'WSM', direction: 'inbound' },
  });
  expect(codesOf(read(source))).toEqual(['json/invalid-value']);
});
