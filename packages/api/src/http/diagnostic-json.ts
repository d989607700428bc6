import { createLineMap, type Diagnostic } from '@tautai/dsl';
import type { DiagnosticJson } from './diagnostic-schema.ts';

/** Diagnostics as the API tells them: with line and column beside the offsets. */
export function toDiagnosticsJson(diagnostics: readonly Diagnostic[], text: string): DiagnosticJson[] {
  const lines = createLineMap(text);
  return diagnostics.map((diagnostic) => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    range: diagnostic.range,
    position: lines.positionAt(diagnostic.range.start),
    end_position: lines.positionAt(diagnostic.range.end),
    ...(diagnostic.hint !== undefined && { hint: diagnostic.hint }),
    ...(diagnostic.witness !== undefined && { witness: diagnostic.witness }),
    fixes: diagnostic.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ range, newText }) => ({ range, new_text: newText })),
    })),
  }));
}
