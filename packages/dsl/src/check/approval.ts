/** What approval asks of a rule's purpose and of its day of review (safeguard S5). A draft is warned of it. */
import { didYouMean, suggestions } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { purposes as builtInPurposes } from '../purposes.ts';
import type { EntrySection } from '../syntax/ast.ts';
import { addMonths } from '../values/calendar.ts';
import { parseDate, printDate } from '../values/date.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import type { CheckContext, Checking } from './context.ts';
import type { RuleMetadata } from './typed-ast.ts';

/** What is a warning in a draft and an error at approval. */
export const forApproval = (diagnostic: Diagnostic, mode: CheckContext['mode']): Diagnostic => ({
  ...diagnostic,
  severity: mode === 'approval' ? 'error' : 'warning',
});

/** The purpose is one of the offences that the unit may look for. */
export function checkPurpose(
  entry: EntrySection | undefined,
  { purpose }: RuleMetadata,
  { purposes = builtInPurposes, mode }: CheckContext,
  checking: Checking,
): void {
  if (entry === undefined || purpose === null || Object.hasOwn(purposes, purpose)) return;
  const known = Object.keys(purposes);
  const near = suggestions(purpose, known);
  const hint = didYouMean(near) ?? `purposes are ${known.map((each) => `\`${each}\``).join(', ')}`;
  const { range } = entry.value;
  const fixes = near.map((each) => replaceWith(`Change to \`${each}\``, range, each));
  checking.diagnostics.push(forApproval(report('rule/unknown-purpose', { purpose }, range, { fixes, hint }), mode));
}

/** The day of review lies ahead: on it a rule stops until it is approved again. */
export function checkReviewDay(
  entry: EntrySection | undefined,
  { reviewBy }: RuleMetadata,
  { asOf, mode }: CheckContext,
  checking: Checking,
): void {
  const today = asOf === undefined ? null : parseDate(asOf);
  const day = reviewBy === null ? null : parseDate(reviewBy);
  if (entry === undefined || today === null || day === null || day > today) return;
  const { range } = entry.value;
  const inAYear = printDate(addMonths(today, 12));
  const fixes = [replaceWith(`Change to \`${inAYear}\`, a year ahead`, range, inAYear)];
  checking.diagnostics.push(
    forApproval(report('rule/review-is-due', { date: printDate(day) }, range, { fixes }), mode),
  );
}
