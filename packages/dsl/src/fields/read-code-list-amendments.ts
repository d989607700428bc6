/**
 * Reads amendments of code lists:
 *
 *   {"airport": {"add": [{"code": "NSX", "icao": "NSXX", "name": "…", "country": "WSM", "time_zone": "Pacific/Apia"}],
 *                "remove": ["FGI"]}}
 *
 * Everything wrong is said at once, with its path: first what is wrong with an entry by itself, then what does not fit
 * the lists. Entries that are wrong by themselves are left out of the second look.
 */
import { z } from 'zod';

import { isTimeZone } from '../values/time-zone.ts';
import type { CodeLists } from './code-lists.ts';
import { defaultCodeLists } from './code-lists.ts';
import type { CodeListAmendments } from './code-lists/amendments.ts';
import type { AmendmentProblem, SoundPart } from './code-lists/misfits.ts';
import { misfitsOf } from './code-lists/misfits.ts';

/** The amendments that a parsed JSON text holds, or all that is wrong with them. `base` is what they amend. */
export function readCodeListAmendments(
  json: unknown,
  base: CodeLists = defaultCodeLists(),
): { readonly amendments: CodeListAmendments } | { readonly problems: readonly AmendmentProblem[] } {
  const read = amendmentsSchema().safeParse(json);
  const misfits = misfitsOf(read.success ? read.data : soundPartOf(json), base);
  if (read.success && misfits.length === 0) return { amendments: read.data };
  const faults = read.success ? [] : read.error.issues.flatMap(problemsOf);
  // Without the faulty countries, an airport in one of them would seem to lie nowhere.
  const hasFaultyCountry = faults.some(({ path }) => path.startsWith('country'));
  const sure = hasFaultyCountry ? misfits.filter(({ path }) => !path.endsWith('.country')) : misfits;
  return { problems: [...faults, ...sure] };
}

/** The words of a fault are the same whatever stands there instead. */
const must = (words: string) => ({
  error: ({ input }: { readonly input?: unknown }): string => (input === undefined ? 'is missing' : `must be ${words}`),
});

const text = (pattern: RegExp, words: string) => z.string(must(words)).regex(pattern, must(words));

const threeLetters = (example: string) => text(/^[A-Z]{3}$/u, `three capital letters, such as ${example}`);

const nameSchema = () => text(/^(?=.*[\p{L}\p{N}])\P{C}{1,100}$/u, 'a name of at most 100 visible characters');

function timeZoneSchema() {
  const words = must('a time zone of the IANA database, such as Pacific/Apia');
  return z.string(words).refine(isTimeZone, words);
}

/** Built when asked for, so that a page can tell zod before that to make no code from strings. */
function entrySchemas() {
  const anObject = must('an object');
  return {
    country: z.strictObject(
      {
        code: threeLetters('WSM'),
        name: nameSchema(),
        two_letters: text(/^[A-Z]{2}$/u, 'two capital letters, such as WS')
          .nullable()
          .default(null),
      },
      anObject,
    ),
    airport: z.strictObject(
      {
        code: threeLetters('APW'),
        icao: text(/^[A-Z]{4}$/u, 'four capital letters, such as NSFA')
          .nullable()
          .default(null),
        name: nameSchema(),
        country: threeLetters('WSM'),
        time_zone: timeZoneSchema(),
      },
      anObject,
    ),
    carrier: z.strictObject(
      {
        code: text(/^(?=.*[A-Z])[A-Z0-9]{2}$/u, 'two capital letters or digits, such as OL'),
        name: nameSchema(),
      },
      anObject,
    ),
    currency: z.strictObject({ code: threeLetters('WST'), name: nameSchema() }, anObject),
  };
}

function amendmentsSchema(): z.ZodType<CodeListAmendments> {
  const { country, airport, carrier, currency } = entrySchemas();
  const amended = <Entry extends z.ZodType>(entry: Entry) =>
    z
      .strictObject(
        {
          add: z.array(entry, must('a list')).default([]),
          remove: z.array(z.string(must('a code')), must('a list')).default([]),
        },
        must('an object of `add` and `remove`'),
      )
      .default({ add: [], remove: [] });
  return z.strictObject(
    { country: amended(country), airport: amended(airport), carrier: amended(carrier), currency: amended(currency) },
    must('an object of `country`, `airport`, `carrier` and `currency`'),
  );
}

/** What can be read of amendments that have faults. */
function soundPartOf(json: unknown): SoundPart {
  const nothing = { add: [], remove: [] };
  const { country, airport, carrier, currency } = entrySchemas();
  const sound = <Entry extends z.ZodType>(entry: Entry) =>
    z
      .object({
        add: z.array(entry.nullable().catch(null)).catch([]),
        remove: z.array(z.string().nullable().catch(null)).catch([]),
      })
      .catch(nothing);
  return z
    .object({ country: sound(country), airport: sound(airport), carrier: sound(carrier), currency: sound(currency) })
    .catch({ country: nothing, airport: nothing, carrier: nothing, currency: nothing })
    .parse(json);
}

function problemsOf(issue: z.core.$ZodIssue): readonly AmendmentProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: z.core.toDotPath(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({ path: z.core.toDotPath([...issue.path, key]), message: 'is not known here' }));
}
