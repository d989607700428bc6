/** How the bytes of an XML source become text. */
export interface Charset {
  /** As `TextDecoder` names it. */
  readonly encoding: string;
  /** The declared name is not one that is known; the source is read as UTF-8. */
  readonly isUnknown: boolean;
  /** Bytes of the byte order mark. */
  readonly markBytes: number;
}

/** The declaration of a source is looked for in so many bytes. */
export const declarationBytesMax = 1024;

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const GREATER = 0x3e;

/** Whether these first bytes of a source are enough for `charsetOf`. */
export function tellsCharset(head: Uint8Array): boolean {
  return head.length >= declarationBytesMax || head.includes(GREATER);
}

/** By the byte order mark, else by how the first `<` is written, else as declared, else UTF-8. */
export function charsetOf(head: Uint8Array): Charset {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, at) => head[at] === byte)) return { encoding, isUnknown: false, markBytes: mark.length };
  }
  const unmarked = (encoding: string, isUnknown = false): Charset => ({ encoding, isUnknown, markBytes: 0 });
  if (head[0] === 0x3c && head[1] === 0) return unmarked('utf-16le');
  if (head[0] === 0 && head[1] === 0x3c) return unmarked('utf-16be');
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, declarationBytesMax));
  const [, name = ''] = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]*)["']/u.exec(text) ?? [];
  if (name === '') return unmarked('utf-8');
  const known = nameOf(name);
  // Who can read the declaration byte by byte has no UTF-16 before them.
  if (known === null || known.startsWith('utf-16')) return unmarked('utf-8', known === null);
  return unmarked(known);
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** How many bytes a stretch of text took in its source; where damaged bytes were replaced, nearly. */
export function bytesIn(text: string, encoding: string, { from, to }: { from: number; to: number }): number {
  if (encoding.startsWith('utf-16')) return (to - from) * 2;
  if (encoding !== 'utf-8') return to - from;
  let bytes = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    // Half of a pair is half of four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}
