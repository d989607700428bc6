import { checkConditionText } from '../check/check.ts';
import type { CheckContext } from '../check/context.ts';
import { applyFix } from '../diagnostics/apply-fix.ts';
import { printDiagnostics } from './expect-diagnostics.ts';
import { printTypedCondition } from './print-typed.ts';

/** A list of airports, `hubs`, and one of texts, `agencies`, on a day in March. */
export const testContext: CheckContext = {
  lists: new Map([
    ['hubs', { type: { kind: 'code', list: 'airport' } }],
    ['agencies', { type: { kind: 'text', folding: 'free' } }],
  ]),
  asOf: '2026-03-11',
  missingRates: new Map([['booking.agency.city', 0.97]]),
};

/** The typed form of a condition, or its diagnostics: one text that a table of cases can hold. */
export function checkedForm(sourceText: string, context: CheckContext = testContext): string {
  const { condition, diagnostics } = checkConditionText(sourceText, context);
  const faults = printDiagnostics(diagnostics, sourceText);
  return [...faults, ...(condition === null ? [] : [printTypedCondition(condition)])].join('; ');
}

/** What a condition becomes by each of its fixes. */
export function mendedForms(sourceText: string, context: CheckContext = testContext): readonly string[] {
  const { diagnostics } = checkConditionText(sourceText, context);
  return diagnostics.flatMap(({ fixes }) => fixes.map((fix) => applyFix(sourceText, fix)));
}
