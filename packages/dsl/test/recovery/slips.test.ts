/**
 * Slips that people make: each is told once, at the place to which a person would point, and is mended by its fix where
 * there is one good answer.
 */
import { expect, test } from 'vitest';

import { check } from '../../src/check/check.ts';
import { applyFix } from '../../src/diagnostics/apply-fix.ts';
import { printDiagnostic } from '../../src/testing/expect-diagnostics.ts';
import { corpusContext } from '../corpus/corpus-files.ts';

const inRule = (lines: string): string => `rule A "t" {\n${lines}\n}\n`;
const inBlock = (lines: string): string => inRule(`  when all of {\n${lines}\n  }`);
const inTest = (lines: string): string => inRule(`  when booking.is_split\n  test "t" {\n${lines}\n  }`);
const inPoints = (lines: string): string => `scorecard S "t" {\n  threshold: 10\n  points {\n${lines}\n  }\n}\n`;

interface Slip {
  readonly what: string;
  /** What stands around the text; nothing where it is a file. */
  readonly wrap?: (text: string) => string;
  /** `»` and `«` enclose what is pointed at. */
  readonly marked: string;
  readonly code: string;
  /** The text after the first fix; null where there is no one good answer. */
  readonly mended: string | null;
}

const slips: readonly Slip[] = [
  {
    what: 'missing closing brace of the rule',
    marked: 'rule A "t" »{«\n  when booking.is_split\n\nrule B "t" {\n  when booking.is_split\n}\n',
    code: 'syntax/unclosed',
    mended: null,
  },
  {
    what: 'missing opening brace of the rule',
    marked: '»rule A "t"«\n  when booking.is_split\n}\n',
    code: 'syntax/unexpected',
    mended: 'rule A "t" {\n  when booking.is_split\n}\n',
  },
  {
    what: 'missing brace of a block',
    wrap: inRule,
    marked: '  when all of »{«\n    booking.is_split\n    flight.is_codeshare\n  score: 5',
    code: 'syntax/unclosed',
    mended: '  when all of {\n    booking.is_split\n    flight.is_codeshare\n  }\n  score: 5',
  },
  {
    what: 'missing brace of an inner block',
    wrap: inBlock,
    marked: '    any of »{«\n      booking.is_split\n    flight.is_codeshare',
    code: 'syntax/unclosed',
    mended: '    any of {\n      booking.is_split\n    }\n    flight.is_codeshare',
  },
  {
    what: 'missing opening brace of block',
    wrap: inRule,
    marked: '  when all »of«\n    booking.is_split\n  }',
    code: 'syntax/unexpected',
    mended: '  when all of {\n    booking.is_split\n  }',
  },
  {
    what: 'stray brace in block',
    wrap: inBlock,
    marked: '    booking.is_split »}«\n    flight.is_codeshare',
    code: 'syntax/too-many-closing',
    mended: '    booking.is_split \n    flight.is_codeshare',
  },
  {
    what: 'stray brace at end',
    marked: 'rule A "t" {\n  when booking.is_split\n}\n»}«\n',
    code: 'syntax/too-many-closing',
    mended: 'rule A "t" {\n  when booking.is_split\n}\n\n',
  },
  {
    what: 'stray open brace',
    wrap: inBlock,
    marked: '    booking.is_split »{«\n    flight.is_codeshare',
    code: 'syntax/unexpected',
    mended: '    booking.is_split \n    flight.is_codeshare',
  },
  {
    what: 'missing )',
    wrap: inBlock,
    marked: '    any booking.bags where »(«weight > 23 kg\n    booking.is_split',
    code: 'syntax/unclosed',
    mended: '    any booking.bags where (weight > 23 kg)\n    booking.is_split',
  },
  {
    what: 'missing (',
    wrap: inBlock,
    marked: '    any booking.bags where »weight« > 23 kg)\n    booking.is_split',
    code: 'syntax/unexpected',
    mended: '    any booking.bags where ( weight > 23 kg)\n    booking.is_split',
  },
  {
    what: 'one ) too many',
    wrap: inBlock,
    marked: '    any booking.bags where (weight > 23 kg)»)«\n    booking.is_split',
    code: 'syntax/too-many-closing',
    mended: '    any booking.bags where (weight > 23 kg)\n    booking.is_split',
  },
  {
    what: 'missing ]',
    wrap: inBlock,
    marked: '    flight.origin in »[«"BOG", "LIM"\n    booking.is_split',
    code: 'syntax/unclosed',
    mended: '    flight.origin in ["BOG", "LIM"]\n    booking.is_split',
  },
  {
    what: 'missing [',
    wrap: inBlock,
    marked: '    flight.origin in »"BOG"«, "LIM"]\n    booking.is_split',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'list without brackets',
    wrap: inBlock,
    marked: '    flight.origin in »"BOG"«, "LIM"\n    booking.is_split',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'missing comma',
    wrap: inBlock,
    marked: '    flight.origin in ["BOG" »"LIM"«]\n    booking.is_split',
    code: 'syntax/unexpected',
    mended: '    flight.origin in ["BOG", "LIM"]\n    booking.is_split',
  },
  {
    what: 'missing comma uses',
    wrap: inRule,
    marked: '  uses: apis »pnr«\n  when booking.is_split',
    code: 'syntax/unexpected',
    mended: '  uses: apis, pnr\n  when booking.is_split',
  },
  {
    what: 'missing closing quote',
    wrap: inBlock,
    marked: '    flight.origin is »"BOG«\n    booking.is_split',
    code: 'syntax/unterminated-string',
    mended: '    flight.origin is "BOG"\n    booking.is_split',
  },
  {
    what: 'quote missing in entry',
    wrap: inRule,
    marked: '  basis: »"Customs Act«\n  when booking.is_split',
    code: 'syntax/unterminated-string',
    mended: '  basis: "Customs Act"\n  when booking.is_split',
  },
  {
    what: 'missing colon',
    wrap: inRule,
    marked: '  score »5«\n  when booking.is_split',
    code: 'syntax/unexpected',
    mended: '  score: 5\n  when booking.is_split',
  },
  {
    what: 'missing colon purpose',
    wrap: inRule,
    marked: '  purpose »drug_trafficking«\n  when booking.is_split',
    code: 'syntax/unexpected',
    mended: '  purpose: drug_trafficking\n  when booking.is_split',
  },
  {
    what: 'when with colon',
    wrap: inRule,
    marked: '  when»:« booking.is_split',
    code: 'syntax/unexpected',
    mended: '  when booking.is_split',
  },
  {
    what: '= for is',
    wrap: inBlock,
    marked: '    booking.trip_type »=« one_way',
    code: 'syntax/foreign-sign',
    mended: '    booking.trip_type is one_way',
  },
  {
    what: '= for colon',
    wrap: inRule,
    marked: '  score »=« 5\n  when booking.is_split',
    code: 'syntax/unexpected',
    mended: '  score: 5\n  when booking.is_split',
  },
  {
    what: 'misspelt when',
    wrap: inRule,
    marked: '  »wehn« booking.is_split',
    code: 'syntax/unknown-section',
    mended: '  when booking.is_split',
  },
  {
    what: 'misspelt rule',
    marked: '»ruel« A "t" {\n  when booking.is_split\n}\n',
    code: 'syntax/unknown-item',
    mended: 'rule A "t" {\n  when booking.is_split\n}\n',
  },
  {
    what: 'misspelt where',
    wrap: inBlock,
    marked: '    any booking.bags »wher« (weight > 23 kg)',
    code: 'syntax/unexpected',
    mended: '    any booking.bags where (weight > 23 kg)',
  },
  {
    what: 'misspelt between',
    wrap: inBlock,
    marked: '    booking.party_size »betwen« 2 and 4',
    code: 'syntax/unexpected',
    mended: '    booking.party_size between 2 and 4',
  },
  {
    what: 'misspelt and',
    wrap: inRule,
    marked: '  when booking.is_split »adn« flight.is_codeshare',
    code: 'syntax/unexpected',
    mended: '  when booking.is_split and flight.is_codeshare',
  },
  {
    what: 'misspelt contains',
    wrap: inBlock,
    marked: '    booking.agency.name »contians« "x"',
    code: 'syntax/unexpected',
    mended: '    booking.agency.name contains "x"',
  },
  {
    what: 'missing where',
    wrap: inBlock,
    marked: '    any booking.bags »(«weight > 23 kg)',
    code: 'syntax/unexpected',
    mended: '    any booking.bags where (weight > 23 kg)',
  },
  {
    what: 'missing value at the end',
    wrap: inRule,
    marked: '  when booking.lead_time »<«',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'missing entry value',
    wrap: inRule,
    marked: '  score»:«\n  when booking.is_split',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'missing operator',
    wrap: inBlock,
    marked: '    booking.lead_time »48« h',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'two conditions on a line',
    wrap: inBlock,
    marked: '    booking.is_split »flight«.is_codeshare',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'two conds with comma',
    wrap: inBlock,
    marked: '    booking.is_split»,« \n    flight.is_codeshare',
    code: 'syntax/unexpected',
    mended: '    booking.is_split \n    flight.is_codeshare',
  },
  {
    what: '-> without points',
    wrap: inPoints,
    marked: '    booking.is_split »->«\n    flight.is_codeshare -> +10',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'points without ->',
    wrap: inPoints,
    marked: '    booking.is_split +»20«\n    flight.is_codeshare -> +10',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'row with nothing',
    wrap: inPoints,
    marked: '    booking.»is_split«\n    flight.is_codeshare -> +10',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: '= > arrow',
    wrap: inPoints,
    marked: '    booking.is_split =»>« 20\n    flight.is_codeshare -> +10',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'missing of (count)',
    wrap: inBlock,
    marked: '    count »booking«.bags >= 2',
    code: 'syntax/unexpected',
    mended: '    count of booking.bags >= 2',
  },
  {
    what: 'missing of (all)',
    wrap: inRule,
    marked: '  when all »{«\n    booking.is_split\n  }',
    code: 'syntax/unexpected',
    mended: '  when all of {\n    booking.is_split\n  }',
  },
  {
    what: 'missing of sum',
    wrap: inBlock,
    marked: '    sum »booking«.bags.weight > 3 kg',
    code: 'syntax/unexpected',
    mended: '    sum of booking.bags.weight > 3 kg',
  },
  {
    what: 'test without expect',
    wrap: inRule,
    marked: '  when booking.is_split\n  test "t" {\n    given { "booking": { "is_split": true } }\n  »}«',
    code: 'syntax/unexpected',
    mended: null,
  },
  { what: 'test without given', wrap: inTest, marked: '    »expect« match', code: 'syntax/unexpected', mended: null },
  {
    what: 'test without title',
    wrap: inRule,
    marked: '  when booking.is_split\n  test »{«\n    given { }\n    expect match\n  }',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'test expect without outcome',
    wrap: inTest,
    marked: '    given { }\n    »expect«',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'test with json unclosed',
    wrap: inTest,
    marked: '    given { "booking": { "is_split": true }»«\n    expect match',
    code: 'syntax/bad-json',
    mended: null,
  },
  {
    what: 'test missing brace',
    wrap: inRule,
    marked: '  when booking.is_split\n  test »"t"«\n    given { }\n    expect match\n  }',
    code: 'syntax/unexpected',
    mended: '  when booking.is_split\n  test "t" {\n    given { }\n    expect match\n  }',
  },
  {
    what: 'expect with colon',
    wrap: inTest,
    marked: '    given { }\n    expect»:« match',
    code: 'syntax/unexpected',
    mended: '    given { }\n    expect match',
  },
  {
    what: 'between without and',
    wrap: inBlock,
    marked: '    booking.party_size between 2»,« 4',
    code: 'syntax/unexpected',
    mended: '    booking.party_size between 2 and 4',
  },
  {
    what: 'rule without name',
    marked: 'rule »"t"« {\n  when booking.is_split\n}\n',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'rule with a dash',
    marked: 'rule A»-«1 "t" {\n  when booking.is_split\n}\n',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'define without =',
    marked: 'define late »booking«.lead_time < 48 h\nrule A "t" {\n  when late\n}\n',
    code: 'syntax/unexpected',
    mended: 'define late = booking.lead_time < 48 h\nrule A "t" {\n  when late\n}\n',
  },
  {
    what: 'define with :',
    marked: 'define late»:« booking.lead_time < 48 h\nrule A "t" {\n  when late\n}\n',
    code: 'syntax/unexpected',
    mended: 'define late= booking.lead_time < 48 h\nrule A "t" {\n  when late\n}\n',
  },
  {
    what: 'define without type',
    marked: 'define f(n»)« = booking.party_size > n\nrule A "t" {\n  when f(2)\n}\n',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'list without type',
    marked: 'list near »=« ["NZL"]\nrule A "t" {\n  when flight.origin_country in list near\n}\n',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'list with brace',
    marked: 'list near: country = »{«"NZL"}\nrule A "t" {\n  when flight.origin_country in list near\n}\n',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'level without score',
    marked: 'ruleset "r" {\n  level high: »>=« 60\n  level low: score >= 10\n}\n',
    code: 'syntax/unexpected',
    mended: 'ruleset "r" {\n  level high: score >= 60\n  level low: score >= 10\n}\n',
  },
  {
    what: 'level with >',
    marked: 'ruleset "r" {\n  level high: score »>« 60\n}\n',
    code: 'syntax/unexpected',
    mended: 'ruleset "r" {\n  level high: score >= 60\n}\n',
  },
  {
    what: 'not equal words',
    wrap: inBlock,
    marked: '    booking.trip_type not »one_way«',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'is in',
    wrap: inBlock,
    marked: '    booking.trip_type is »in« [one_way]',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'double is',
    wrap: inBlock,
    marked: '    booking.trip_type is »is« one_way',
    code: 'syntax/unexpected',
    mended: '    booking.trip_type is  one_way',
  },
  {
    what: 'dot missing',
    wrap: inBlock,
    marked: '    booking »lead_time« < 48 h',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'dot doubled',
    wrap: inBlock,
    marked: '    booking.».«lead_time < 48 h',
    code: 'syntax/unexpected',
    mended: '    booking.lead_time < 48 h',
  },
  {
    what: 'dot at end',
    wrap: inBlock,
    marked: '    booking».«\n    booking.is_split',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'semicolon',
    wrap: inBlock,
    marked: '    booking.is_split»;«\n    flight.is_codeshare',
    code: 'syntax/unexpected-character',
    mended: '    booking.is_split\n    flight.is_codeshare',
  },
  {
    what: 'else',
    wrap: inRule,
    marked: '  when booking.is_split\n  »then« score 5',
    code: 'syntax/unknown-section',
    mended: null,
  },
  { what: 'if', wrap: inRule, marked: '  »if« booking.is_split', code: 'syntax/unknown-section', mended: null },
  {
    what: '//',
    wrap: inBlock,
    marked: '    booking.is_split /»/« why\n    flight.is_codeshare',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'AND',
    wrap: inRule,
    marked: '  when booking.is_split »AND« flight.is_codeshare',
    code: 'syntax/unexpected',
    mended: '  when booking.is_split and flight.is_codeshare',
  },
  {
    what: 'any of without braces',
    wrap: inRule,
    marked: '  when any of »(«booking.is_split, flight.is_codeshare)',
    code: 'syntax/unexpected',
    mended: null,
  },
  {
    what: 'at least without of',
    wrap: inRule,
    marked: '  when at least 2 »{«\n    booking.is_split\n    flight.is_codeshare\n  }',
    code: 'syntax/unexpected',
    mended: '  when at least 2 of {\n    booking.is_split\n    flight.is_codeshare\n  }',
  },
  {
    what: 'rule joined',
    wrap: inRule,
    marked: '  when booking.is_split\n} »rule« B "t" {\n  when booking.is_split',
    code: 'syntax/unexpected',
    mended: '  when booking.is_split\n} \nrule B "t" {\n  when booking.is_split',
  },
];

const errorsOf = (text: string) =>
  check(text, corpusContext).diagnostics.filter(({ severity }) => severity === 'error');

test.each(slips)('$what', ({ wrap = (text) => text, marked, code, mended }) => {
  const whole = wrap(marked);
  const text = whole.replaceAll(/[»«]/gu, '');
  const start = whole.indexOf('»');
  const pointed = whole.slice(start + 1, whole.indexOf('«'));

  const errors = errorsOf(text);
  expect(errors.map((each) => printDiagnostic(each, text))).toEqual([`${code} at ${JSON.stringify(pointed)}`]);
  expect(errors[0]?.range.start).toBe(start);

  const [fix] = errors[0]?.fixes ?? [];
  expect(fix === undefined ? null : applyFix(text, fix)).toBe(mended === null ? null : wrap(mended));
  expect(mended === null ? [] : errorsOf(wrap(mended))).toEqual([]);
});
