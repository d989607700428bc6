/**
 * A text as it is while somebody writes it: cut off anywhere, or with one word left out, put in or in the wrong place.
 * The rules around it stay, and one fault is one message or two.
 */
import { describe, expect, test } from 'vitest';

import { check } from '../../src/check/check.ts';
import { corpusContext, wholeFiles } from '../corpus/corpus-files.ts';
import { examples, isFile } from '../docs/language-examples.ts';
import { faultKinds, sampleOf } from './faults.ts';
import type { Fault, SourceText } from './faults.ts';
import { runs } from '../../src/testing/runs.ts';

/** How many of a kind of fault are tried; there are about a hundred thousand in all. */
const triedOfEach = runs(1_500);
const timeoutMs = 120_000;

const neighbour = (id: string): string =>
  `rule ${id} "whole" {\n  purpose: terrorism\n  basis: "a"\n  owner: "b"\n  review_by: 2027-01-01\n  when booking.is_split\n}\n`;

/** The text between two whole rules, checked. */
function checkAmong(sourceText: string) {
  const { file, diagnostics } = check(`${neighbour('Z1')}\n${sourceText}\n${neighbour('Z2')}`, corpusContext);
  const ids = file.rules.map(({ id }) => id);
  return {
    areNeighboursWhole: ids.includes('Z1') && ids.includes('Z2'),
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}

/** A condition on its own, as a line of a rule beside another. */
const ruleWith = (condition: string): string =>
  `rule D1 "t" {\n  justify: "a"\n\n  when all of {\n    booking.is_split\n    ${condition.replaceAll('\n', '\n    ')}\n  }\n}\n`;

const documented: readonly SourceText[] = examples
  .filter(({ kind }) => kind === 'tau')
  .map(({ text }, index) => ({ name: `example ${index}`, text: isFile(text) ? text : ruleWith(text) }));

const sources: readonly SourceText[] = [...wholeFiles, ...documented];

test('the texts are whole before anything is done to them', () => {
  expect(sources.length).toBeGreaterThan(45);
  for (const { text } of sources) expect(checkAmong(text)).toEqual({ areNeighboursWhole: true, errors: [] });
});

/** `between 24 and h and 5 days`: read as it stands, it is three conditions, and none of them is one. */
const isManyFaults = (what: string): boolean => /with "and" at "[^¦]*\bbetween \d+ ¦\w+ and /u.test(what);

describe.each(Object.entries(faultKinds))('a text %s', (_, faultsOf) => {
  const all = sources.flatMap((source) => faultsOf(source));
  const tried = sampleOf(all, triedOfEach / all.length);
  const results = (): readonly (Fault & ReturnType<typeof checkAmong>)[] =>
    tried.map((fault) => ({ ...fault, ...checkAmong(fault.text) }));

  test('costs no rule beside it, and is one fault or two', { timeout: timeoutMs }, () => {
    const bad = results().filter(
      ({ what, areNeighboursWhole, errors }) => !areNeighboursWhole || (errors.length > 2 && !isManyFaults(what)),
    );
    expect(bad.map(({ what, errors }) => `${what}: ${errors.join(', ')}`)).toEqual([]);
    expect(tried.length).toBeGreaterThan(triedOfEach * 0.9);
  });
});
