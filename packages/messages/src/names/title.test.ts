import { describe, expect, test } from 'vitest';
import { isPlaceholderName } from './placeholder.ts';
import { familyNameWithoutTitle, withoutTitles } from './title.ts';

describe('titles of given names', () => {
  test.each([
    ['JOHN MR', 'JOHN'],
    ['MR JOHN', 'JOHN'],
    ['JOHN MR.', 'JOHN'],
    ['SINA MARIA MRS', 'SINA MARIA'],
    ['IOANE MSTR', 'IOANE'],
    ['ANNA PROF DR', 'ANNA'],
    ['BABY INF', 'BABY'],
    ['JOHNMR', 'JOHN'],
    ['TOMMR', 'TOM'],
    ['SINAMRS', 'SINA'],
    ['SINAMISS', 'SINA'],
    ['TIMMSTR', 'TIM'],
    ['JOHN PAULMR', 'JOHN PAUL'],
    ['MR', ''],
    ['', ''],
  ])('%s becomes %s', (given, expected) => {
    expect(withoutTitles(given)).toBe(expected);
  });

  test.each([
    'MRINAL',
    'DRAGAN',
    'DRITA',
    'MSAFIRI',
    'AMR',
    'SAMR',
    'OMR',
    'THAMR',
    'ALEXANDR',
    'WILLIAMS',
    'SARAH ADAMS',
    'MISSY',
    'X',
    'J',
    "D'ARCY",
    'JEAN-PIERRE',
    'محمد',
  ])('%s keeps its letters', (given) => {
    expect(withoutTitles(given)).toBe(given);
  });
});

test.each([
  ['TUILAGI MR', 'TUILAGI'],
  ['MR', 'MR'],
  ['MASTER', 'MASTER'],
  ['VAN DER MASTER', 'VAN DER MASTER'],
  ['DE SILVA', 'DE SILVA'],
])('the family name %s becomes %s', (family, expected) => {
  expect(familyNameWithoutTitle(family)).toBe(expected);
});

test.each([
  ['TBA', '', true],
  ['TBA', 'TBA', true],
  ['TBA', 'JOHN', false],
  ['TBARA', '', false],
])('%s %s stands for nobody: %s', (family, given, expected) => {
  expect(isPlaceholderName(family, given)).toBe(expected);
});
