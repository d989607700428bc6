import { expect, test } from 'vitest';
import type { ByteRange } from './split-records.ts';
import { elementsOf, isArray, linesOf, piecesOf } from './split-records.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function texts(text: string, split: (bytes: Uint8Array) => readonly ByteRange[]): readonly string[] {
  const bytes = bytesOf(text);
  return split(bytes).map(({ start, end }) => textOf(bytes.subarray(start, end)));
}

test.each<[string, readonly string[]]>([
  ['', []],
  ['\n \r\n\t\n', []],
  ['{"a":1}', ['{"a":1}']],
  ['{"a":1}\n\n{"b":"ü"}\n', ['{"a":1}', '{"b":"ü"}']],
  ['\ufeff{"a":1}\r\n{}', ['{"a":1}\r', '{}']],
])('lines of %j', (text, lines) => {
  expect(texts(text, linesOf)).toEqual(lines);
});

test.each<[string, readonly string[]]>([
  ['[]', []],
  ['[ \n ] ', []],
  ['[{"a":[1,2]},{"b":"],[\\"}"}]', ['{"a":[1,2]}', '{"b":"],[\\"}"}']],
  ['\ufeff [1]', ['1']],
  ['[{"a":nope},{}]', ['{"a":nope}', '{}']],
  ['[1,]', ['1', '']],
  ['[,1]', ['', '1']],
  ['[1] and more', ['1', ' and more']],
  ['[1', ['1', '']],
  ['[1,{"a":"', ['1', '{"a":"', '']],
])('elements of %j', (text, elements) => {
  expect(texts(text, elementsOf)).toEqual(elements);
});

test.each([
  ['[', true],
  [' \n\t[1]', true],
  ['\ufeff[1]', true],
  ['{"a":[]}', false],
  ['', false],
])('%j is an array: %s', (text, expected) => {
  expect(isArray(bytesOf(text))).toBe(expected);
});

test('pieces are whole lines, and together the batch', () => {
  const text = 'one\ntwo\nthree\nfour';
  const pieces = piecesOf(bytesOf(text), 5).map(textOf);
  expect(pieces).toEqual(['one\ntwo\n', 'three\n', 'four']);
  expect(piecesOf(bytesOf(''), 5)).toEqual([]);
  expect(piecesOf(bytesOf('[1,\n2,\n3]'), 2)).toHaveLength(1);
});
