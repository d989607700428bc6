/**
 * Texts as bytes: each UTF-16 code unit by itself in the manner of UTF-8 (CESU-8). Unlike UTF-8 it keeps what is no
 * well-formed text, such as half a surrogate pair, and its bytes sort as `<` sorts the texts.
 */
import { invariant } from '../../invariant.ts';

export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      bytes[length++] = unit;
    } else if (unit < 0x8_00) {
      bytes[length++] = 0xc0 | (unit >> 6);
      bytes[length++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[length++] = 0x80 | (unit & 0x3f);
    }
  }
  return bytes.subarray(0, length);
}

export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  const read = (index: number): number => {
    const byte = bytes[index];
    invariant(byte !== undefined && index < end, 'a text ends where its length says');
    return byte;
  };
  let text = '';
  for (let at = start; at < end;) {
    const first = read(at++);
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | (read(at++) & 0x3f));
    else text += String.fromCharCode(((first & 0x0f) << 12) | ((read(at++) & 0x3f) << 6) | (read(at++) & 0x3f));
  }
  return text;
}
