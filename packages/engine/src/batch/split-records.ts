/** Where the records of a batch lie in its bytes. */
export interface ByteRange {
  readonly start: number;
  /** The first byte after it. */
  readonly end: number;
}

const newline = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const openingBrace = 0x7b;
const closingBrace = 0x7d;

const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === newline || byte === 0x0d;

/** Where a text begins, past a byte order mark and blanks. */
function firstByte(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (isBlank(bytes[at])) at += 1;
  return at;
}

/** Whether a batch is a JSON array, and not a record on each line. */
export const isArray = (bytes: Uint8Array): boolean => bytes[firstByte(bytes)] === openingBracket;

/** The lines of a batch that are not blank. */
export function linesOf(bytes: Uint8Array): readonly ByteRange[] {
  const lines: ByteRange[] = [];
  let start = firstByte(bytes);
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found;
    if (!isAllBlank(bytes, { start, end })) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function isAllBlank(bytes: Uint8Array, { start, end }: ByteRange): boolean {
  let at = start;
  while (at < end && isBlank(bytes[at])) at += 1;
  return at === end;
}

/**
 * The elements of a JSON array, told by its commas, brackets and quotes alone, so that one that is no JSON does not take
 * the others with it. Whatever follows the array is an element as well: it belongs to nothing, and is told as unreadable.
 */
export function elementsOf(bytes: Uint8Array): readonly ByteRange[] {
  const elements: ByteRange[] = [];
  let start = firstByte(bytes) + 1;
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) at = endOfText(bytes, at);
    else if (byte === openingBrace || byte === openingBracket) depth += 1;
    else if (depth > 0 && (byte === closingBrace || byte === closingBracket)) depth -= 1;
    else if (depth === 0 && byte === comma) {
      elements.push({ start, end: at });
      start = at + 1;
    } else if (depth === 0 && byte === closingBracket) {
      // Nothing between the brackets is no element; nothing after a comma is one that lacks.
      if (elements.length > 0 || !isAllBlank(bytes, { start, end: at })) elements.push({ start, end: at });
      const rest = { start: at + 1, end: bytes.length };
      return isAllBlank(bytes, rest) ? elements : [...elements, rest];
    }
  }
  // Cut off: the end is told as an element that cannot be read, or nobody would notice that records are lost.
  return [...elements, { start, end: bytes.length }, { start: bytes.length, end: bytes.length }];
}

/** Where the quote stands that ends a text. */
function endOfText(bytes: Uint8Array, opening: number): number {
  let at = opening + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

/**
 * Cuts a batch of lines into pieces of about so many bytes, each of whole lines; an array is one piece. Nothing is copied.
 */
export function piecesOf(bytes: Uint8Array, pieceBytes: number): readonly Uint8Array[] {
  if (isArray(bytes)) return [bytes];
  const pieces: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start + pieceBytes);
    const end = found < 0 ? bytes.length : found + 1;
    pieces.push(bytes.subarray(start, end));
    start = end;
  }
  return pieces;
}
