import { describe, expect, test } from 'vitest';

import { defaultCodeLists } from './code-lists.ts';
import { everyField } from './catalogue.ts';

const codeLists = defaultCodeLists();

describe('countries', () => {
  test.each([
    ['WSM', 'Samoa'],
    ['NZL', 'New Zealand'],
    ['GBD', 'British Overseas Territories citizen'],
    ['XXA', 'Stateless person'],
    ['RKS', 'Kosovo'],
    ['UNO', 'United Nations'],
    ['EUE', 'European Union (laissez-passer)'],
  ])('%s is %s', (code, name) => {
    expect(codeLists.has('country', code)).toBe(true);
    expect(codeLists.nameOf('country', code)).toBe(name);
  });

  test.each([
    ['NZ', 'NZL'],
    ['nz ', 'NZL'],
    ['D', 'DEU'],
    ['DEU', 'DEU'],
    ['XK', 'RKS'],
    ['XKX', 'RKS'],
    ['GB', 'GBR'],
    ['xxb', 'XXB'],
    ['ZZ', null],
    ['-', null],
    ['NEW ZEALAND', null],
    ['', null],
    ['constructor', null],
  ])('%j is carried as %j', (text, code) => {
    expect(codeLists.normalise('country', text)).toBe(code);
  });

  test('every ISO 3166-1 country is there, and no code is one that cannot be read', () => {
    const codes = codeLists.codes('country');
    expect(codes.length).toBeGreaterThanOrEqual(249 + 20);
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  });
});

describe('airports', () => {
  test.each([
    ['APW', 'WSM', 'NSFA', 'Pacific/Apia'],
    ['FGI', 'WSM', 'NSFI', 'Pacific/Apia'],
    ['AKL', 'NZL', 'NZAA', 'Pacific/Auckland'],
    ['NAN', 'FJI', 'NFFN', 'Pacific/Fiji'],
    ['SUV', 'FJI', 'NFNA', 'Pacific/Fiji'],
    ['PPG', 'ASM', 'NSTU', 'Pacific/Pago_Pago'],
    ['TBU', 'TON', 'NFTF', 'Pacific/Tongatapu'],
    ['RAR', 'COK', 'NCRG', 'Pacific/Rarotonga'],
    ['HNL', 'USA', 'PHNL', 'Pacific/Honolulu'],
    ['SYD', 'AUS', 'YSSY', 'Australia/Sydney'],
    ['BNE', 'AUS', 'YBBN', 'Australia/Brisbane'],
    ['POM', 'PNG', 'AYPY', 'Pacific/Port_Moresby'],
    ['HIR', 'SLB', 'AGGH', 'Pacific/Guadalcanal'],
    ['VLI', 'VUT', 'NVVV', 'Pacific/Efate'],
    ['NOU', 'NCL', 'NWWW', 'Pacific/Noumea'],
    ['PPT', 'PYF', 'NTAA', 'Pacific/Tahiti'],
    ['FUN', 'TUV', 'NGFU', 'Pacific/Funafuti'],
    ['TRW', 'KIR', 'NGTA', 'Pacific/Tarawa'],
    ['CXI', 'KIR', 'PLCH', 'Pacific/Kiritimati'],
    ['MAJ', 'MHL', 'PKMJ', 'Pacific/Majuro'],
    ['INU', 'NRU', 'ANYN', 'Pacific/Nauru'],
    ['IUE', 'NIU', 'NIUE', 'Pacific/Niue'],
    ['LAX', 'USA', 'KLAX', 'America/Los_Angeles'],
    ['BOG', 'COL', 'SKBO', 'America/Bogota'],
    ['LIM', 'PER', 'SPJC', 'America/Lima'],
    ['BKK', 'THA', 'VTBS', 'Asia/Bangkok'],
    ['FRA', 'DEU', 'EDDF', 'Europe/Berlin'],
    ['KTM', 'NPL', 'VNKT', 'Asia/Kathmandu'],
    ['PSC', 'USA', 'KPSC', 'America/Los_Angeles'],
  ])('%s lies in %s, is called %s in the air and keeps the time of %s', (code, country, icao, timeZone) => {
    expect(codeLists.airport(code)).toMatchObject({ code, country, icao, timeZone });
    expect(codeLists.normalise('airport', icao)).toBe(code);
    expect(codeLists.has('airport', code)).toBe(true);
  });

  test('what is no airport is none', () => {
    expect(codeLists.airport('APX')).toBeNull();
    expect(codeLists.has('airport', 'apw')).toBe(false);
    expect(codeLists.normalise('airport', 'apw')).toBe('APW');
    expect(codeLists.normalise('airport', 'ZZZZ')).toBeNull();
  });

  test('every airport lies in a listed country', () => {
    const strays = codeLists
      .codes('airport')
      .filter((code) => !codeLists.has('country', codeLists.airport(code)?.country ?? ''));
    expect(strays).toEqual([]);
    expect(codeLists.codes('airport').length).toBeGreaterThan(5000);
  });
});

describe('carriers and currencies', () => {
  test.each([
    ['carrier', 'NZ', 'Air New Zealand'],
    ['carrier', 'FJ', 'Fiji Airways'],
    ['carrier', 'OL', 'Samoa Airways'],
    ['carrier', '3U', 'Sichuan Airlines'],
    ['currency', 'WST', 'Tala'],
    ['currency', 'NZD', 'New Zealand Dollar'],
    ['currency', 'XCG', 'Caribbean Guilder'],
  ] as const)('the %s %s is %s', (list, code, name) => {
    expect(codeLists.nameOf(list, code)).toBe(name);
  });

  test('carriers are well-formed and listed once', () => {
    const codes = codeLists.codes('carrier');
    expect(codes.filter((code) => !/^(?=.*[A-Z])[A-Z0-9]{2}$/.test(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(600);
    expect(codeLists.isClosed('carrier')).toBe(false);
    expect(codeLists.isClosed('country')).toBe(true);
  });
});

test.each(['country', 'airport', 'carrier', 'currency'] as const)('the data name each %s once', (list) => {
  expect(codeLists.data[list].map(({ code }) => code).toSorted()).toEqual(codeLists.codes(list));
});

test('every code that the catalogue gives as an example is a code of its list', () => {
  const unknown = everyField().flatMap(({ path, field }) =>
    field.type.kind === 'code' && !codeLists.has(field.type.list, String(field.example)) ? [path] : [],
  );
  expect(unknown).toEqual([]);
});
