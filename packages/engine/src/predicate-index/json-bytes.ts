// cspell:ignore bfnrt
/** Stepping over JSON in bytes. Each function is given where a thing begins and returns where it ends, or `failed`. */

export const failed = -1;

/** The bytes of the signs that JSON is made of. */
export const sign = {
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  point: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  upperE: 0x45,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  e: 0x65,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** The longest things that were met. */
export interface Longest {
  /** Elements of an array. */
  list: number;
  /** Bytes of a text, its quotes included. */
  text: number;
}

/** Deeper than records go. */
const depthMax = 32;

export const isDigit = (byte: number): boolean => byte >= sign.zero && byte <= sign.nine;

export const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

export function skipBlanks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isBlank(bytes[at] as number)) at += 1;
  return at;
}

/** A text, from its opening quote. */
export function skipText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  for (;;) {
    const byte = bytes[at] as number;
    if (byte === sign.quote) return at + 1;
    if (byte === sign.backslash) {
      const length = escapeLength(bytes, at);
      if (length === 0) return failed;
      at += length;
    } else if (byte >= 0x20) at += 1;
    // A control character, or the end of the bytes.
    else return failed;
  }
}

/** Bytes of the escape that begins there; 0 where there is none. */
function escapeLength(bytes: Uint8Array, at: number): number {
  const letter = String.fromCharCode(bytes[at + 1] ?? 0);
  if ('"\\/bfnrt'.includes(letter)) return 2;
  const hex = String.fromCharCode(...bytes.subarray(at + 2, at + 6));
  return letter === 'u' && /^[0-9a-fA-F]{4}$/u.test(hex) ? 6 : 0;
}

function skipDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isDigit(bytes[at] as number)) at += 1;
  return at === start ? failed : at;
}

function skipNumber(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === sign.minus ? start + 1 : start;
  at = bytes[at] === sign.zero ? at + 1 : skipDigits(bytes, at);
  if (at !== failed && bytes[at] === sign.point) at = skipDigits(bytes, at + 1);
  if (at === failed || (bytes[at] !== sign.e && bytes[at] !== sign.upperE)) return at;
  const next = bytes[at + 1];
  return skipDigits(bytes, next === 0x2b || next === sign.minus ? at + 2 : at + 1);
}

const words = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));

function skipWord(bytes: Uint8Array, start: number): number {
  const word = words.find(([first]) => first === bytes[start]);
  if (word === undefined) return skipNumber(bytes, start);
  return word.every((byte, index) => byte === bytes[start + index]) ? start + word.length : failed;
}

/** Any value. What it holds is counted into `longest`. */
export function skipAny(bytes: Uint8Array, start: number, longest: Longest, depth = 0): number {
  if (depth > depthMax) return failed;
  switch (bytes[start]) {
    case sign.quote: {
      const end = skipText(bytes, start);
      if (end - start > longest.text) longest.text = end - start;
      return end;
    }
    case sign.openBrace:
      return skipMembers(bytes, start, longest, depth);
    case sign.openBracket:
      return skipMembers(bytes, start, longest, depth);
    default:
      return skipWord(bytes, start);
  }
}

/** An object or an array. */
function skipMembers(bytes: Uint8Array, start: number, longest: Longest, depth: number): number {
  const isArray = bytes[start] === sign.openBracket;
  const close = isArray ? sign.closeBracket : sign.closeBrace;
  let at = skipBlanks(bytes, start + 1);
  if (bytes[at] === close) return at + 1;
  for (let count = 1; ; count += 1) {
    if (isArray) {
      if (count > longest.list) longest.list = count;
    } else {
      if (bytes[at] !== sign.quote) return failed;
      at = skipText(bytes, at);
      if (at === failed) return failed;
      at = skipBlanks(bytes, at);
      if (bytes[at] !== sign.colon) return failed;
      at = skipBlanks(bytes, at + 1);
    }
    at = skipAny(bytes, at, longest, depth + 1);
    if (at === failed) return failed;
    at = skipBlanks(bytes, at);
    if (bytes[at] === close) return at + 1;
    if (bytes[at] !== sign.comma) return failed;
    at = skipBlanks(bytes, at + 1);
  }
}
