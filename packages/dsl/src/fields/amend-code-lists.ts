import type { CodeLists } from './code-lists.ts';
import { buildCodeLists } from './code-lists.ts';
import type { AirportEntry, CodeListAmendments, CountryEntry } from './code-lists/amendments.ts';
import type { Airport, CodeListsData, Country, NamedCode } from './code-lists/data.ts';

/**
 * Code lists with amendments that `readCodeListAmendments` let in. Whoever calls it hashes what they say, since there is
 * no hash function here.
 */
export function amendCodeLists(base: CodeLists, amendments: CodeListAmendments, digest: string): CodeLists {
  return buildCodeLists(amendedData(base.data, amendments), digest);
}

/** The data of code lists after amendments. */
export function amendedData(base: CodeListsData, amendments: CodeListAmendments): CodeListsData {
  const { country, airport, carrier, currency } = amendments;
  return {
    country: amended(base.country, country.add.map(countryOf), country.remove),
    airport: amended(base.airport, airport.add.map(airportOf), airport.remove),
    carrier: amended(base.carrier, carrier.add, carrier.remove),
    currency: amended(base.currency, currency.add, currency.remove),
  };
}

function amended<Entry extends NamedCode>(
  base: readonly Entry[],
  add: readonly Entry[],
  remove: readonly string[],
): readonly Entry[] {
  const entries = new Map(base.map((entry) => [entry.code, entry]));
  for (const code of remove) entries.delete(code);
  for (const entry of add) entries.set(entry.code, entry);
  return [...entries.values()];
}

const countryOf = ({ code, name, two_letters }: CountryEntry): Country => ({ code, name, twoLetters: two_letters });

const airportOf = ({ time_zone, ...airport }: AirportEntry): Airport => ({ ...airport, timeZone: time_zone });
