/**
 * A fix of form is tried before it is offered: with it, the item must read with fewer faults. Which bracket is missing is
 * told from how the lines are set in, and which word was meant from what stands near, and broken lines may mislead both.
 */
import { applyFix } from '../diagnostics/apply-fix.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';

/** Each trial reads the item again; what this many characters do not suffice for stays without a fix. */
const triedCharactersMax = 32_000;

/** How a text reads that stands in for another. */
export interface Trial {
  readonly faults: number;
  /** Whether it would draw in what follows it in the file. */
  readonly isOpen: boolean;
}

/** `diagnostics` with the fixes that hold. */
export function keepTriedFixes(
  diagnostics: readonly Diagnostic[],
  text: string,
  tryText: (text: string) => Trial,
): readonly Diagnostic[] {
  if (!diagnostics.some(({ fixes }) => fixes.length > 0)) return diagnostics;
  let left = triedCharactersMax - text.length;
  const before = left < 0 ? { faults: 0, isOpen: false } : tryText(text);
  const holds = (fix: Fix): boolean => {
    left -= text.length;
    if (left < 0) return false;
    const after = tryText(applyFix(text, fix));
    return after.faults < before.faults && (before.isOpen || !after.isOpen);
  };
  return diagnostics.map((each) => ({ ...each, fixes: each.fixes.filter(holds) }));
}
