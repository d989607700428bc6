import { expect, test } from 'vitest';
import { check } from './check.ts';

const errorsOf = (condition: string, section = 'when') => {
  const other = section === 'when' ? '' : '  when booking.is_split\n';
  const sourceText = `rule R1 "x" {\n${other}  ${section} ${condition}\n}\n`;
  return check(sourceText, { lists: new Map() })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
};

test.each([
  'booking.is_split and any passenger.special_requests as code where (code is "KSML")',
  'booking.is_split and any passenger.special_requests as code where (code in ["UMNR", "wchr"])',
  'booking.is_split and any passenger.special_requests as code where (code starts with "WCH")',
  'booking.is_split and no passenger.special_requests as code where (code like "MED*")',
  'booking.is_split and count of passenger.special_requests as code where (code is "DEAF") >= 1',
])('nobody may be asked for: %s', (condition) => {
  expect(errorsOf(condition)).toContain('safeguard/protected-code');
});

test('not as an exoneration either', () => {
  expect(errorsOf('any passenger.special_requests as code where (code is "BLND")', 'unless')).toContain(
    'safeguard/protected-code',
  );
});

test.each([
  'booking.is_split and any passenger.special_requests as code where (code is "UMNR")',
  'booking.is_split and any passenger.special_requests as code where (code in ["PETC", "BIKE"])',
  'booking.agency.name is "DEAF CHILDREN TRAVEL"',
])('%s reveals nothing', (condition) => {
  expect(errorsOf(condition)).toEqual([]);
});
