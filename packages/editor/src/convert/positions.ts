import type { IPosition } from 'monaco-editor/editor/editor.api';

/** What conversion from offsets needs; a text model of Monaco has it. */
export interface Positions {
  readonly getPositionAt: (offset: number) => IPosition;
}

/** What conversion to offsets needs; a text model of Monaco has it. */
export interface Offsets {
  readonly getOffsetAt: (position: IPosition) => number;
}
