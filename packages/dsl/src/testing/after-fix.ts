import { check } from '../check/check.ts';
import type { CheckContext } from '../check/context.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { applyFix } from '../diagnostics/apply-fix.ts';

/**
 * What is wrong with the fixes that are offered for a text: they leave their diagnostic where it was, or bring a fault of
 * form into the text. None where each does what it says.
 */
export function faultsOfFixes(sourceText: string, context: CheckContext): readonly string[] {
  const { diagnostics } = check(sourceText, context);
  const before = formFaults(diagnostics);
  // Around what cannot be read, the rest of what is said may be its echo.
  const isRead = before.length === 0;
  const meant = diagnostics.filter(({ code }) => isRead || code.startsWith('syntax/'));
  return meant.flatMap((diagnostic) =>
    diagnostic.fixes.flatMap((fix) => {
      const text = applyFix(sourceText, fix);
      const after = check(text, context).diagnostics;
      const told = `${diagnostic.code} at ${JSON.stringify(sourceText.slice(diagnostic.range.start, diagnostic.range.end))}, by "${fix.title}"`;
      const left = formFaults(after);
      if (isLeft(diagnostic, fix, { before: diagnostics, after })) return `${told} is still there in:\n${text}`;
      return left.length > before.length ? `${told} makes ${left.join(', ')} of:\n${text}` : [];
    }),
  );
}

interface Judged {
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
}

/** Where one of three equal sections was taken away, the next may stand in its place: then there is one fewer. */
function isLeft({ code, message, range }: Diagnostic, fix: Fix, { before, after }: Judged): boolean {
  const alike = (all: readonly Diagnostic[]): readonly Diagnostic[] =>
    all.filter((each) => each.code === code && each.message === message);
  const place = movedBy(fix, range.start);
  return alike(after).some((each) => each.range.start === place) && alike(after).length >= alike(before).length;
}

const formFaults = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics
    .filter(({ code, severity }) => severity === 'error' && code.startsWith('syntax/'))
    .map(({ code }) => code);

/** Where a place of the text is once a fix has been made. */
const movedBy = ({ edits }: Fix, place: number): number =>
  edits
    .filter(({ range }) => range.end <= place && range.start < place)
    .reduce((moved, { range, newText }) => moved + newText.length - (range.end - range.start), place);
