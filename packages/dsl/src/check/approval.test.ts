import { describe, expect, test } from 'vitest';

import { applyFix } from '../diagnostics/apply-fix.ts';
import { check } from './check.ts';
import type { CheckContext } from './context.ts';

const ruleOf = (purpose: string, reviewBy = '2027-03-31'): string =>
  `rule R1 "t" {\n  purpose: ${purpose}\n  basis: "Act"\n  owner: "cell"\n  review_by: ${reviewBy}\n  when booking.is_split\n}\n`;

const found = (text: string, context: Partial<CheckContext>) => check(text, { lists: new Map(), ...context });

function verify(text: string, context: Partial<CheckContext>, expected: readonly string[]): void {
  const { diagnostics } = found(text, context);
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(expected);
}

describe('the purpose', () => {
  test('is one of the catalogue', () => verify(ruleOf('terrorism'), { mode: 'approval' }, []));

  test('may be any other in a draft, with a warning', () => {
    verify(ruleOf('illegal_fishing'), {}, ['warning rule/unknown-purpose']);
    expect(found(ruleOf('illegal_fishing'), {}).file.rules).toHaveLength(1);
  });

  test('and is not approved', () => {
    verify(ruleOf('illegal_fishing'), { mode: 'approval' }, ['error rule/unknown-purpose']);
    verify(ruleOf('constructor'), { mode: 'approval' }, ['error rule/unknown-purpose']);
  });

  test('the unit has a catalogue of its own', () => {
    const purposes = { illegal_fishing: 'Fish.' };
    verify(ruleOf('illegal_fishing'), { mode: 'approval', purposes }, []);
    verify(ruleOf('terrorism'), { mode: 'approval', purposes }, ['error rule/unknown-purpose']);
  });

  test('a misspelt one is mended', () => {
    const [diagnostic] = found(ruleOf('terorism'), {}).diagnostics;
    expect(diagnostic?.hint).toBe('did you mean `terrorism`?');
    const [fix] = diagnostic?.fixes ?? [];
    expect(fix && applyFix(ruleOf('terorism'), fix)).toBe(ruleOf('terrorism'));
  });
});

describe('the day of review', () => {
  const due = (severity: string): readonly string[] => [`${severity} rule/review-is-due`];

  test.each([
    ['2027-03-30', [], []],
    ['2027-03-31', due('warning'), due('error')],
    ['2028-01-01', due('warning'), due('error')],
  ])('as of %s', (asOf, inDraft, atApproval) => {
    verify(ruleOf('terrorism'), { asOf }, inDraft);
    verify(ruleOf('terrorism'), { asOf, mode: 'approval' }, atApproval);
  });

  test('cannot be judged without a day', () => verify(ruleOf('terrorism', '1999-01-01'), { mode: 'approval' }, []));

  test('has to exist', () =>
    verify(ruleOf('terrorism', '2027-02-30'), { mode: 'approval', asOf: '2026-01-01' }, ['error type/no-such-day']));

  test('is put a year ahead by its fix', () => {
    const text = ruleOf('terrorism', '2024-01-01');
    const [fix] = found(text, { asOf: '2024-02-29' }).diagnostics[0]?.fixes ?? [];
    expect(fix && applyFix(text, fix)).toBe(ruleOf('terrorism', '2025-02-28'));
  });
});
