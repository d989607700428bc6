import { expect, test } from 'vitest';
import { isGreen, renderSummary, summariseReport, type VitestReport } from './test-summary.ts';

type File = VitestReport['testResults'][number];

function file(status: string, ...tests: readonly string[]): File {
  return { status, assertionResults: tests.map((each) => ({ status: each })) };
}

interface Expected {
  readonly line: string;
  readonly green: boolean;
}

function verify(files: readonly File[], isRunGood: boolean, expected: Expected): void {
  const summary = summariseReport({ testResults: files }, isRunGood);
  expect(renderSummary(summary)).toBe(expected.line);
  expect(isGreen(summary)).toBe(expected.green);
}

test('counts passed and failed tests, and no skipped ones', () => {
  verify([file('passed', 'passed', 'skipped', 'passed')], true, { line: '2 passed, 0 failed', green: true });
  verify([file('failed', 'passed', 'failed')], false, { line: '1 passed, 1 failed', green: false });
});

test('counts a file that did not load as one failure', () => {
  verify([file('passed', 'passed'), file('failed')], false, { line: '1 passed, 1 failed', green: false });
});

test('counts an error outside all tests as one failure', () => {
  verify([file('passed', 'passed')], false, { line: '1 passed, 1 failed', green: false });
});

test('is not green without a test or without a report', () => {
  verify([], true, { line: '0 passed, 0 failed', green: false });
  expect(summariseReport(undefined, true)).toEqual({ passed: 0, failed: 1 });
});
