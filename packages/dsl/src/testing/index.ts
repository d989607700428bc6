/** Helpers for tests of the language; nothing here is for production. */
export { faultsOfFixes } from './after-fix.ts';
export { applyFix } from '../diagnostics/apply-fix.ts';
export { checkedForm, mendedForms, testContext } from './checked-condition.ts';
export { countSteps } from './count-steps.ts';
export type { MarkedText } from './cursor.ts';
export { readCursorMark } from './cursor.ts';
export { printDiagnostic, printDiagnostics } from './expect-diagnostics.ts';
export { printExpression, printFile, printItem, printSection } from './print-tree.ts';
export { printTypedCondition, printTypedOperand } from './print-typed.ts';
export { runs } from './runs.ts';
