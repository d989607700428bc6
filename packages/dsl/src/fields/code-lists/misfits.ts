import { amendedData } from '../amend-code-lists.ts';
import type { CodeLists } from '../code-lists.ts';
import type { CodeListName } from '../field.ts';
import type { AirportEntry, CountryEntry, ListAmendments, NameEntry } from './amendments.ts';
import type { CodeListsData } from './data.ts';

/** What is wrong with an amendment: path and message make a sentence. An empty path is the whole. */
export interface AmendmentProblem {
  /** `airport.add[0].time_zone` */
  readonly path: string;
  readonly message: string;
}

/** Entries and codes of one list; a faulty one is null, so that the others keep their places. */
interface SoundEntries<Entry> {
  readonly add: readonly (Entry | null)[];
  readonly remove: readonly (string | null)[];
}

/** What can be read of amendments. */
export interface SoundPart {
  readonly country: SoundEntries<CountryEntry>;
  readonly airport: SoundEntries<AirportEntry>;
  readonly carrier: SoundEntries<NameEntry>;
  readonly currency: SoundEntries<NameEntry>;
}

/** What does not fit in amendments whose entries are right by themselves: among each other, and with the lists. */
export function misfitsOf(part: SoundPart, base: CodeLists): readonly AmendmentProblem[] {
  const { country, airport, carrier, currency } = part;
  const after = amendedData(base.data, {
    country: withoutGaps(country),
    airport: withoutGaps(airport),
    carrier: withoutGaps(carrier),
    currency: withoutGaps(currency),
  });
  return [
    ...codeMisfits('country', country, base),
    ...spellingMisfits('country', 'two_letters', country.add, after.country, (each) => each.twoLetters),
    ...countriesInUse(part, after),
    ...codeMisfits('airport', airport, base),
    ...spellingMisfits('airport', 'icao', airport.add, after.airport, (each) => each.icao),
    ...airportsNowhere(airport.add, after),
    ...codeMisfits('carrier', carrier, base),
    ...codeMisfits('currency', currency, base),
  ];
}

const withoutGaps = <Entry>({ add, remove }: SoundEntries<Entry>): ListAmendments<Entry> => ({
  add: add.filter((entry) => entry !== null),
  remove: remove.filter((code) => code !== null),
});

function codeMisfits(
  list: CodeListName,
  { add, remove }: SoundEntries<{ readonly code: string }>,
  base: CodeLists,
): readonly AmendmentProblem[] {
  const added = add.map((entry) => entry?.code ?? null);
  return [
    ...added.flatMap((code, index) =>
      code !== null && added.indexOf(code) < index
        ? [{ path: `${list}.add[${index}].code`, message: `repeats \`${code}\`` }]
        : [],
    ),
    ...remove.flatMap((code, index) => {
      const problem = code === null ? null : problemOfRemoval(code, index, { list, added, remove, base });
      return problem === null ? [] : [{ path: `${list}.remove[${index}]`, message: problem }];
    }),
  ];
}

function problemOfRemoval(
  code: string,
  index: number,
  among: {
    readonly list: CodeListName;
    readonly added: readonly (string | null)[];
    readonly remove: readonly (string | null)[];
    readonly base: CodeLists;
  },
): string | null {
  if (among.remove.indexOf(code) < index) return `repeats \`${code}\``;
  if (among.added.includes(code)) return `names \`${code}\`, which is added: to add it is to replace it`;
  return among.base.has(among.list, code) ? null : `names \`${code}\`, which is not in the list`;
}

/** Another spelling of a code can stand for one code only. */
function spellingMisfits<Entry extends { readonly code: string }>(
  list: CodeListName,
  key: string,
  add: readonly ({ readonly code: string } | null)[],
  after: readonly Entry[],
  spellingOf: (entry: Entry) => string | null,
): readonly AmendmentProblem[] {
  const byCode = new Map(after.map((entry) => [entry.code, entry]));
  const bySpelling = Map.groupBy(after, spellingOf);
  return add.flatMap((entry, index) => {
    const amended = entry === null ? undefined : byCode.get(entry.code);
    const spelling = amended === undefined ? null : spellingOf(amended);
    const other = spelling === null ? undefined : bySpelling.get(spelling)?.find(({ code }) => code !== amended?.code);
    if (other === undefined) return [];
    return [
      { path: `${list}.add[${index}].${key}`, message: `is \`${spelling}\`, which stands for \`${other.code}\`` },
    ];
  });
}

function countriesInUse({ country }: SoundPart, after: CodeListsData): readonly AmendmentProblem[] {
  const removed = new Set(country.remove);
  for (const entry of country.add) removed.delete(entry?.code ?? null);
  const airports = Map.groupBy(after.airport, (airport) => airport.country);
  return country.remove.flatMap((code, index) => {
    const left = code !== null && removed.has(code) ? (airports.get(code) ?? []) : [];
    const [first] = left;
    if (first === undefined) return [];
    const them = left.length === 1 ? `\`${first.code}\`` : `${left.length} airports, such as \`${first.code}\``;
    return [{ path: `country.remove[${index}]`, message: `names \`${code}\`, in which ${them} would still lie` }];
  });
}

function airportsNowhere(add: SoundPart['airport']['add'], after: CodeListsData): readonly AmendmentProblem[] {
  const countries = new Set(after.country.map(({ code }) => code));
  return add.flatMap((entry, index) =>
    entry === null || countries.has(entry.country)
      ? []
      : [{ path: `airport.add[${index}].country`, message: `names \`${entry.country}\`, which is no country` }],
  );
}
