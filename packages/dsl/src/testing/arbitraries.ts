// cspell:ignore letrec
/** Generators of texts: such as can be read, such as nearly can, and soup. */
import fc from 'fast-check';

import { allTokens, keywords } from '../syntax/tokens.ts';

const paths = [
  'booking',
  'booking.bags',
  'booking.lead_time',
  'flight.origin',
  'passenger.phones',
  'weight',
  'x',
  'a.b',
];
const literals = [
  '3',
  '-1.5',
  '48 h',
  '1000 NZD',
  '22:30',
  '23 kg',
  '18 years',
  '"APW"',
  '"a \\" b"',
  'true',
  '2027-03-31',
  'date "1980-03"',
];
const signs = allTokens.flatMap(({ LABEL }) => /^`(?<sign>[^`]+)`$/u.exec(LABEL ?? '')?.groups?.['sign'] ?? []);
const oddities = [
  '"',
  '\\',
  '§',
  '“',
  "'",
  '😀',
  '\u0000',
  '#',
  '{{',
  '}}',
  'given {',
  '22:30',
  '2027-',
  'é',
  '\uD800',
];
const separators = ['', ' ', ' ', '  ', '\n', '\r\n', '\t'];

/** Words, signs and oddities from which texts are made. */
export const languageWords: readonly string[] = [
  ...keywords.keys(),
  ...paths,
  ...literals,
  ...signs,
  ...oddities,
  'score:',
  'purpose:',
  'rule R1 "t" {',
];

/** Words and signs of the language in any order. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...languageWords), fc.constantFrom(...separators)), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));

/** One of the texts with a few stretches cut out, doubled or replaced. */
export const mutationOf = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.option(fc.constantFrom(...languageWords))), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, changes]) =>
      changes.reduce((changed, [place, length, word]) => {
        const start = place % (changed.length + 1);
        const inserted = word ?? changed.slice(start, start + length);
        return changed.slice(0, start) + inserted + changed.slice(word === null ? start : start + length);
      }, text),
    );

const blank = fc.constantFrom(' ', ' ', '  ', '\t');
/** A blank or a line end, where a line end ends nothing. */
const gap = fc.constantFrom(' ', ' ', ' ', '\n', ' # why\n', '\n\n');
const lineEnd = fc.constantFrom('\n', '\n', '\n\n\n', ' # why\n', '\r\n');

/** Parts with something between each two and the next. */
const spaced = (
  between: fc.Arbitrary<string>,
  ...parts: readonly (string | fc.Arbitrary<string>)[]
): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => fc.tuple(typeof part === 'string' ? fc.constant(part) : part, between)))
    .map((pairs) => pairs.flatMap((pair, index) => (index === pairs.length - 1 ? [pair[0]] : pair)).join(''));

const joined = (
  parts: fc.Arbitrary<string>,
  separator: fc.Arbitrary<string>,
  minLength: number,
): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(parts, separator), { minLength, maxLength: 3 })
    .map((pairs) => pairs.flatMap((pair, index) => (index === pairs.length - 1 ? [pair[0]] : pair)).join(''));

const comma = fc.constantFrom(',', ', ', ' ,', ',\n  ', ', # why\n');

const { condition, list } = fc.letrec<Record<'condition' | 'operand' | 'list' | 'block' | 'reference', string>>(
  (tie) => ({
    operand: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...paths, ...literals),
      spaced(
        blank,
        tie('operand'),
        fc.constantFrom('+', '-', '*', '/', 'otherwise'),
        fc.constantFrom(...literals, ...paths),
      ),
      spaced(blank, fc.constantFrom('count of', 'sum of', 'latest of'), tie('reference')),
      spaced(blank, fc.constantFrom('date of', 'time of'), fc.constantFrom(...paths)),
      spaced(blank, fc.constantFrom(...paths), 'at', fc.constantFrom('2027-03-31', 'date of x')),
      joined(tie('operand'), comma, 0).map((values) => `call_it(${values})`),
      spaced(blank, '(', tie('operand'), ')'),
    ),
    list: joined(fc.constantFrom(...literals, ...paths), comma, 0).map((values) => `[${values}]`),
    reference: fc.oneof(
      fc.constantFrom(...paths),
      spaced(
        blank,
        fc.constantFrom(...paths),
        fc.constantFrom('', 'as item'),
        fc.constantFrom('', 'within 90 days'),
        spaced(gap, 'where (', tie('condition'), ')'),
      ),
    ),
    block: fc
      .tuple(
        fc.constantFrom('all of {', 'any of {', 'none of {', 'at least 2 of {'),
        lineEnd,
        joined(tie('condition'), lineEnd, 1),
        lineEnd,
      )
      .map((parts) => `${parts.join('')}}`),
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      spaced(blank, tie('operand'), fc.constantFrom('is', 'is not', '<', '<=', '>', '>='), tie('operand')),
      spaced(blank, tie('operand'), fc.constantFrom('is missing', 'is known')),
      spaced(blank, tie('operand'), fc.constantFrom('in', 'not in'), tie('list')),
      spaced(
        blank,
        tie('operand'),
        fc.constantFrom('in list hubs', 'contains "x"', 'starts with "x"', 'between 1 and 2'),
      ),
      fc.constantFrom('booking.is_split', 'true'),
      spaced(blank, 'not', tie('condition')),
      spaced(gap, '(', tie('condition'), fc.constantFrom('and', 'or'), tie('condition'), ')'),
      spaced(gap, tie('condition'), fc.constantFrom('and', 'or'), tie('condition')),
      spaced(blank, fc.constantFrom('any', 'every', 'no', 'at least 2', 'exactly 1'), tie('reference')),
      tie('block'),
    ),
  }),
);

export { condition as conditionText };

const entry = fc.constantFrom(
  'purpose:terrorism',
  'basis:   "Act # 3"',
  'uses: apis ,pnr',
  'score: -5',
  'review_by:2027-03-31',
  'expect: hits<5 per 1000 passengers',
  'reason: "{booking.lead_time} }}"',
);
const ruleTest = fc.constantFrom(
  'test "one" {\n given { "a": { "b": "}" } }\n expect match\n}',
  'test "two" {\n\n  given { }   # why\n\n expect no_match score 5 }',
  'test "three" {\n given "x.json"\nexpect undetermined\n }',
);
const row = spaced(
  blank,
  condition,
  fc.constantFrom('->', '\n->', '->\n'),
  fc.constantFrom('5', '+20 "why -> 3"', '-5', '+1 # more -> 2'),
);
const table = fc
  .tuple(fc.constantFrom('points {', 'points  { # rows'), lineEnd, joined(row, lineEnd, 1), lineEnd)
  .map((parts) => `${parts.join('')}}`);
const section = fc.oneof(
  entry,
  ruleTest,
  table,
  spaced(blank, fc.constantFrom('when', 'unless'), condition),
  fc.constant('# a comment on its own'),
);
const rule = fc
  .tuple(
    fc.constantFrom('rule R1 "t"{', 'rule  R2 {', 'rule R3 "t"\n{', 'scorecard S1 "t" {'),
    lineEnd,
    joined(section, lineEnd, 0),
    lineEnd,
  )
  .map((parts) => `${parts.join('')}}`);
const definition = spaced(
  fc.constantFrom(' ', '\n  '),
  fc.constantFrom('define d =', 'define  d (n :number,m: text) =', 'define d()='),
  condition.map((body) => body.replaceAll('\n', '\n  ')),
);
const item = fc.oneof(
  { weight: 4, arbitrary: rule },
  { weight: 1, arbitrary: list.map((values) => `list near:country =${values}`) },
  { weight: 1, arbitrary: fc.constant('ruleset "x" {\nlevel a: score>= 5\n  level bb :score >= 6 # why\n}') },
  { weight: 1, arbitrary: definition },
  { weight: 1, arbitrary: fc.constant('# a comment\n# and more') },
);

/** A file that can be read, laid out anyhow. It means little. */
export const fileText: fc.Arbitrary<string> = joined(item, lineEnd, 0);
