import { expect, test } from 'vitest';

import { textIn } from '../source/text-range.ts';
import { parseFile } from '../syntax/parse.ts';
import { outlineOf } from './outline.ts';
import type { OutlineItem } from './outline.ts';

function outline(sourceText: string): readonly string[] {
  const print = (item: OutlineItem, indent: string): readonly string[] => [
    `${indent}${item.kind} ${item.name} at ${textIn(sourceText, item.nameRange)}`,
    ...item.children.flatMap((child) => print(child, `${indent}  `)),
  ];
  return outlineOf(parseFile(sourceText).value).flatMap((item) => print(item, ''));
}

test('items, conditions and tests in the order of the text', () => {
  expect(
    outline(
      'list near: country = []\nrule R1 "title" {\n score: 1\n when true\n unless false\n test "one" {\n given { }\n expect match\n }\n}\nrule R2 {\n}\nruleset "Samoa" {\n}',
    ),
  ).toEqual([
    'list near at near',
    'rule R1 title at R1',
    '  when when at when',
    '  unless unless at unless',
    '  test one at "one"',
    'rule R2 at R2',
    'ruleset Samoa at "Samoa"',
  ]);
});

test('what cannot be read is left out, the rest is there', () => {
  expect(outline('nonsense here\nrule R1 {\n xyzzy\n when true <\n}\nrule {\n}')).toEqual([
    'rule R1 at R1',
    '  when when at when',
  ]);
});

test('a name lies within its item', () => {
  const sourceText = 'rule R1 "t" {\n when true\n test "x" {\n given { }\n expect match\n }\n}';
  const within = (item: OutlineItem): boolean =>
    item.range.start <= item.nameRange.start &&
    item.nameRange.end <= item.range.end &&
    item.children.every(
      (child) => item.range.start <= child.range.start && child.range.end <= item.range.end && within(child),
    );
  expect(outlineOf(parseFile(sourceText).value).every(within)).toBe(true);
});
