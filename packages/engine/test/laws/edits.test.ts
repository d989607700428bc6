/** What an editor does to a text on request changes nothing of what its rule means. */
import { createLanguageService } from '@tautai/dsl';
import { applyFix, runs } from '@tautai/dsl/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lists } from '../generate/lists.ts';
import { interpreted, programsWithRecords, ruleIn } from './programs.ts';

const service = createLanguageService({ lists });
const parameters = { numRuns: runs(2_000) };
const timeoutMs = runs(120_000);

/** Where a generated text says a name of its own. */
const ownNames = /\b(?:(?:sign|count|when)_\d+|p\d+_\d+|(?:item|leg|count)\d+|near|hubs|names|R1)\b/gu;

test(
  'a name that is changed changes no outcome',
  () => {
    let renamed = 0;
    fc.assert(
      fc.property(
        programsWithRecords(3),
        fc.nat(),
        fc.constantFrom('renamed', 'count', 'weight', 'p1_0'),
        ({ program: { text }, records }, place, newName) => {
          const names = [...text.matchAll(ownNames)];
          const answer = service.rename(text, names[place % names.length]?.index ?? 0, newName);
          if (answer.kind === 'refused') return;
          renamed += 1;
          const changed = applyFix(text, { title: 'Rename', edits: answer.edits });
          const [before, after] = [interpreted(ruleIn(text)), interpreted(ruleIn(changed))];
          expect({ text, changed, answers: records.map(after) }).toEqual({
            text,
            changed,
            answers: records.map(before),
          });
        },
      ),
      parameters,
    );
    // A service that refused everything would change nothing either.
    expect(renamed).toBeGreaterThan(parameters.numRuns / 4);
  },
  timeoutMs,
);

test(
  'what is offered beside fixes changes no outcome',
  () => {
    let offered = 0;
    fc.assert(
      fc.property(
        programsWithRecords(3),
        fc.nat(),
        fc.nat({ max: 60 }),
        ({ program: { text }, records }, place, length) => {
          const start = place % text.length;
          const actions = service.codeActions(text, { start, end: Math.min(text.length, start + length) });
          for (const { fix } of actions.filter(
            ({ diagnostic, fix: { title } }) => diagnostic === null && !title.startsWith('Negate'),
          )) {
            offered += 1;
            const changed = applyFix(text, fix);
            const [before, after] = [interpreted(ruleIn(text)), interpreted(ruleIn(changed))];
            const title = fix.title;
            expect({ text, title, changed, answers: records.map(after) }).toEqual({
              text,
              title,
              changed,
              answers: records.map(before),
            });
          }
        },
      ),
      parameters,
    );
    expect(offered).toBeGreaterThan(parameters.numRuns / 20);
  },
  timeoutMs,
);
