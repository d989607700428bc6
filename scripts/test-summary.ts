/** The part of Vitest's JSON report that the last line of a test run is made of. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface TestSummary {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts tests. What failed outside any test counts too: one for each file that does not load, and one when the run as a
 * whole failed and no test says why (an unhandled rejection, say).
 */
export function summariseReport(report: VitestReport | undefined, isRunGood: boolean): TestSummary {
  if (report === undefined) return { passed: 0, failed: 1 };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failedTests = tests.filter((test) => test.status === 'failed').length;
  const failed = failedTests + report.testResults.filter(failedOutsideItsTests).length;
  return { passed, failed: failed === 0 && !isRunGood ? 1 : failed };
}

/** A run without tests proves nothing and is a failure too. */
export function isGreen({ passed, failed }: TestSummary): boolean {
  return failed === 0 && passed > 0;
}

export function renderSummary({ passed, failed }: TestSummary): string {
  return `${passed} passed, ${failed} failed`;
}

function failedOutsideItsTests(file: VitestReport['testResults'][number]): boolean {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');
}
