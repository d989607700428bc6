import { airportLines } from './airports.gen.ts';
import { carrierLines } from './carriers.ts';
import { countryLines } from './countries.gen.ts';
import { currencyLines } from './currencies.gen.ts';
import type { Airport, CodeListsData, Country, NamedCode } from './data.ts';

/** Unpacks what is vendored with the language. */
export function readVendoredData(): CodeListsData {
  return {
    country: readCountries(),
    airport: readAirports(),
    carrier: readNames(carrierLines),
    currency: readNames(currencyLines),
  };
}

const linesOf = (block: string): readonly string[] => block.trim().split('\n');

/** The first word of a line, and what follows it. */
function cut(line: string): readonly [word: string, rest: string] {
  const blank = line.indexOf(' ');
  return [line.slice(0, blank), line.slice(blank + 1)];
}

const orNull = (word: string): string | null => (word === '-' ? null : word);

/** `NZD New Zealand Dollar` */
function readNames(block: string): readonly NamedCode[] {
  return linesOf(block).map((line) => {
    const [code, name] = cut(line);
    return { code, name };
  });
}

/** `WSM WS Samoa` */
function readCountries(): readonly Country[] {
  return linesOf(countryLines).map((line) => {
    const [code, rest] = cut(line);
    const [letters, name] = cut(rest);
    return { code, name, twoLetters: orNull(letters) };
  });
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
    return [{ code: first, icao: orNull(icao), name, ...place }];
  });
}
