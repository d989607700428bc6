import type { Diagnostic } from '@tautai/dsl';
import { createLineMap, renderDiagnostic } from '@tautai/dsl';
import type { MessageDiagnostic } from '@tautai/messages';
import type { RuleFiles } from './read-rules.ts';
import type { Terminal } from './terminal.ts';

/** A diagnostic as `--json` prints it: with lines and columns, both from 1. */
export function diagnosticJson(file: string, sourceText: string, diagnostic: Diagnostic): object {
  const lines = createLineMap(sourceText);
  const { code, severity, message, range, hint, fixes, witness } = diagnostic;
  return {
    file,
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    range,
    start: lines.positionAt(range.start),
    end: lines.positionAt(range.end),
    fixes,
    ...(witness === undefined ? {} : { witness }),
  };
}

/** Shows what is wrong with rules and lists, on standard error. */
export function noteRuleFaults({ files, listFaults }: RuleFiles, terminal: Terminal): void {
  for (const { file, message } of listFaults) terminal.note(`${file}: error: ${message} (list/bad-file)`);
  for (const { name, sourceText, checked } of files) {
    for (const each of checked.diagnostics) terminal.note(renderDiagnostic(each, sourceText, name));
  }
}

/** `batch.edi: segment 12 (byte 345): warning: … (paxlst/…); what was done` */
export function renderMessageDiagnostic(file: string, diagnostic: MessageDiagnostic): string {
  const { segment, line, position, offset, severity, message, code, action, field } = diagnostic;
  const place =
    segment !== undefined ? `segment ${segment}` : line !== undefined ? `line ${line}` : `record ${position ?? '?'}`;
  const at = field === undefined ? '' : ` at ${field}`;
  return `${file}: ${place} (byte ${offset})${at}: ${severity}: ${message} (${code}); ${action}`;
}
