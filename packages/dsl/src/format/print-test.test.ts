import { expect, test } from 'vitest';

import { format } from './format.ts';
import { printTest } from './print-test.ts';

const payments = Array.from({ length: 9 }, (_, index) => ({ method: 'card', holder_is_traveller: index > 3 }));

test('a short record stands on one line', () => {
  const text = printTest({ name: 'late', given: { booking: { lead_time: 'PT47H59M' } }, expect: 'match' });
  expect(text).toBe(
    ['  test "late" {', '    given { "booking": { "lead_time": "PT47H59M" } }', '    expect match', '  }', ''].join(
      '\n',
    ),
  );
});

test('a long record is filled line by line, as in the examples', () => {
  const text = printTest({
    name: 'group',
    given: { booking: { trip_type: 'one_way', payments }, companions: [] },
    expect: 'no_match',
  });
  const lines = text.split('\n');
  expect(lines).toHaveLength(10);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(118);
  expect(lines.slice(2, -4).every((line) => line.startsWith('            {'))).toBe(true);
});

test('the formatter leaves it as it is', () => {
  const body = printTest({ name: 'a "quoted" name', given: { booking: { payments } }, expect: 'match' });
  const text = `rule R1 "x" {\n  when booking.is_split\n\n${body}}\n`;
  expect(format(text).text).toBe(text);
});
