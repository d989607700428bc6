import { createLineMap } from '@tautai/dsl';
import type { ProposedTest } from '@tautai/engine';
import { checkRuleTests } from '../screening/check-rule-tests.ts';
import type { RuleFiles } from './read-rules.ts';

/** How well the tests of a rule pin its conditions, as `--json` prints it. */
export interface PinReport {
  readonly file: string;
  readonly rule: string;
  /** How many mistakes in the rule its tests notice, and how many they do not though they could. */
  readonly noticed: number;
  readonly unnoticed: number;
  readonly notPinned: readonly {
    readonly line: number;
    readonly condition: string;
    readonly mistakes: readonly string[];
    readonly proposals: readonly ProposedTest[];
  }[];
}

/** Reports on every rule of the files. */
export function pinReportsOf({ files, lists, codeLists }: RuleFiles): readonly PinReport[] {
  return files.flatMap(({ name, sourceText, checked }) => {
    const positions = createLineMap(sourceText);
    return checked.file.rules.map((rule): PinReport => {
      const { killed, survived, conditionsNotPinned } = checkRuleTests(rule, sourceText, { lists, codeLists });
      return {
        file: name,
        rule: rule.id,
        noticed: killed,
        unnoticed: survived.length,
        notPinned: conditionsNotPinned.map(({ range, survived: mistakes, proposals }) => ({
          line: positions.positionAt(range.start).line,
          condition: sourceText.slice(range.start, range.end).replace(/\s+/gu, ' '),
          mistakes: mistakes.map(({ description }) => description),
          proposals,
        })),
      };
    });
  });
}

/** Prints what no test notices, condition by condition; `withTests`, each is followed by the tests that would. */
export function printPinReport(report: PinReport, { withTests }: { readonly withTests: boolean }): string {
  const { file, rule, noticed, unnoticed, notPinned } = report;
  const conditions = notPinned.map(({ line, condition, mistakes, proposals }) =>
    [
      `${file}:${line}: no test pins \`${condition}\`\n`,
      ...mistakes.map((mistake) => `  unnoticed: ${mistake}\n`),
      ...(withTests ? proposals.map(({ text }) => `\n${text}`) : []),
      ...(withTests && proposals.length > 0 ? ['\n'] : []),
    ].join(''),
  );
  return `${rule} notices ${noticed} of ${noticed + unnoticed} mistakes\n${conditions.join('')}`;
}
