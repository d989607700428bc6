// cspell:ignore aiports
import { describe, expect, test } from 'vitest';

import { readCodeListAmendments } from './read-code-list-amendments.ts';

const airport = { code: 'QZX', icao: 'NSQX', name: 'Savaii', country: 'WSM', time_zone: 'Pacific/Apia' };
const country = { code: 'BGV', name: 'Bougainville' };

/** `path message` of everything wrong. */
function problemsOf(json: unknown): readonly string[] {
  const read = readCodeListAmendments(json);
  return 'problems' in read ? read.problems.map(({ path, message }) => [path, message].join(' ').trim()) : [];
}

test('what may be left out is filled in', () => {
  const { icao: _icao, ...withoutIcao } = airport;
  expect(readCodeListAmendments({ country: { add: [country] }, airport: { add: [withoutIcao] } })).toEqual({
    amendments: {
      country: { add: [{ ...country, two_letters: null }], remove: [] },
      airport: { add: [{ ...airport, icao: null }], remove: [] },
      carrier: { add: [], remove: [] },
      currency: { add: [], remove: [] },
    },
  });
});

describe('an entry that is wrong by itself', () => {
  test.each([
    [[], 'must be an object of `country`, `airport`, `carrier` and `currency`'],
    [null, 'must be an object of `country`, `airport`, `carrier` and `currency`'],
    [{ aiports: {} }, 'aiports is not known here'],
    [{ airport: [] }, 'airport must be an object of `add` and `remove`'],
    [{ airport: { add: {} } }, 'airport.add must be a list'],
    [{ airport: { added: [] } }, 'airport.added is not known here'],
    [{ airport: { remove: [7] } }, 'airport.remove[0] must be a code'],
    [{ airport: { add: ['QZX'] } }, 'airport.add[0] must be an object'],
    [{ airport: { add: [{ ...airport, iata: 'QZX' }] } }, 'airport.add[0].iata is not known here'],
    [
      { airport: { add: [{ ...airport, code: 'qzx' }] } },
      'airport.add[0].code must be three capital letters, such as APW',
    ],
    [{ airport: { add: [{ ...airport, code: undefined }] } }, 'airport.add[0].code is missing'],
    [
      { airport: { add: [{ ...airport, icao: 'NSF' }] } },
      'airport.add[0].icao must be four capital letters, such as NSFA',
    ],
    [
      { airport: { add: [{ ...airport, name: ' ' }] } },
      'airport.add[0].name must be a name of at most 100 visible characters',
    ],
    [
      { airport: { add: [{ ...airport, name: 'a\nb' }] } },
      'airport.add[0].name must be a name of at most 100 visible characters',
    ],
    [
      { airport: { add: [{ ...airport, time_zone: 'Pacific/Savaii' }] } },
      'airport.add[0].time_zone must be a time zone of the IANA database, such as Pacific/Apia',
    ],
    [
      { airport: { add: [{ ...airport, time_zone: '+13:00' }] } },
      'airport.add[0].time_zone must be a time zone of the IANA database, such as Pacific/Apia',
    ],
    [
      { country: { add: [{ ...country, two_letters: 'BGV' }] } },
      'country.add[0].two_letters must be two capital letters, such as WS',
    ],
    [
      { carrier: { add: [{ code: '99', name: 'Digits' }] } },
      'carrier.add[0].code must be two capital letters or digits, such as OL',
    ],
    [
      { currency: { add: [{ code: 'TALA', name: 'Tala' }] } },
      'currency.add[0].code must be three capital letters, such as WST',
    ],
  ])('%j', (json, problem) => {
    expect(problemsOf(json)).toEqual([problem]);
  });
});

describe('an entry that does not fit', () => {
  test.each([
    [{ airport: { remove: ['QZX'] } }, 'airport.remove[0] names `QZX`, which is not in the list'],
    [{ carrier: { remove: ['OL', 'OL'] } }, 'carrier.remove[1] repeats `OL`'],
    [{ currency: { add: [1, 2].map(() => ({ code: 'QQD', name: 'Two' })) } }, 'currency.add[1].code repeats `QQD`'],
    [
      { carrier: { add: [{ code: 'OL', name: 'Samoa' }], remove: ['OL'] } },
      'carrier.remove[0] names `OL`, which is added: to add it is to replace it',
    ],
    [{ airport: { add: [{ ...airport, country: 'BGV' }] } }, 'airport.add[0].country names `BGV`, which is no country'],
    [{ airport: { add: [{ ...airport, icao: 'NSFA' }] } }, 'airport.add[0].icao is `NSFA`, which stands for `APW`'],
    [
      { country: { add: [{ ...country, two_letters: 'WS' }] } },
      'country.add[0].two_letters is `WS`, which stands for `WSM`',
    ],
    [{ country: { remove: ['NRU'] } }, 'country.remove[0] names `NRU`, in which `INU` would still lie'],
  ])('%j', (json, problem) => {
    expect(problemsOf(json)).toEqual([problem]);
  });

  test('a country goes with its airports', () => {
    expect(problemsOf({ country: { remove: ['NRU'] }, airport: { remove: ['INU'] } })).toEqual([]);
  });
});

describe('everything wrong is said at once', () => {
  test('whatever kind it is of', () => {
    expect(
      problemsOf({
        airport: {
          add: [
            { ...airport, time_zone: 'Pacific/Savaii' },
            { ...airport, country: 'QQQ' },
          ],
          remove: ['QZX'],
        },
        carrier: { add: [{ code: 'lower', name: '' }], remove: ['99'] },
        rules: 1,
      }),
    ).toEqual([
      'airport.add[0].time_zone must be a time zone of the IANA database, such as Pacific/Apia',
      'carrier.add[0].code must be two capital letters or digits, such as OL',
      'carrier.add[0].name must be a name of at most 100 visible characters',
      'rules is not known here',
      'airport.remove[0] names `QZX`, which is added: to add it is to replace it',
      'airport.add[1].country names `QQQ`, which is no country',
      'carrier.remove[0] names `99`, which is not in the list',
    ]);
  });

  test('without faults that only follow from another', () => {
    expect(
      problemsOf({
        country: { add: [{ ...country, name: 7 }] },
        airport: { add: [{ ...airport, country: 'BGV' }] },
      }),
    ).toEqual(['country.add[0].name must be a name of at most 100 visible characters']);
  });
});
