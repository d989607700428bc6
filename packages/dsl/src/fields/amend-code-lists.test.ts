import { describe, expect, test } from 'vitest';

import { amendCodeLists } from './amend-code-lists.ts';
import { defaultCodeLists } from './code-lists.ts';
import type { CodeLists } from './code-lists.ts';
import { readCodeListAmendments } from './read-code-list-amendments.ts';

const base = defaultCodeLists();
const newAirport = {
  code: 'QZX',
  icao: 'NSQX',
  name: 'Savaii International',
  country: 'WSM',
  time_zone: 'Pacific/Apia',
};

function amendedBy(json: unknown): CodeLists {
  const read = readCodeListAmendments(json);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return amendCodeLists(base, read.amendments, 'the digest');
}

describe('amended code lists', () => {
  test('without amendments say what the built-in ones say, under the digest that was handed in', () => {
    const same = amendedBy({});
    expect(same.data).toEqual(base.data);
    expect(same.digest).toBe('the digest');
    expect(same.codes('airport')).toEqual(base.codes('airport'));
  });

  test('know an added airport by all that is asked of one', () => {
    const lists = amendedBy({ airport: { add: [newAirport] } });
    expect(lists.has('airport', 'QZX')).toBe(true);
    expect(lists.nameOf('airport', 'QZX')).toBe('Savaii International');
    expect(lists.normalise('airport', 'nsqx')).toBe('QZX');
    expect(lists.airport('QZX')).toEqual({
      code: 'QZX',
      icao: 'NSQX',
      name: 'Savaii International',
      country: 'WSM',
      timeZone: 'Pacific/Apia',
    });
    expect(lists.codes('airport')).toEqual([...base.codes('airport'), 'QZX'].toSorted());
    expect(base.has('airport', 'QZX')).toBe(false);
  });

  test('know an added country, and an airport in it', () => {
    const lists = amendedBy({
      country: { add: [{ code: 'BGV', name: 'Bougainville', two_letters: 'QB' }] },
      airport: {
        add: [{ code: 'BUA', icao: 'AYBK', name: 'Buka', country: 'BGV', time_zone: 'Pacific/Bougainville' }],
      },
    });
    expect(lists.normalise('country', 'qb')).toBe('BGV');
    expect(lists.airport('BUA')).toMatchObject({ country: 'BGV' });
  });

  test('replace a code that exists, other spellings included', () => {
    const lists = amendedBy({
      airport: { add: [{ ...newAirport, code: 'APW', icao: null }] },
      country: { add: [{ code: 'TUV', name: 'Tuvalu renamed' }] },
    });
    expect(lists.nameOf('airport', 'APW')).toBe('Savaii International');
    expect(lists.normalise('airport', 'NSFA')).toBeNull();
    expect(lists.nameOf('country', 'TUV')).toBe('Tuvalu renamed');
    expect(lists.normalise('country', 'TV')).toBeNull();
    expect(lists.codes('airport')).toEqual(base.codes('airport'));
  });

  test('do not know what was removed, under any spelling', () => {
    const lists = amendedBy({
      airport: { remove: ['FGI'] },
      country: { remove: ['XXA'] },
      carrier: { remove: ['OL'] },
      currency: { remove: ['WST'] },
    });
    expect(lists.has('airport', 'FGI')).toBe(false);
    expect(lists.airport('FGI')).toBeNull();
    expect(lists.normalise('airport', 'NSFI')).toBeNull();
    expect(lists.has('country', 'XXA')).toBe(false);
    expect(lists.has('carrier', 'OL')).toBe(false);
    expect(lists.has('currency', 'WST')).toBe(false);
  });

  test('give a spelling on when the one that had it goes', () => {
    const lists = amendedBy({ airport: { add: [{ ...newAirport, icao: 'NSFI' }], remove: ['FGI'] } });
    expect(lists.normalise('airport', 'NSFI')).toBe('QZX');
  });

  test('know added carriers and currencies, and leave carriers open', () => {
    const lists = amendedBy({
      carrier: { add: [{ code: '9X', name: 'Lagoon Air' }] },
      currency: { add: [{ code: 'QQD', name: 'Lagoon dollar' }] },
    });
    expect(lists.nameOf('carrier', '9X')).toBe('Lagoon Air');
    expect(lists.nameOf('currency', 'QQD')).toBe('Lagoon dollar');
    expect(lists.isClosed('carrier')).toBe(false);
  });

  test('can be amended again', () => {
    const once = amendedBy({ airport: { add: [newAirport] } });
    const read = readCodeListAmendments({ airport: { remove: ['QZX'] } }, once);
    expect(read).toHaveProperty('amendments');
    expect('amendments' in read && amendCodeLists(once, read.amendments, '').codes('airport')).toEqual(
      base.codes('airport'),
    );
  });
});
