import { expect, test } from 'vitest';

import { createLineMap } from '../source/line-map.ts';
import { testContext } from '../testing/checked-condition.ts';
import { createLanguageService } from './service.ts';

const service = createLanguageService(testContext);

/** Kind, first and last line of each folding. */
function verify(text: string, expected: readonly string[]): void {
  const lines = createLineMap(text);
  const found = service
    .foldings(text)
    .map(({ kind, range }) => `${kind} ${lines.positionAt(range.start).line}-${lines.positionAt(range.end).line}`);
  expect(found).toEqual(expected);
}

test('items, sections and blocks, but for the line that closes them', () => {
  verify(
    `rule R1 "t" {
  when all of {
    booking.is_split
    any booking.bags where (
      weight > 23 kg
    )
  }
  test "x" {
    given {
      "booking": { }
    }
    expect match
  }
}
scorecard S1 "t" {
  points {
    booking.is_split -> +1
  }
}`,
    ['code 1-13', 'code 2-6', 'code 4-5', 'code 8-12', 'code 9-10', 'code 15-18', 'code 16-17'],
  );
});

test('definitions, lists and rulesets', () => {
  verify('define a =\n  any of {\n    true\n  }\nlist b: country = [\n  "NZL",\n  "WSM"\n]\nruleset "r" {\n}', [
    'code 1-4',
    'code 2-3',
    'code 5-7',
  ]);
});

test('runs of comments on lines of their own', () => {
  verify('# one\n# two\n\n# alone\nlist b: country = [] # beside\n  # three\n  # four\r\n# five', [
    'comment 1-2',
    'comment 6-8',
  ]);
});

test('nothing that has one line', () => {
  verify('rule R1 "t" { }\ndefine a = all of { true }', []);
  verify('', []);
});
