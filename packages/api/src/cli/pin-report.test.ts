import { defaultCodeLists, format } from '@tautai/dsl';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runRuleTests } from '../screening/run-rule-tests.ts';
import type { PinReport } from './pin-report.ts';
import { pinReportsOf, printPinReport } from './pin-report.ts';
import type { RuleFiles } from './read-rules.ts';
import { readRules } from './read-rules.ts';

const samoa = fileURLToPath(new URL('../../../../examples/samoa/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tautai-pins-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = readdirSync(join(samoa, 'rules'))
  .filter((name) => name.startsWith('r0'))
  .toSorted();
const readAt = (path: string): RuleFiles =>
  readRules([path], { lists: join(samoa, 'lists'), codeLists: defaultCodeLists(), from: folder });

function reportAt(path: string): PinReport {
  const [report] = pinReportsOf(readAt(path));
  if (report === undefined) throw new Error(`${path} has no rule without errors`);
  return report;
}

describe.each(files)('%s', (name) => {
  const path = join(samoa, 'rules', name);

  test('its tests notice nine mistakes in ten, or nearly', () => {
    const { noticed, unnoticed } = reportAt(path);
    expect(noticed / (noticed + unnoticed)).toBeGreaterThan(0.85);
  });

  test('with the proposed tests they notice all, and the file is laid out as before', () => {
    const { noticed, unnoticed, notPinned } = reportAt(path);
    const sourceText = readFileSync(path, 'utf8');
    const proposed = notPinned.flatMap(({ proposals }) => proposals.map(({ text }) => text)).join('');
    const extended = sourceText.replace(/\}\n$/u, `${proposed}}\n`);
    expect(format(extended).text === extended).toBe(format(sourceText).text === sourceText);

    mkdirSync(join(folder, 'rules'), { recursive: true });
    const copy = join(folder, 'rules', name);
    writeFileSync(copy, extended);
    const read = readAt(copy);
    expect(read.rules.flatMap((rule) => runRuleTests(rule, read)).filter(({ isPassed }) => !isPassed)).toEqual([]);
    expect(reportAt(copy)).toMatchObject({ noticed: noticed + unnoticed, unnoticed: 0, notPinned: [] });
  });
});

test('a report names the place, the mistakes, and where asked for the tests', () => {
  const report: PinReport = {
    file: 'a.tau',
    rule: 'R1',
    noticed: 4,
    unnoticed: 1,
    notPinned: [
      {
        line: 2,
        condition: 'booking.is_split',
        mistakes: ['without `booking.is_split`'],
        proposals: [{ name: 'x', expect: 'match', text: '  test "x" {\n  }\n' }],
      },
    ],
  };
  const short =
    'R1 notices 4 of 5 mistakes\na.tau:2: no test pins `booking.is_split`\n  unnoticed: without `booking.is_split`\n';
  expect(printPinReport(report, { withTests: false })).toBe(short);
  expect(printPinReport(report, { withTests: true })).toBe(`${short}\n  test "x" {\n  }\n\n`);
});
