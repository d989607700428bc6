import { expect, test } from 'vitest';
import { isGreen, renderSummary, summariseReport, type VitestReport } from './test-summary.ts';

type File = VitestReport['testResults'][number];

function file(status: string, ...tests: readonly string[]): File {
  return { status, assertionResults: tests.map((each) => ({ status: each })) };
}

function verify(report: VitestReport | undefined, line: string, green: boolean): void {
  const summary = summariseReport(report);
  expect(renderSummary(summary)).toBe(line);
  expect(isGreen(summary)).toBe(green);
}

test('counts passed and failed tests, and no skipped ones', () => {
  verify({ success: true, testResults: [file('passed', 'passed', 'skipped', 'passed')] }, '2 passed, 0 failed', true);
  verify({ success: false, testResults: [file('failed', 'passed', 'failed')] }, '1 passed, 1 failed', false);
});

test('counts a file that did not load as one failure', () => {
  verify({ success: false, testResults: [file('passed', 'passed'), file('failed')] }, '1 passed, 1 failed', false);
});

test('counts an error outside all tests as one failure', () => {
  verify({ success: false, testResults: [file('passed', 'passed')] }, '1 passed, 1 failed', false);
});

test('is not green without a test or without a report', () => {
  verify({ success: true, testResults: [] }, '0 passed, 0 failed', false);
  verify(undefined, '0 passed, 1 failed', false);
});
