/**
 * Writes the code lists that come from published data sets: countries, currencies, airports. Where a set is wrong or
 * behind, the correction stands here, with its reason, and not in the generated file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type * as AirportData from 'airport-data-js';
import type { Airport } from 'airport-data-js';
import currencies from 'currency-codes';
import countries from 'i18n-iso-countries';

import { carrierLines } from '../src/fields/code-lists/carriers.ts';

/** CommonJS whose exports an import cannot see. */
const { getAirportByContinent } = createRequire(import.meta.url)('airport-data-js') as typeof AirportData;

/** Codes of ICAO Doc 9303 part 3 that are no ISO countries. Germany's `D` is another spelling of `DEU`. */
const travelDocumentCodes = {
  EUE: 'European Union (laissez-passer)',
  GBD: 'British Overseas Territories citizen',
  GBN: 'British National (Overseas)',
  GBO: 'British Overseas citizen',
  GBP: 'British protected person',
  GBS: 'British subject',
  RKS: 'Kosovo',
  UNA: 'United Nations specialised agency',
  UNK: 'Resident of Kosovo (United Nations Interim Administration Mission)',
  UNO: 'United Nations',
  UTO: 'Utopia (specimen documents)',
  XBA: 'African Development Bank',
  XCC: 'Caribbean Community',
  XCE: 'Council of Europe',
  XCO: 'Common Market for Eastern and Southern Africa',
  XDC: 'Southern African Development Community',
  XEC: 'Economic Community of West African States',
  XES: 'Organisation of Eastern Caribbean States',
  XIM: 'African Export-Import Bank',
  XMP: 'Parliamentary Assembly of the Mediterranean',
  XOM: 'Sovereign Military Order of Malta',
  XPO: 'Interpol',
  XXA: 'Stateless person',
  XXB: 'Refugee (1951 Convention)',
  XXC: 'Refugee (other)',
  XXX: 'Nationality unspecified',
};

/** Currencies of ISO 4217 that the data set does not have yet. */
const newerCurrencies = { XCG: 'Caribbean Guilder' };

/** Time zones that the data set has wrong, by position and by the law of the place. */
const timeZoneCorrections: Readonly<Record<string, string>> = {
  BAX: 'Asia/Barnaul',
  BWT: 'Australia/Hobart',
  CEW: 'America/Chicago',
  CUG: 'Australia/Sydney',
  DEE: 'Asia/Sakhalin',
  EKS: 'Asia/Sakhalin',
  EVH: 'Australia/Sydney',
  FTK: 'America/New_York',
  HVD: 'Asia/Hovd',
  IBB: 'Pacific/Galapagos',
  KIE: 'Pacific/Bougainville',
  KKM: 'Asia/Bangkok',
  LUW: 'Asia/Makassar',
  MLG: 'Asia/Jakarta',
  MXB: 'Asia/Makassar',
  NGK: 'Asia/Sakhalin',
  NIU: 'Pacific/Tahiti',
  NPO: 'Asia/Pontianak',
  OVS: 'Asia/Yekaterinburg',
  PSC: 'America/Los_Angeles',
  PSU: 'Asia/Pontianak',
  RGK: 'Asia/Barnaul',
  RKA: 'Pacific/Tahiti',
  RMT: 'Pacific/Tahiti',
  SQG: 'Asia/Pontianak',
  STM: 'America/Santarem',
  SWT: 'Asia/Tomsk',
  TBM: 'Asia/Pontianak',
  TJG: 'Asia/Makassar',
  TMT: 'America/Santarem',
  TOF: 'Asia/Tomsk',
  ULG: 'Asia/Hovd',
  ULK: 'Asia/Yakutsk',
  ULO: 'Asia/Hovd',
  UBI: 'Pacific/Bougainville',
};

/** Names that the data set misspells or cuts. */
const nameCorrections: Readonly<Record<string, string>> = {
  APW: 'Faleolo International Airport',
  FUN: 'Funafuti International Airport',
  MXS: 'Maota Airport',
};

interface CountryLine {
  readonly code: string;
  readonly twoLetters: string;
  readonly name: string;
}

function readCountries(): readonly CountryLine[] {
  const names = createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as { locale: string };
  countries.registerLocale(names as Parameters<typeof countries.registerLocale>[0]);
  const iso = Object.entries(countries.getAlpha3Codes())
    .filter(([code]) => code !== 'XKK')
    .map(([code, twoLetters]) => ({ code, twoLetters, name: countries.getName(code, 'en') ?? code }));
  const others = Object.entries(travelDocumentCodes).map(([code, name]) => ({
    code,
    twoLetters: code === 'RKS' ? 'XK' : '',
    name,
  }));
  return [...iso, ...others].toSorted((left, right) => (left.code < right.code ? -1 : 1));
}

function readCurrencies(): readonly (readonly [code: string, name: string])[] {
  const published = currencies.data.map(({ code, currency }) => [code, currency] as const);
  return [...published, ...Object.entries(newerCurrencies)].toSorted(([left], [right]) => (left < right ? -1 : 1));
}

/** Airports with an IATA code that carriers serve, that are not small, or that lie in the Pacific. */
async function readAirports(): Promise<readonly Airport[]> {
  const continents = await Promise.all(
    ['AF', 'AN', 'AS', 'EU', 'NA', 'OC', 'SA'].map((each) => getAirportByContinent(each)),
  );
  const byCode = new Map(continents.flat().map((airport) => [airport.iata, airport]));
  return [...byCode.values()]
    .filter(({ iata, type }) => /^[A-Z]{3}$/.test(iata) && type !== 'heliport')
    .filter(
      ({ type, continent, scheduled_service: service }) =>
        String(service).toUpperCase() === 'TRUE' ||
        continent === 'OC' ||
        type === 'large_airport' ||
        type === 'medium_airport',
    );
}

/** Groups of `=COUNTRY ZONE` followed by a line per airport: `IATA ICAO NAME`, `-` for no ICAO code. */
function printAirports(airports: readonly Airport[], countryOf: ReadonlyMap<string, string>): string {
  const groups = Map.groupBy(airports, (airport) => {
    const country = countryOf.get(airport.country_code);
    if (country === undefined) throw new Error(`airport ${airport.iata} lies in an unknown country`);
    return `=${country} ${timeZoneCorrections[airport.iata] ?? airport.time}`;
  });
  return [...groups]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([header, members]) => [header, ...members.map(printAirport).toSorted()])
    .join('\n');
}

function printAirport({ iata, icao, airport }: Airport): string {
  const location = /^[A-Z]{4}$/.test(icao) ? icao : '-';
  const name = nameCorrections[iata] ?? airport.replaceAll(/\s+/g, ' ').trim();
  return `${iata} ${location} ${name}`;
}

function versionOf(packageName: string): string {
  const path = new URL(`../node_modules/${packageName}/package.json`, import.meta.url);
  return `${packageName} ${(JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version}`;
}

type ListName = 'countries' | 'currencies' | 'airports';

const constantNames: Readonly<Record<ListName, string>> = {
  countries: 'countryLines',
  currencies: 'currencyLines',
  airports: 'airportLines',
};

function writeLines(name: ListName, provenance: string, lines: string): void {
  if (/[`\\]|\$\{/.test(lines)) throw new Error(`${name} holds what a template literal cannot`);
  writeFileSync(
    new URL(`../src/fields/code-lists/${name}.gen.ts`, import.meta.url),
    `// Generated by scripts/generate-code-lists.ts; do not edit.\n// ${provenance}\nexport const ${constantNames[name]} = \`\n${lines}\n\`;\n`,
  );
}

const countryLines = readCountries();
const countryOf = new Map(countryLines.map(({ code, twoLetters }) => [twoLetters, code]));
const blocks: Readonly<Record<ListName, string>> = {
  countries: countryLines.map(({ code, twoLetters, name }) => `${code} ${twoLetters || '-'} ${name}`).join('\n'),
  currencies: readCurrencies()
    .map(([code, name]) => `${code} ${name}`)
    .join('\n'),
  airports: printAirports(await readAirports(), countryOf),
};

const provenances: Readonly<Record<ListName, string>> = {
  countries: `ISO 3166-1 by ${versionOf('i18n-iso-countries')} (MIT), and codes of ICAO Doc 9303 part 3. Lines: code, two letters, name.`,
  currencies: `ISO 4217 by ${versionOf('currency-codes')} (MIT). Lines: code, name.`,
  airports: `${versionOf('airport-data-js')} by aashishvanand, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); a selection, corrected.`,
};

for (const name of ['countries', 'currencies', 'airports'] as const) writeLines(name, provenances[name], blocks[name]);

const digest = createHash('sha256')
  .update(JSON.stringify([blocks.countries, blocks.currencies, blocks.airports, carrierLines]))
  .digest('hex');
writeFileSync(
  new URL('../src/fields/code-lists/digest.gen.ts', import.meta.url),
  `// Generated by scripts/generate-code-lists.ts; do not edit.\n\n/** SHA-256 of all code lists, for the replay token of a decision. */\nexport const codeListsDigest = '${digest}';\n`,
);
