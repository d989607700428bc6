/**
 * A text as it is while somebody writes it: cut off anywhere, or with one word missing. The rules around it stay, and
 * one fault is one message or two.
 */
import { describe, expect, test } from 'vitest';

import { check } from '../../src/check/check.ts';
import { lex } from '../../src/syntax/lexer.ts';
import { corpusContext, wholeFiles } from '../corpus/corpus-files.ts';

const neighbour = (id: string): string =>
  `rule ${id} "whole" {\n  purpose: terrorism\n  basis: "a"\n  owner: "b"\n  review_by: 2027-01-01\n  when booking.is_split\n}\n`;

/** The text between two whole rules, checked. */
function checkAmong(sourceText: string) {
  const { file, diagnostics } = check(`${neighbour('Z1')}\n${sourceText}\n${neighbour('Z2')}`, corpusContext);
  return {
    rules: file.rules.map(({ id }) => id),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  };
}

interface Fault {
  readonly what: string;
  readonly text: string;
}

const cutOff: readonly Fault[] = wholeFiles.flatMap(({ name, text }) =>
  lex(text).tokens.map((token) => ({
    what: `${name} until ${token.startOffset}`,
    text: text.slice(0, token.startOffset),
  })),
);

const withoutOne: readonly Fault[] = wholeFiles.flatMap(({ name, text }) =>
  lex(text).tokens.map((token) => {
    const end = token.startOffset + token.image.length;
    const what = `${name} without ${JSON.stringify(token.image.slice(0, 20))} at ${token.startOffset}`;
    return { what, text: text.slice(0, token.startOffset) + text.slice(end) };
  }),
);

describe.each([
  { kind: 'cut off before any word', faults: cutOff, atMostTwo: 0.99, worst: 3 },
  { kind: 'with any word missing', faults: withoutOne, atMostTwo: 0.95, worst: 6 },
])('a text $kind', ({ faults, atMostTwo, worst }) => {
  const results = faults.map(({ what, text }) => ({ what, ...checkAmong(text) }));

  test('costs no rule beside it', () => {
    const lost = results.filter(({ rules }) => !rules.includes('Z1') || !rules.includes('Z2'));
    // A ruleset without its first word is a brace and its lines, which look like more of the rule before them.
    expect(lost.map(({ what }) => what).filter((what) => !what.includes('without "ruleset"'))).toEqual([]);
  });

  test('is one fault or two, nearly always', () => {
    const few = results.filter(({ errors }) => errors <= 2).length;
    expect(few / results.length).toBeGreaterThan(atMostTwo);
    expect(Math.max(...results.map(({ errors }) => errors))).toBeLessThanOrEqual(worst);
  });
});
