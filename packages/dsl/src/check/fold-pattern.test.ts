import { expect, test } from 'vitest';

import { foldPattern } from './fold-pattern.ts';

const raw = String.raw;

test.each([
  ['golden', 'GOLDEN'],
  ['^gold(en)?$', '^GOLD(EN)?$'],
  ['[a-z]+', '[A-Z]+'],
  ['é', 'E'],
  [raw`\d\w\s\b`, raw`\d\w\s\b`],
  [raw`\D\W\S\B`, raw`\D\W\S\B`],
  [raw`\p{Lu}\pL\P{Greek}`, raw`\p{Lu}\pL\P{Greek}`],
  [raw`\x{e9}\x41`, raw`\x{e9}\x41`],
  [raw`\Qa.b\Ec`, raw`\Qa.b\EC`],
  ['(?i)abc', '(?i)ABC'],
  ['(?P<name>abc)', '(?P<name>ABC)'],
  ['(?<name>abc)', '(?<name>ABC)'],
  ['(?:abc|def)', '(?:ABC|DEF)'],
  ['a{2,3}', 'A{2,3}'],
  ['[[:alpha:]]x', '[[:alpha:]]X'],
  ['a b', 'A B'],
  ['ﬁ', 'FI'],
  ['tu\u0308i', 'TUI'],
  ['a\u00a0b', 'A B'],
  ['a，b™', 'A,BTM'],
  ['（a）＊', raw`\(A\)\*`],
  ['[！－]', raw`[!\-]`],
  ['😀a', '😀A'],
])('%s', (pattern, folded) => {
  expect(foldPattern(pattern, 'free')).toBe(folded);
});

test('an address keeps its letters', () => {
  expect(foldPattern('sina@Example', 'email')).toBe('sina@Example');
});

test('folding twice is folding once', () => {
  for (const pattern of ['^gold(en)?$', raw`\p{Lu}é+[à-ü]`, '(?P<n>ß)', '（e\u0301）＊']) {
    expect(foldPattern(foldPattern(pattern, 'free'), 'free')).toBe(foldPattern(pattern, 'free'));
  }
});
