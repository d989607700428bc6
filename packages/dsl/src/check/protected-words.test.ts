import { expect, test } from 'vitest';

import { check } from './check.ts';
import type { CheckContext } from './context.ts';

function verify(condition: string, expected: readonly string[], mode: CheckContext['mode'] = 'draft'): void {
  const text = `rule R1 "t" {\n  purpose: terrorism\n  basis: "Act"\n  owner: "cell"\n  review_by: 2027-01-01\n  when booking.is_split and ${condition}\n}\n`;
  const { diagnostics } = check(text, { lists: new Map(), mode });
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(expected);
}

test.each([
  'booking.agency.name contains "Hajj"',
  'booking.agency.name starts with "muslim "',
  'booking.agency.name like "*kosher*"',
  'booking.agency.name matches "(hajj|umrah)"',
  'passenger.destination_address contains "mosque"',
])('is on religion or health: %s', (condition) => {
  verify(condition, ['warning safeguard/protected-word']);
  verify(condition, ['error safeguard/protected-word'], 'approval');
});

test.each([
  'booking.agency.name is "Muslim Travel"',
  'booking.agency.name contains "islands"',
  'booking.agency.name contains "gayatri"',
  'any booking.payments where (holder_name starts with "GAY")',
])('is not: %s', (condition) => verify(condition, []));
