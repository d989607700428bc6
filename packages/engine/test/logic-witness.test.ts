/** What the language service says of rules, with records that the interpreter has confirmed. */
import { check, compareRules, createLanguageService } from '@tautai/dsl';
import { applyFix } from '@tautai/dsl/testing';
import { expect, test } from 'vitest';
import { analysisContext } from '../src/rule-tests/analysis-context.ts';
import { lists } from './generate/lists.ts';
import { recordOf } from './rule-of.ts';

const context = { lists };
const service = createLanguageService(context, { analysisOf: (file) => analysisContext(lists, { files: [file] }) });

const rule = (id: string, when: string, unless = ''): string => `rule ${id} "t" {\n  when ${when}\n${unless}}\n\n`;

/** What the record of the first diagnostic shows, and what rules make of it once it is a test. */
function witnessIn(text: string) {
  const [diagnostic] = service.analyse(text).filter(({ witness }) => witness !== undefined);
  return { code: diagnostic?.code ?? null, message: diagnostic?.witness?.message ?? null };
}

test.each([
  [
    rule('A', 'booking.lead_time < 72 h') + rule('B', 'booking.lead_time < 48 h'),
    'logic/subsumed',
    'rule `A` matches this record and rule `B` does not',
  ],
  [
    rule('A', 'any booking.segments where (origin in list airports)') +
      rule('B', 'at least 1 booking.segments where (origin in list airports)'),
    'logic/equivalent',
    'rules `B` and `A` both match this record',
  ],
  [
    `list own: airport = ["BOG"]\n\n${rule('A', 'any booking.segments where (origin in list own)')}${rule('B', 'any booking.segments where (origin is "BOG" and cabin is economy)')}`,
    'logic/subsumed',
    'rule `A` matches this record and rule `B` does not',
  ],
  [
    rule('A', 'booking.party_size > 4', '  unless booking.party_size > 2\n'),
    'logic/contradiction',
    'both are true of this record, so rule `A` does not match it',
  ],
])('%s', (text, code, message) => {
  expect(witnessIn(text)).toEqual({ code, message });
});

test('added as a test, the record passes', () => {
  const text = rule('A', 'booking.lead_time < 72 h') + rule('B', 'booking.lead_time < 48 h and booking.is_split');
  const at = text.indexOf('rule B');
  const atB = { start: at, end: at };
  expect(service.codeActions(text, atB).map(({ kind }) => kind)).not.toContain('add_test');
  service.analyse(text);
  const action = service.codeActions(text, atB).find(({ kind }) => kind === 'add_test');
  if (action === undefined) throw new Error('a test is offered');
  const [, inner] = check(applyFix(text, action.fix), context).file.rules;
  const [added] = inner?.tests ?? [];
  if (inner === undefined || added === undefined) throw new Error('a test was added');
  const { confirm } = analysisContext(lists);
  expect(added.expect).toBe('no_match');
  expect(confirm(inner, recordOf(added.given))).toBe('false');
});

test('of two versions, each is read with the lists of its own file', () => {
  const version = (airports: string) =>
    check(`list own: airport = [${airports}]\n${rule('A', 'any booking.segments where (origin in list own)')}`, context)
      .file;
  const [before, after] = [version('"BOG"'), version('"BOG", "LIM"')];
  const [first, second] = [before.rules[0], after.rules[0]];
  if (first === undefined || second === undefined) throw new Error('both are rules');
  const { relation, onlySecond } = compareRules(first, second, analysisContext(lists, { files: [before, after] }));
  expect({ relation, onlySecond }).toEqual({
    relation: 'wider',
    onlySecond: { booking: { segments: [{ origin: 'LIM' }] } },
  });
});
