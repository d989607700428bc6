/** Monaco's 1-based positions become offsets; see `to-monaco.ts`. */
import type { IPosition, IRange } from 'monaco-editor/editor/editor.api';
import type { Offsets } from './positions.ts';

export const toOffset = (position: IPosition, offsets: Offsets): number => offsets.getOffsetAt(position);

export function toTextRange(range: IRange, offsets: Offsets): { readonly start: number; readonly end: number } {
  return {
    start: offsets.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
    end: offsets.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
  };
}
