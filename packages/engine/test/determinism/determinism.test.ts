import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { seeded } from '../generate/choose.ts';
import { digestOf, digestOfTexts, screenedBy, someRecords, someRules } from './screened.ts';

const script = join(import.meta.dirname, 'print-digest.ts');

interface Printed {
  readonly timeZone: string;
  readonly locale: string;
  readonly digests: readonly string[];
}

async function printedWhere(timeZone: string, locale: string): Promise<Printed> {
  const env = { ...process.env, TZ: timeZone, LANG: locale, LC_ALL: locale };
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  return JSON.parse(stdout) as Printed;
}

test('the answers, explanations and texts are the same in every time zone and locale', async () => {
  const rules = someRules(60);
  const digests = [digestOf(screenedBy(rules, someRecords(rules, 60))), digestOfTexts(40)];
  // One after another: the machine has better to do.
  for (const [timeZone, locale, tag] of [
    ['UTC', 'en_US.UTF-8', 'en-US'],
    ['Pacific/Apia', 'tr_TR.UTF-8', 'tr-TR'],
    ['America/St_Johns', 'ar_EG.UTF-8', 'ar-EG'],
    ['Australia/Lord_Howe', 'sv_SE.UTF-8', 'sv-SE'],
  ] as const) {
    expect(await printedWhere(timeZone, locale)).toEqual({ timeZone, locale: tag, digests });
  }
}, 120_000);

test('the order of the rules changes the order of what is said, and nothing else', () => {
  const rules = someRules(60);
  const records = someRecords(rules, 60);
  const choose = seeded(3);
  const shuffled = rules
    .map((rule) => ({ rule, at: choose.integer(0, 1_000_000) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ rule }) => rule);
  expect(shuffled.map(({ id }) => id)).not.toEqual(rules.map(({ id }) => id));
  expect(screenedBy(shuffled, records)).toEqual(screenedBy(rules, records));
});
