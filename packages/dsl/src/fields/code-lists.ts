import { foldText } from '../values/fold-text.ts';
import { airportLines } from './code-lists/airports.gen.ts';
import { carrierLines } from './code-lists/carriers.ts';
import { countryLines } from './code-lists/countries.gen.ts';
import { currencyLines } from './code-lists/currencies.gen.ts';
import { codeListsDigest } from './code-lists/digest.gen.ts';
import type { CodeListName } from './field.ts';

/** An airport with what time and place need of it. */
export interface Airport {
  /** IATA code. */
  readonly code: string;
  readonly icao: string | null;
  readonly name: string;
  /** Three-letter country code. */
  readonly country: string;
  /** IANA name of its time zone. */
  readonly timeZone: string;
}

/** The code lists of a ruleset: what a country, airport, carrier or currency may be. */
export interface CodeLists {
  /** SHA-256 of the data, for the replay token of a decision. */
  readonly digest: string;
  /** Every code of a list, in order. */
  readonly codes: (list: CodeListName) => readonly string[];
  readonly has: (list: CodeListName, code: string) => boolean;
  /**
   * Whether a code that is not in the list is certainly none. Carriers come and go every month: an unknown one is worth
   * a warning, not a refusal.
   */
  readonly isClosed: (list: CodeListName) => boolean;
  /** What a code stands for, for people; null for an unknown code. */
  readonly nameOf: (list: CodeListName, code: string) => string | null;
  /**
   * The code that records carry for another spelling of it: `nz` and `NZ` → `NZL`, `D` → `DEU`, airport `NSFA` → `APW`,
   * and a known code for itself in any case. Null if there is none; a carrier that is not listed may still be one.
   */
  readonly normalise: (list: CodeListName, text: string) => string | null;
  readonly airport: (code: string) => Airport | null;
}

/** Spellings of countries that are neither two letters of ISO 3166-1 nor the code that records carry. */
const countrySpellings: Readonly<Record<string, string>> = { D: 'DEU', XKK: 'RKS', XKX: 'RKS' };

let listsRead: CodeLists | undefined;

/** The built-in code lists: vendored, hashed, and unpacked when first asked for. */
export function defaultCodeLists(): CodeLists {
  listsRead ??= readLists();
  return listsRead;
}

interface ListRead {
  /** By code, in order. */
  readonly names: ReadonlyMap<string, string>;
  /** Other spellings of a code. */
  readonly spellings: ReadonlyMap<string, string>;
}

function readLists(): CodeLists {
  const airports = readAirports().toSorted((left, right) => (left.code < right.code ? -1 : 1));
  const lists: Readonly<Record<CodeListName, ListRead>> = {
    country: readCountries(),
    airport: {
      names: new Map(airports.map(({ code, name }) => [code, name])),
      spellings: new Map(airports.flatMap(({ code, icao }) => (icao === null ? [] : [[icao, code] as const]))),
    },
    carrier: { names: new Map(pairsOf(carrierLines)), spellings: new Map() },
    currency: { names: new Map(pairsOf(currencyLines)), spellings: new Map() },
  };
  const airportByCode = new Map(airports.map((airport) => [airport.code, airport]));
  return {
    digest: codeListsDigest,
    codes: (list) => [...lists[list].names.keys()],
    has: (list, code) => lists[list].names.has(code),
    isClosed: (list) => list !== 'carrier',
    nameOf: (list, code) => lists[list].names.get(code) ?? null,
    normalise: (list, text) => {
      const code = foldText(text, 'locator');
      return lists[list].names.has(code) ? code : (lists[list].spellings.get(code) ?? null);
    },
    airport: (code) => airportByCode.get(code) ?? null,
  };
}

const linesOf = (block: string): readonly string[] => block.trim().split('\n');

/** The first word of a line, and what follows it. */
function cut(line: string): readonly [word: string, rest: string] {
  const blank = line.indexOf(' ');
  return [line.slice(0, blank), line.slice(blank + 1)];
}

const pairsOf = (block: string): readonly (readonly [string, string])[] => linesOf(block).map(cut);

function readCountries(): ListRead {
  const countries = pairsOf(countryLines).map(([code, rest]) => [code, ...cut(rest)] as const);
  return {
    names: new Map(countries.map(([code, , name]) => [code, name])),
    spellings: new Map([
      ...countries.filter(([, letters]) => letters !== '-').map(([code, letters]) => [letters, code] as const),
      ...Object.entries(countrySpellings),
    ]),
  };
}

/** A line `=WSM Pacific/Apia` heads the airports of a country in one time zone: `APW NSFA Faleolo International Airport`. */
function readAirports(): readonly Airport[] {
  let place = { country: '', timeZone: '' };
  return linesOf(airportLines).flatMap((line) => {
    const [first, rest] = cut(line);
    if (first.startsWith('=')) {
      place = { country: first.slice(1), timeZone: rest };
      return [];
    }
    const [icao, name] = cut(rest);
    return [{ code: first, icao: icao === '-' ? null : icao, name, ...place }];
  });
}
