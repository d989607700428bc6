import { createLineMap } from '../source/line-map.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * A diagnostic as a terminal shows it: place, code and message, the line with the stretch underlined, what to do.
 *
 * ```
 * rules/courier.tau:8:13: error: a record has no field `booking.lead_tme` (name/unknown-field)
 *   8 |     booking.lead_tme < 48 h
 *     |             ^^^^^^^^
 *     = did you mean `lead_time`?
 * ```
 *
 * A record that shows it comes last, as JSON on a line of its own.
 */
export function renderDiagnostic(diagnostic: Diagnostic, sourceText: string, fileName: string): string {
  const { range, severity, message, code, hint, fixes, related, witness } = diagnostic;
  const lines = createLineMap(sourceText);
  const start = lines.positionAt(range.start);
  const lineStart = range.start - (start.column - 1);
  const lineText = /^[^\r\n]*/u.exec(sourceText.slice(lineStart))?.[0] ?? '';
  const width = Math.max(1, Math.min(range.end, lineStart + lineText.length) - range.start);
  const gutter = String(start.line).length + 2;
  const margin = ' '.repeat(gutter);
  const advice = hint ?? (fixes[0] === undefined ? undefined : `fix: ${fixes[0].title}`);
  return [
    `${fileName}:${start.line}:${start.column}: ${severity}: ${message} (${code})`,
    `${String(start.line).padStart(gutter)} | ${lineText}`,
    `${margin} | ${lineText.slice(0, start.column - 1).replaceAll(/[^\t]/gu, ' ')}${'^'.repeat(width)}`,
    ...(advice === undefined ? [] : [`${margin} = ${advice}`]),
    ...related.flatMap((place) => (place.file === undefined ? [] : [`${margin} = ${place.file}: ${place.message}`])),
    ...(witness === undefined ? [] : [`${margin} = ${witness.message}:`, JSON.stringify(witness.record)]),
  ].join('\n');
}
