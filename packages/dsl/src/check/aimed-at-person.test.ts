import { expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { check } from './check.ts';
import type { CheckContext } from './context.ts';

const lists: CheckContext['lists'] = new Map([
  ['names', { type: { kind: 'text', folding: 'free' } }],
  ['domains', { type: { kind: 'text', folding: 'locator' } }],
]);

const fileOf = (section: string): string =>
  `list mails: email = ["a@b.example"]\nrule R1 "t" {\n  purpose: terrorism\n  basis: "Act"\n  owner: "cell"\n  review_by: 2027-01-01\n  ${section}\n}\n`;

function aimsOf(section: string, mode: CheckContext['mode'] = 'draft'): readonly string[] {
  const { diagnostics } = check(fileOf(section), { lists, mode });
  return diagnostics
    .filter(({ code }) => code.startsWith('safeguard/'))
    .map(({ code, severity }) => `${severity} ${code}`);
}

const verify = (condition: string, expected: readonly string[]): void =>
  expect(aimsOf(`when booking.is_split and ${condition}`)).toEqual(expected);

const phone = (ask: string): string => `any passenger.phones as phone where (phone ${ask})`;
const mail = (ask: string): string => `any passenger.emails as mail where (mail ${ask})`;

test.each([
  'passenger.family_name is "Tuilagi"',
  '"Tuilagi" is passenger.family_name',
  'passenger.family_name is not "Lee"',
  'passenger.full_name in ["Sina Tuilagi"]',
  'passenger.full_name in list names',
  'passenger.full_name not in list names',
  'passenger.full_name like "*TUILAGI"',
  'passenger.full_name like "Lee"',
  'passenger.family_name matches "^LEE$"',
  'passenger.family_name matches "(LEE|TUILAGI)"',
  'passenger.family_name matches "[T][U][I]L{1}A"',
  'passenger.family_name matches "\\\\QTUILAGI\\\\E"',
  'passenger.family_name starts with "TUILA"',
  'passenger.family_name otherwise "none" is "TUILAGI"',
  'any documents where (number is "N1234567")',
  'any documents where (number starts with "N1234")',
  phone('is "+685 7201234"'),
  phone('ends with "7201234"'),
  mail('is "sina@example.ws"'),
  mail('in list mails'),
  mail('starts with "sina.t"'),
  mail('like "sina.tuilagi@*"'),
  'any booking.contacts.emails where (address is "a@b.example")',
  'any booking.payments where (holder_name is "SINA TUILAGI")',
  'any passenger.addresses where (line contains "12 Beach Road")',
  'passenger.destination_address is "Tanoa Hotel"',
  'booking.locator is "ABC123"',
  'count of companions where (family_name is "TUILAGI") >= 1',
  'passenger.frequent_flyer_number is "98765432"',
])('at a person: %s', (condition) => verify(condition, ['warning safeguard/aimed-at-one-person']));

test.each([
  phone('starts with "+685"'),
  phone('matches "^\\\\+1684\\\\d{7}$"'),
  mail('ends with "@example.org"'),
  mail('ends with "example.org"'),
  mail('like "*@example.org"'),
  mail('matches "@example\\\\.(org|net)$"'),
  mail('contains "temp"'),
  'any booking.contacts.emails where (domain in list domains)',
  'any booking.contacts.emails where (domain is "example.org")',
  'passenger.family_name starts with "TUI"',
  'passenger.family_name matches "^A.+(TUILAGI)?"',
  'passenger.family_name matches "[A-Z]{12}"',
  'passenger.destination_address contains "Tanoa Hotel"',
  'booking.ticket_number starts with "0861"',
  'booking.agency.phone is "+6495550100"',
  'booking.agency.name is "Islands Travel"',
  'any booking.payments where (holder_name is not passenger.full_name)',
  'booking.split_from otherwise "none" is not "none"',
  'booking.locator is known',
])('at nobody: %s', (condition) => verify(condition, []));

test('an exception made for one person is aimed at that person too', () => {
  expect(aimsOf('when booking.is_split\n  unless passenger.family_name is "Tuilagi"')).toEqual([
    'warning safeguard/aimed-at-one-person',
  ]);
});

test('no such rule is approved', () => {
  expect(aimsOf('when passenger.family_name is "Tuilagi"', 'approval')).toEqual([
    'error safeguard/aimed-at-one-person',
  ]);
});

test('the fix asks for a watchlist in its place', () => {
  const text = fileOf('when booking.is_split and passenger.family_name is "Tuilagi"');
  const [fix] = check(text, { lists }).diagnostics[0]?.fixes ?? [];
  expect(fix && applyFix(text, fix)).toBe(fileOf('when booking.is_split and any watchlist_matches'));
});
