import { describe, expect, test } from 'vitest';

import { textIn } from '../source/text-range.ts';
import { testContext } from '../testing/checked-condition.ts';
import { readCursorMark } from '../testing/cursor.ts';
import { createLanguageService } from './service.ts';

const service = createLanguageService(testContext);
const text = `define f(n: number) = booking.party_size > n
list near: airport = ["APW"]

rule R1 "t" {
  when f(2) and flight.origin in list near and not f(3)
  reason: "{booking.party_size}"
}
`;
const places = (word: string, from = 0): number => text.indexOf(word, from);

describe('go to definition', () => {
  function verify(offset: number, origin: string, target: string): void {
    const link = service.definition(text, offset);
    expect(link && [textIn(text, link.origin), textIn(text, link.target)]).toEqual([origin, target]);
  }

  test('leads from a use to the whole of what is declared', () => {
    verify(places('f(2)'), 'f', 'define f(n: number) = booking.party_size > n');
    verify(places('n\n'), 'n', 'n: number');
    verify(places('near and') + 2, 'near', 'list near: airport = ["APW"]');
  });

  test('leads nowhere from a field, a word of the language or a registered list', () => {
    expect(service.definition(text, places('party_size'))).toBeNull();
    expect(service.definition(text, places('when'))).toBeNull();
    const { text: other, offset } = readCursorMark('rule R1 "t" {\n  when flight.origin in list hu¦bs\n}');
    expect(service.definition(other, offset)).toBeNull();
  });
});

test('references are the declaration and then the uses', () => {
  const found = service.references(text, places('f(3)'));
  expect(found.map(({ range, isDeclaration }) => [range.start, isDeclaration])).toEqual([
    [places('f(n'), true],
    [places('f(2)'), false],
    [places('f(3)'), false],
  ]);
  expect(service.references(text, places('booking'))).toEqual([]);
});
