import { foldText } from '../values/fold-text.ts';
import type { Airport, CodeListsData, Country, NamedCode } from './code-lists/data.ts';
import { codeListsDigest } from './code-lists/digest.gen.ts';
import { readVendoredData } from './code-lists/vendored-data.ts';
import type { CodeListName } from './field.ts';

/** The code lists of a ruleset: what a country, airport, carrier or currency may be. */
export interface CodeLists {
  /** SHA-256 of the data, for the replay token of a decision. */
  readonly digest: string;
  readonly data: CodeListsData;
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
  listsRead ??= buildCodeLists(readVendoredData(), codeListsDigest);
  return listsRead;
}

interface ListRead {
  /** By code, in order. */
  readonly names: ReadonlyMap<string, string>;
  /** Other spellings of a code. */
  readonly spellings: ReadonlyMap<string, string>;
}

/** Code lists that say what the data say. Who hands the data in answers for the digest. */
export function buildCodeLists(data: CodeListsData, digest: string): CodeLists {
  const lists: Readonly<Record<CodeListName, ListRead>> = {
    country: { names: namesOf(data.country), spellings: spellingsOfCountries(data.country) },
    airport: {
      names: namesOf(data.airport),
      spellings: new Map(data.airport.flatMap(({ code, icao }) => (icao === null ? [] : [[icao, code] as const]))),
    },
    carrier: { names: namesOf(data.carrier), spellings: new Map() },
    currency: { names: namesOf(data.currency), spellings: new Map() },
  };
  const airportByCode = new Map(data.airport.map((airport) => [airport.code, airport]));
  return {
    digest,
    data,
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

function namesOf(entries: readonly NamedCode[]): ReadonlyMap<string, string> {
  const inOrder = entries.toSorted((left, right) => (left.code < right.code ? -1 : 1));
  return new Map(inOrder.map(({ code, name }) => [code, name]));
}

function spellingsOfCountries(countries: readonly Country[]): ReadonlyMap<string, string> {
  const codes = new Set(countries.map(({ code }) => code));
  return new Map([
    ...countries.flatMap(({ code, twoLetters }) => (twoLetters === null ? [] : [[twoLetters, code] as const])),
    ...Object.entries(countrySpellings).filter(([, code]) => codes.has(code)),
  ]);
}
