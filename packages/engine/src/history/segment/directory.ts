/**
 * The directory of a segment: JSON, so that a person can read it. Catalogue paths name columns; a column of which every
 * value is missing is left out.
 */

/** Bytes of the file with their checksum; `at` counts from the end of the directory. Begins and ends at multiples of 8. */
export interface BlockPlace {
  readonly at: number;
  readonly length: number;
  readonly crc: number;
}

/** One code for each row: so many bytes a code in a block, or the same code throughout. */
export type CodesPlace =
  | { readonly width: 1 | 2 | 4; readonly block: BlockPlace }
  | { readonly width: 0; readonly code: number };

/**
 * What a code stands for; 0 is missing. Values rise with their codes, so that a comparison of values is one of codes.
 *
 * - `linear`: code c is the number base + (c − 1) × step
 * - `numbers`, `days`, `texts`: code c is entry c − 1 of a table of 64-bit floats, of first and last days as pairs of
 *   32-bit integers, or of texts
 */
export type ValuesPlace =
  | { readonly encoding: 'linear'; readonly base: number; readonly step: number; readonly count: number }
  | { readonly encoding: 'numbers' | 'days' | 'texts'; readonly block: BlockPlace; readonly count: number };

export interface ColumnPlace {
  readonly codes: CodesPlace;
  readonly values: ValuesPlace;
}

export interface ListPlace {
  /** 0: the list is missing; n + 1: it has n elements. Elements of all rows lie one after another. */
  readonly lengths: CodesPlace;
  readonly lengthMax: number;
  readonly elements: ScopePlace;
}

/** The record, or the elements of a list. */
export interface ScopePlace {
  readonly count: number;
  readonly fields: Readonly<Record<string, ColumnPlace>>;
  /** Code 1: the record is there. */
  readonly groups: Readonly<Record<string, CodesPlace>>;
  readonly lists: Readonly<Record<string, ListPlace>>;
}

export interface Directory {
  readonly digest: string;
  /** Texts in the order of the rows. */
  readonly keys: BlockPlace;
  readonly record: ScopePlace;
}

/**
 * The head of the file, little-endian:
 *
 *   8 bytes magic │ u32 version │ u32 length of the directory │ f64 length of the file │ u32 checksum of the directory
 *   │ u32 checksum of all this
 */
export const headLength = 32;
export const magic = 'TAUTAIHS';
export const formatVersion = 1;

/** Every part of the file begins at a multiple of this, so that its numbers can be read in place. */
const alignment = 8;
export const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;
