/**
 * A fix of form is tried before it is offered: with it, the item must read with fewer faults. Which bracket is missing is
 * told from how the lines are set in, and which word was meant from what stands near, and broken lines may mislead both.
 */
import { applyFix } from '../diagnostics/apply-fix.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';

/** Each trial reads the item again; what this many characters do not suffice for stays without a fix. */
const triedCharactersMax = 32_000;

/** `diagnostics` with the fixes that hold. `faultsIn` counts the faults of form in a text that stands in for `text`. */
export function keepTriedFixes(
  diagnostics: readonly Diagnostic[],
  text: string,
  faultsIn: (text: string) => number,
): readonly Diagnostic[] {
  if (!diagnostics.some(({ fixes }) => fixes.length > 0)) return diagnostics;
  let left = triedCharactersMax - text.length;
  const before = left < 0 ? 0 : faultsIn(text);
  const holds = (fix: Fix): boolean => {
    left -= text.length;
    return left >= 0 && faultsIn(applyFix(text, fix)) < before;
  };
  return diagnostics.map((each) => ({ ...each, fixes: each.fixes.filter(holds) }));
}
