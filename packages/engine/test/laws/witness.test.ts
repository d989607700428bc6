/** What the analysis says of the logic of a checked rule is held to the interpreter. */
import type { AnalysisContext, PassengerRecord } from '@tautai/dsl';
import { analyseFile, canMatch, compareRules, witnessOfMatch, witnessOfRefusal } from '@tautai/dsl';
import { runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListStore } from '../../src/ruleset/compiled-ruleset.ts';
import { checkText, interpreted, programsWithRecords, ruleIn } from './programs.ts';

// What it takes to look at a rule varies widely, so that in a run on every change it is always the same rules.
const isLong = runs(1) > 1;
const truths = { match: 'true', no_match: 'false', undetermined: 'unknown' } as const;

const analysisOf = (lists: ListStore): AnalysisContext => ({
  confirm: (asked, record) => truths[interpreted({ rule: asked, lists })(record)],
  lists: new Map(Array.from(lists, ([name, { values }]) => [name, values])),
});

type Ask = ReturnType<typeof interpreted>;

const parameters = { numRuns: runs(2_000), ...(isLong ? {} : { seed: 20_261_125 }) };

test(
  'a witness witnesses, and what is said never to match never does',
  () => {
    const said = { never: 0, witnessed: 0, open: 0 };
    fc.assert(
      fc.property(programsWithRecords(6), ({ program: { text }, records }) => {
        const { rule, lists } = ruleIn(text);
        const ask = interpreted({ rule, lists });
        const context = analysisOf(lists);
        const isNever = canMatch(rule) === 'never';
        const [match, refusal] = [witnessOfMatch(rule, context), witnessOfRefusal(rule, context)];
        said[match === null ? (isNever ? 'never' : 'open') : 'witnessed'] += 1;
        const seen = {
          text,
          matching: isNever ? records.filter((record) => ask(record) === 'match') : [],
          match: match === null ? 'match' : ask(match),
          refusal: refusal === null ? 'no_match' : ask(refusal),
        };
        expect(seen).toEqual({ text, matching: [], match: 'match', refusal: 'no_match' });
        expect(isNever && match !== null).toBe(false);
      }),
      parameters,
    );
    // An analysis that never said anything would be sound as well.
    expect(said.witnessed).toBeGreaterThan(parameters.numRuns / 2);
  },
  runs(120_000),
);

test(
  'a rule is never said to differ from itself without its definitions',
  () => {
    fc.assert(
      fc.property(programsWithRecords(1), ({ program: { text, twin } }) => {
        const { rule, lists } = ruleIn(text);
        const { relation, onlyFirst, onlySecond } = compareRules(rule, ruleIn(twin).rule, analysisOf(lists));
        expect({ text, onlyFirst, onlySecond }).toEqual({ text, onlyFirst: null, onlySecond: null });
        expect(['equivalent', 'cannot_tell']).toContain(relation);
      }),
      parameters,
    );
  },
  runs(120_000),
);

test(
  'a record that is said to tell two rules apart does',
  () => {
    const pairs = fc.tuple(programsWithRecords(3), programsWithRecords(3));
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [first, second] = [ruleIn(one.program.text), ruleIn(other.program.text)];
        const lists = new Map([...first.lists, ...second.lists]);
        const [askFirst, askSecond] = [first, second].map(({ rule }) => interpreted({ rule, lists }));
        if (askFirst === undefined || askSecond === undefined) return;
        const { relation, onlyFirst, onlySecond } = compareRules(first.rule, second.rule, analysisOf(lists));
        const isOnly = (own: Ask, its: Ask, record: PassengerRecord | null): boolean =>
          record === null || (own(record) === 'match' && its(record) !== 'match');
        const records = [...one.records, ...other.records];
        const against = records.filter((record) => {
          const [isFirst, isSecond] = [askFirst(record) === 'match', askSecond(record) === 'match'];
          if (relation === 'equivalent') return isFirst !== isSecond;
          return relation === 'wider' ? isFirst && !isSecond : relation === 'narrower' && isSecond && !isFirst;
        });
        const seen = {
          texts: [one.program.text, other.program.text],
          first: isOnly(askFirst, askSecond, onlyFirst),
          second: isOnly(askSecond, askFirst, onlySecond),
          against,
        };
        expect(seen).toEqual({ texts: seen.texts, first: true, second: true, against: [] });
      }),
      parameters,
    );
  },
  runs(120_000),
);

test(
  'what is said of a file is said within it',
  () => {
    fc.assert(
      fc.property(programsWithRecords(1), ({ program: { text } }) => {
        const outside = analyseFile(checkText(text).file).filter(
          ({ range }) => range.start < 0 || range.end < range.start || range.end > text.length,
        );
        expect({ text, outside }).toEqual({ text, outside: [] });
      }),
      parameters,
    );
  },
  runs(120_000),
);
