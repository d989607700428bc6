import { describe, expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { printDiagnostics } from '../testing/expect-diagnostics.ts';
import { check } from './check.ts';
import type { CheckContext } from './context.ts';

const fixtures: Readonly<Record<string, string>> = {
  'good.json': '{ "booking": { "is_split": true } }',
  'bad.json': '{ "booking": { "nothing": true } }',
  'broken.json': '{ "booking": ',
};
const context: CheckContext = { lists: new Map(), readFixture: (path) => fixtures[path] ?? null };

function checkTestOf(body: string, given: CheckContext = context) {
  const sourceText = `rule R1 "t" {\n purpose: terrorism\n basis: "a"\n owner: "o"\n review_by: 2027-01-01\n when booking.is_split\n test "one" {\n ${body}\n }\n}`;
  const { file, diagnostics } = check(sourceText, given);
  return { sourceText, tests: file.rules[0]?.tests, diagnostics, faults: printDiagnostics(diagnostics, sourceText) };
}

describe('a test that can be read', () => {
  const verify = (body: string, expected: object): void => {
    const { tests, faults } = checkTestOf(body);
    expect(faults).toEqual([]);
    expect(tests).toMatchObject([expected]);
  };

  test('any part of a record', () => {
    verify('given { }\n expect undetermined', { name: 'one', given: {}, expect: 'undetermined', score: null });
    verify('given { "booking": { "bags": [{ "weight": 25 }] } }\n expect no_match', {
      given: { booking: { bags: [{ weight: 25 }] } },
      expect: 'no_match',
    });
  });

  test('a score', () => verify('given { }\n expect match score -5', { expect: 'match', score: -5 }));

  test('a file', () => verify('given "good.json"\n expect match', { given: { booking: { is_split: true } } }));

  test('several lines of JSON, with braces in its texts', () => {
    verify('given {\n "booking": {\n "locator": "}{"\n }\n }\n\n expect match', {
      given: { booking: { locator: '}{' } },
    });
  });
});

describe('faults', () => {
  test.each([
    ['given { }\n expect hit', ['test/bad-outcome at "hit"']],
    ['given { "booking": { "is_splt": true } }\n expect match', ['test/bad-record at "\\"is_splt\\": true"']],
    ['given { "booking": { "is_split": "yes" } }\n expect match', ['test/bad-record at "\\"is_split\\": \\"yes\\""']],
    [
      'given { "booking": { "bags": [{ "weight": 1 }, { "weight": "x" }] } }\n expect match',
      ['test/bad-record at "\\"weight\\": \\"x\\""'],
    ],
    [
      'given { "booking": { "lead_time": "2 days" } }\n expect match',
      ['test/bad-record at "\\"lead_time\\": \\"2 days\\""'],
    ],
    ['given { "a": 1, }\n expect match', ['syntax/bad-json at "}"']],
    ['given { "a" 1 }\n expect match', ['syntax/bad-json at "1"']],
    ['given { // why\n }\n expect match', ['syntax/bad-json at "// why"']],
    ['given { }\n expect match score 1.5', ['type/needs-whole-number at "1.5"']],
    ['given "none.json"\n expect match', ['test/no-fixture at "\\"none.json\\""']],
    ['given "bad.json"\n expect match', ['test/bad-record at "\\"bad.json\\""']],
    ['given "broken.json"\n expect match', ['syntax/bad-json at "\\"broken.json\\""']],
    ['expect match', ['syntax/unexpected at "expect"']],
  ])('%s', (body, expected) => expect(checkTestOf(body).faults).toEqual(expected));

  test('each wrong place of a record is reported', () => {
    const { faults } = checkTestOf('given { "booking": { "is_splt": true, "party_size": "x" } }\n expect match');
    expect(faults.toSorted()).toEqual([
      'test/bad-record at "\\"is_splt\\": true"',
      'test/bad-record at "\\"party_size\\": \\"x\\""',
    ]);
  });

  test('an outcome is mended to each of the three', () => {
    const { sourceText, diagnostics } = checkTestOf('given { }\n expect hit');
    const outcomes = diagnostics[0]?.fixes.map((fix) => /expect (\w+)/u.exec(applyFix(sourceText, fix))?.[1]);
    expect(outcomes).toEqual(['match', 'no_match', 'undetermined']);
  });

  test('where no file can be read, none can be named', () => {
    expect(checkTestOf('given "good.json"\n expect match', { lists: new Map() }).faults).toEqual([
      'test/no-fixture at "\\"good.json\\""',
    ]);
  });

  test('depth without end does not run out of stack', () => {
    for (const part of ['[', '{"a":']) {
      const { diagnostics } = checkTestOf(`given {"a":${part.repeat(50_000)}\n expect match`);
      expect(diagnostics.map(({ code }) => code)).toContain('syntax/bad-json');
    }
  });

  test('nothing of the record is in a message but its field names', () => {
    const { diagnostics } = checkTestOf('given { "passenger": { "age": "TUILAGI" } }\n expect match');
    expect(diagnostics.map(({ message }) => message).join()).not.toContain('TUILAGI');
  });
});
