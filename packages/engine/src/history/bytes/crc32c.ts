/**
 * CRC-32C (Castagnoli), four bytes a step. It finds every burst of up to 32 flipped bits; it is no signature, and does
 * not guard against somebody who writes a false segment on purpose.
 */
const polynomial = 0x82_f6_3b_78;

/** Four tables of 256: what a byte does to the remainder, and what it does one, two and three bytes later. */
const tables = ((): Int32Array => {
  const made = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (polynomial & -(remainder & 1));
    made[byte] = remainder;
  }
  for (let index = 256; index < made.length; index += 1) {
    const before = made[index - 256] ?? 0;
    made[index] = (before >>> 8) ^ (made[before & 0xff] ?? 0);
  }
  return made;
})();

/** The checksum of some bytes, as a whole number below 2^32. */
export function crc32c(bytes: Uint8Array): number {
  const read = (index: number): number => bytes[index] ?? 0;
  const table = (step: number, byte: number): number => tables[(step << 8) | byte] ?? 0;
  let remainder = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const word = remainder ^ (read(at) | (read(at + 1) << 8) | (read(at + 2) << 16) | (read(at + 3) << 24));
    remainder =
      table(3, word & 0xff) ^ table(2, (word >>> 8) & 0xff) ^ table(1, (word >>> 16) & 0xff) ^ table(0, word >>> 24);
  }
  for (; at < bytes.length; at += 1) remainder = (remainder >>> 8) ^ table(0, (remainder ^ read(at)) & 0xff);
  return ~remainder >>> 0;
}
