import { expect, test } from 'vitest';

import { check } from './check.ts';
import type { CheckContext } from './context.ts';

const reference = { kind: 'text', folding: 'locator' } as const;

const lists: CheckContext['lists'] = new Map([
  ['meals', { type: reference, values: ['UMNR', 'HNML'] }],
  ['pets', { type: reference, values: ['PETC'] }],
  ['unread', { type: reference }],
]);

const errorsOf = (condition: string, section = 'when') => {
  const other = section === 'when' ? '' : '  when booking.is_split\n';
  const constants = 'list chairs: reference = ["wchr"]\nlist bikes: reference = ["BIKE"]\n';
  const sourceText = `${constants}rule R1 "x" {\n${other}  ${section} ${condition}\n}\n`;
  return check(sourceText, { lists })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
};

const request = (ask: string): string =>
  `booking.is_split and any passenger.special_requests as code where (code ${ask})`;

test.each([
  request('is "KSML"'),
  request('is not "KSML"'),
  request('in ["UMNR", "wchr"]'),
  request('otherwise "UMNR" is "KSML"'),
  request('is "WCH"'),
  'booking.is_split and count of passenger.special_requests as code where (code is "DEAF") >= 1',
])('nobody may be asked for: %s', (condition) => {
  expect(errorsOf(condition)).toEqual(['safeguard/protected-code']);
});

test.each([request('in list chairs'), request('not in list chairs'), request('in list meals')])(
  'nor by way of a list: %s',
  (condition) => {
    expect(errorsOf(condition)).toEqual(['safeguard/protected-code']);
  },
);

test.each([
  request('starts with "WCH"'),
  request('starts with "W"'),
  request('ends with "ML"'),
  request('contains "OML"'),
  request('like "MED*"'),
  request('like "M?ML"'),
  request('like "*ML"'),
  request('like "*"'),
  request('matches "^[HK].ML$"'),
  request('matches "(UMNR|W.HR)"'),
  request('matches "^MOML/"'),
])('nor by a pattern that a protected code fits: %s', (condition) => {
  expect(errorsOf(condition)).toEqual(['safeguard/protected-code']);
});

test('not as an exoneration either', () => {
  expect(errorsOf('any passenger.special_requests as code where (code is "BLND")', 'unless')).toContain(
    'safeguard/protected-code',
  );
});

test.each([
  request('is "UMNR"'),
  request('in ["PETC", "BIKE"]'),
  request('in list bikes'),
  request('in list pets'),
  request('in list unread'),
  request('starts with "PET"'),
  request('like "UM*"'),
  request('matches "^(UMNR|PET.)$"'),
  'booking.is_split and any passenger.special_requests',
  'booking.agency.name is "DEAF CHILDREN TRAVEL"',
])('%s reveals nothing', (condition) => {
  expect(errorsOf(condition)).toEqual([]);
});
