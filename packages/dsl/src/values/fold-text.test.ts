import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldText, foldedCharacters } from './fold-text.ts';
import { foldingUnicodeVersion } from './folding.gen.ts';

/** The definition, from the host's Unicode data, which is what the table must agree with. */
function foldByHost(text: string): string {
  return text
    .replace(/(?!\p{White_Space})[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(/^ | $/g, '');
}

/** Any code points, lone surrogates too, with an accent on those that fold to something. */
const anyText = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }),
    fc.integer({ min: 0, max: 0x24f }),
    fc.integer({ min: 0xac00, max: 0xd7a3 }),
  ),
);
const textOf = (codePoints: readonly number[]): string => String.fromCodePoint(...codePoints);

describe('folding names and free text', () => {
  test.each([
    ['Tuilagi', 'TUILAGI'],
    ['  Sina   Maria ', 'SINA MARIA'],
    ['Fa\u02BBalogo', 'FA\u02BBALOGO'],
    ['Tūpou Māhina', 'TUPOU MAHINA'],
    ['Nguyễn Thị Ánh', 'NGUYEN THI ANH'],
    ['Müller-Groß', 'MULLER-GROSS'],
    ['O\u2019Brien', 'O\u2019BRIEN'],
    ['ｓａｍｏａ', 'SAMOA'],
    ['ﬁne', 'FINE'],
    ['김 민준', '\u1100\u1175\u11B7 \u1106\u1175\u11AB\u110C\u116E\u11AB'],
    ['Σίσυφος', 'ΣΙΣΥΦΟΣ'],
    ['Иванов Йосиф', 'ИВАНОВ ИОСИФ'],
    ['İstanbul', 'ISTANBUL'],
    ['A\u202EB\u0000C\u200DD\uFEFF', 'ABCD'],
    ['A\u00A0\t\r\n\u3000B', 'A B'],
    ['\uD800A', 'A'],
    [' \u200B\u0301 ', ''],
    ['', ''],
  ])('%j folds to %j', (text, expected) => {
    expect(foldText(text, 'name')).toBe(expected);
    expect(foldText(text, 'free')).toBe(expected);
  });

  test('composed and decomposed spellings are one name', () => {
    expect(foldText('Re\u0301ka', 'name')).toBe(foldText('R\u00E9ka', 'name'));
  });

  test('agrees with the Unicode data on every code point', () => {
    expect(process.versions.unicode).toBe(foldingUnicodeVersion);
    const differing = Array.from({ length: 0x110000 }, (_, codePoint) => String.fromCodePoint(codePoint)).filter(
      (character) => foldText(character, 'name') !== foldByHost(character),
    );
    expect(differing).toEqual([]);
  });

  test('agrees with the Unicode data on any text, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (codePoints) => {
        const folded = foldText(textOf(codePoints), 'name');
        expect(folded).toBe(foldByHost(textOf(codePoints)));
        expect(foldText(folded, 'name')).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('folding locators', () => {
  test.each([
    ['abc 123', 'ABC123'],
    [' +685 720 1234 ', '+6857201234'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['pax001/1', 'PAX001/1'],
    [' \t', ''],
  ])('%j folds to %j', (text, expected) => {
    expect(foldText(text, 'locator')).toBe(expected);
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (codePoints) => {
        const folded = foldText(textOf(codePoints), 'locator');
        expect(foldText(folded, 'locator')).toBe(folded);
      }),
    );
  });
});

describe('folding e-mail addresses', () => {
  test.each([
    [' Sina.T@Example.WS ', 'Sina.T@example.ws'],
    ['"a@B"@Example.nz', '"a@B"@example.nz'],
    ['not an address', 'not an address'],
    ['JOSÉ@Example.nz', 'JOSÉ@example.nz'],
    ['a\u0000b\u202E@c.nz', 'ab@c.nz'],
    ['e\u0301@c.nz', 'e\u0301@c.nz'],
    ['\u00A0', ''],
  ])('%j folds to %j', (text, expected) => {
    expect(foldText(text, 'email')).toBe(expected);
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (codePoints) => {
        const folded = foldText(textOf(codePoints), 'email');
        expect(foldText(folded, 'email')).toBe(folded);
      }),
    );
  });
});

test('each character becomes what is told of it', () => {
  const { folded, seen } = foldedCharacters();
  for (const [character, result] of folded) {
    expect(foldText(`A${character}A`, 'free')).toBe(`A${result}A`);
  }
  for (const [character, result] of seen) {
    expect(foldText(`a${character}a`, 'email')).toBe(`a${result}a`);
  }
});
