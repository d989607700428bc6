/** What holds of every file that checks without an error, and of such as nearly do. */
import { analyseFile, createLanguageService, fileSentences, format, renderSentences } from '@tautai/dsl';
import type { SentenceParagraph, SentencePart, TextRange, TypedCondition } from '@tautai/dsl';
import { faultsOfFixes, printFile, printTypedCondition, runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosing } from '../generate/choose.ts';
import { lists } from '../generate/lists.ts';
import { misprint } from '../generate/misprint.ts';
import { buildProgram } from '../generate/program.ts';
import { withoutCalls } from '../generate/without-calls.ts';
import { checkText, errorsIn, programs } from './programs.ts';

const isLong = runs(1) > 1;
// New programs each night; on a change the same ones, so that what fails there is the change.
const parameters = { numRuns: runs(2_000), ...(isLong ? {} : { seed: 20_261_125 }) };
const timeoutMs = runs(60_000);

const allOf = <T>(kind: fc.Arbitrary<T>, verify: (value: T) => void): void =>
  fc.assert(fc.property(kind, verify), parameters);

const printed = (condition: TypedCondition | null | undefined): string =>
  condition === null || condition === undefined ? '' : printTypedCondition(withoutCalls(condition));

const isWithin = ({ start, end }: TextRange, { length }: string): boolean =>
  start >= 0 && start <= end && end <= length;

/** Between a definition and its call stands whatever the author put there. */
const isInOneItem = (range: TextRange, text: string): boolean =>
  isWithin(range, text) && !/\n(?:define|list|rule|scorecard) /u.test(text.slice(range.start, range.end));

const partsOf = ({ parts, list }: SentenceParagraph): readonly SentencePart[] => [
  ...parts,
  ...(list?.items ?? []).flatMap(partsOf),
];

const languages = ['en', 'fr'] as const;

describe('a well-typed text', () => {
  test(
    'is checked as the tree that it was written from, with and without definitions',
    () =>
      allOf(programs, (program) => {
        for (const text of [program.text, program.twin]) {
          const checked = checkText(text);
          const [rule] = checked.file.rules;
          const seen = { text, errors: errorsIn(checked), when: printed(rule?.when), unless: printed(rule?.unless) };
          expect(seen).toEqual({ text, errors: [], when: printed(program.when), unless: printed(program.unless) });
        }
      }),
    timeoutMs,
  );

  test(
    'says the same once it is laid out, keeps its comments, and is laid out once for all',
    () =>
      allOf(programs, ({ text }) => {
        const once = format(text).text;
        const [before, after] = [checkText(text), checkText(once)];
        expect(printFile(after.ast)).toEqual(printFile(before.ast));
        expect(after.comments.map((each) => each.text)).toEqual(before.comments.map((each) => each.text.trimEnd()));
        expect(errorsIn(after)).toEqual(errorsIn(before));
        expect(format(once).text).toBe(once);
      }),
    timeoutMs,
  );

  test(
    'is told in both languages, each part of it from the text',
    () =>
      allOf(programs, ({ text }) => {
        const checked = checkText(text);
        for (const { view } of languages.flatMap((language) =>
          fileSentences(checked, { language, sourceText: text }),
        )) {
          const parts = view.paragraphs.flatMap(partsOf);
          const strange = parts.filter((part) => part.text === '' || /undefined|null|NaN/u.test(part.text));
          const outside = parts.filter(({ range }) => range !== null && !isInOneItem(range, text));
          expect({ text, strange, outside }).toEqual({ text, strange: [], outside: [] });
          expect(renderSentences(view).trim()).not.toBe('');
        }
      }),
    timeoutMs,
  );

  test.each([
    [/^define \w+ =/mu, /^define \w+\(.+\) =/mu, /^scorecard/mu, /^list/mu, /^ruleset/mu, /\btest "/u, /\bunless\b/u],
    [/\ball of/u, /\bany of/u, /\bnone of/u, /\bat least \d of/u, /\bnot\b/u, /\band\b/u, /\bor\b/u, /\btrue\b/u],
    [/\bany \w/u, /\bevery\b/u, /\bno \w/u, /\bexactly\b/u, /\bat most\b/u, /\bas \w+\d/u, /\bwithin\b/u],
    [/\bcount of/u, /\bsum of/u, /\blowest of/u, /\bhighest of/u, /\bearliest of/u, /\blatest of/u],
    [/\bdate of/u, /\btime of/u, /\bage at/u, /\botherwise\b/u, /\d NZD/u, /\d lb/u, /\d months/u, /\d\d:\d\d\b/u],
    [
      /\bbetween\b/u,
      /\bin list\b/u,
      /\bnot in \[/u,
      /\blike\b/u,
      /\bmatches\b/u,
      /\bstarts with\b/u,
      /\bis missing\b/u,
    ],
    [/where[^\n]*where[^\n]*where/u, / \* /u, / \/ /u, / - /u, /# why/u, /date "/u, /justify:/u, / -> /u],
  ])('is of the whole language: %s and so on', (...signs) => {
    const texts = fc.sample(programs, { numRuns: 600, seed: 1 }).map(({ text }) => text);
    expect(signs.filter((sign) => !texts.some((text) => sign.test(text)))).toEqual([]);
  });
});

const misprints = choosing((choose) => misprint(choose, buildProgram(choose).text));
const context = { lists };
const service = createLanguageService(context);

describe('a text with a slip in it', () => {
  test(
    'makes nothing throw',
    () =>
      allOf(fc.tuple(misprints, fc.nat()), ([text, place]) => {
        const offset = place % (text.length + 1);
        const checked = service.check(text);
        expect(checked.diagnostics.filter(({ range }) => !isWithin(range, text))).toEqual([]);
        expect(service.completions(text, offset).filter(({ range }) => !isWithin(range, text))).toEqual([]);
        service.hover(text, offset);
        service.codeActions(text, { start: 0, end: text.length });
        service.outline(text);
        analyseFile(checked.file);
        for (const language of languages) fileSentences(checked, { language, sourceText: text });
        const once = format(text).text;
        expect(format(once).text).toBe(once);
      }),
    timeoutMs,
  );

  test(
    'is mended by each fix that is offered, and stays as readable as it was',
    () =>
      allOf(misprints, (text) => {
        const faults = faultsOfFixes(text, context);
        expect({ text, faults }).toEqual({ text, faults: [] });
      }),
    timeoutMs,
  );
});
