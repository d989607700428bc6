import { describe, expect, test } from 'vitest';
import { crc32c } from './crc32c.ts';
import { decodeText, encodeText } from './text-code.ts';
import { encodeTexts, readTexts } from './text-table.ts';

test.each([
  // The check value of the catalogue of CRC algorithms, and those of RFC 3720, B.4.
  [encodeText('123456789'), 0xe3_06_92_83],
  [new Uint8Array(32), 0x8a_91_36_aa],
  [new Uint8Array(32).fill(0xff), 0x62_a8_ab_43],
  [Uint8Array.from({ length: 32 }, (_, index) => index), 0x46_dd_79_4e],
  [new Uint8Array(), 0],
])('CRC-32C %#', (bytes, expected) => {
  expect(crc32c(bytes)).toBe(expected);
});

test.each(['', 'A', 'é', '中', '\u{1f6eb}', '\ud83d', '\udeeb\ud83d', '\0', '`${x}`'])('text %j is kept', (text) => {
  const bytes = encodeText(text);
  expect(decodeText(bytes, 0, bytes.length)).toBe(text);
});

describe('a table of texts', () => {
  const texts = Array.from({ length: 100 }, (_, index) => `PAX-${index * 7}`).toSorted((one, other) =>
    one < other ? -1 : 1,
  );
  const table = readTexts(encodeTexts(texts));

  test('gives each by its position', () => {
    expect(texts.map((_, index) => table.at(index))).toEqual(texts);
    expect(readTexts(encodeTexts([])).count).toBe(0);
  });

  test('finds where a text is or would be', () => {
    expect(texts.map(table.ceiling)).toEqual(texts.map((_, index) => index));
    expect([table.ceiling(''), table.ceiling('PAX-1000'), table.ceiling('Q')]).toEqual([
      0,
      texts.findIndex((text) => text >= 'PAX-1000'),
      100,
    ]);
  });
});
