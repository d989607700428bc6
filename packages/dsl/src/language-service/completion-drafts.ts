import type { Asked } from './asked.ts';
import type { Completion, CompletionKind } from './completion-item.ts';

export type Draft = Partial<Omit<Completion, 'label' | 'kind' | 'range'>>;

export const item = (asked: Asked, kind: CompletionKind, label: string, draft: Draft = {}): Completion => ({
  label,
  kind,
  detail: '',
  documentation: '',
  insertText: label,
  isSnippet: false,
  continues: false,
  ...draft,
  range: asked.cursor.range,
});

/** A completion with places to fill in, of which the last is where the cursor ends. */
export const snippet = (
  asked: Asked,
  kind: CompletionKind,
  label: string,
  insertText: string,
  documentation: string,
): Completion => item(asked, kind, label, { insertText, isSnippet: true, documentation });
