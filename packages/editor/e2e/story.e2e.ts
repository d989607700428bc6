// The sentences are looked at in French as well. cspell:ignore moins règle déclenche
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchBrowser, openPage, takeScreenshot } from './support/browser.ts';
import type { WatchedPage } from './support/browser.ts';
import { signInAs, signOut } from './support/people.ts';
import { brokenLine, ruleText, travellerLine, typo } from './support/rule-text.ts';
import { startService } from './support/service.ts';
import type { Service } from './support/service.ts';

/** Pastes a text over whatever the editor shows; typing would have the editor close brackets and indent lines. */
async function writeRule(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.locator('.rule-editor .view-lines').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
}

const problems = (page: Page) => page.getByRole('region', { name: 'Problems' });
const done = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** One test after the other on one page: each goes on where the one before has ended. */
describe.skipIf(chromiumPath === null)('a rule from its first word to a decided hit', () => {
  let service: Service;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    service = await startService();
    browser = await launchBrowser();
    watched = await openPage(browser, service.origin);
    ({ page } = watched);
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  test('the analyst signs in and writes a rule with a typo, which is pointed out', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Demonstration' }).waitFor();
    await takeScreenshot(page, 'story-1-sign-in');
    await signInAs(page, 'analyst');
    await page.getByRole('link', { name: 'New rule' }).first().click();
    await writeRule(page, ruleText.replace(typo.right, typo.wrong));
    await problems(page).getByText('name/unknown-field').waitFor();
    expect(await problems(page).getByText('lead_tme').count()).toBeGreaterThan(0);
    await takeScreenshot(page, 'story-2-typo');
  });

  test('a hover tells what a field means', async () => {
    await page
      .locator('.rule-editor .view-line', { hasText: 'any booking.payments' })
      .getByText('booking')
      .first()
      .hover();
    const hover = page.locator('.monaco-hover', { hasText: 'booking' }).first();
    await hover.waitFor();
    expect(await hover.innerText()).toContain('Source: ');
  });

  test('the quick fix mends it, by keyboard', async () => {
    await problems(page)
      .getByRole('button', { name: /line 8/u })
      .click();
    await page.keyboard.press('ControlOrMeta+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    await takeScreenshot(page, 'story-3-quick-fix');
    await page.keyboard.press('Enter');
    await problems(page).getByText('No problems found.').waitFor();
    expect(await page.locator('.rule-editor .view-lines').innerText()).toContain('lead_time');
  });

  test('completion offers fields and goes on to their values', async () => {
    const line = page.locator('.rule-editor .view-line', { hasText: 'any booking.segments' });
    await line.click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('booking.trip_t', { delay: 20 });
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'trip_type' }).waitFor();
    await takeScreenshot(page, 'story-4-completion');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.type(' is ', { delay: 20 });
    const values = page.locator('.suggest-widget .monaco-list-row');
    await values.filter({ hasText: 'one_way' }).first().waitFor();
    expect((await values.allInnerTexts()).join(' ')).toContain('open_jaw');
    await page.keyboard.press('Escape');
    await writeRule(page, ruleText);
    await problems(page).getByText('No problems found.').waitFor();
  });

  test('tried on a sample passenger, every condition shows its outcome beside its line', async () => {
    await page.getByLabel('Sample passenger').selectOption('courier');
    const trial = page.getByRole('region', { name: 'Try it' });
    await trial.getByText('Match', { exact: true }).waitFor();
    await trial.getByText('score +70').waitFor();
    const lines = page.locator('.rule-editor .view-line');
    const shown = (await lines.allInnerTexts()).map((text) => text.replaceAll('\u{a0}', ' '));
    expect(shown.find((text) => text.includes('booking.lead_time <'))).toContain('✓ true – seen 2 days 12 h');
    expect(shown.find((text) => text.includes('any booking.payments'))).toContain('✓ true – 1 of 1');
    await takeScreenshot(page, 'story-5-try');
    await page.getByLabel('Sample passenger').selectOption('regular-traveller');
    await trial.getByText('No match', { exact: true }).waitFor();
  });

  test('said in plain words, each word points out its source, and the other way round', async () => {
    await page.getByText('In plain words').click();
    const words = page.locator('.words');
    await words.getByText('less than', { exact: true }).hover();
    await page.locator('.rule-editor .source-pointed').waitFor();
    await words.getByRole('button', { name: 'line 9' }).click();
    await words.locator('[aria-current="true"]', { hasText: 'at least one payment' }).waitFor();
    await words.getByRole('button', { name: 'Français' }).click();
    await words.getByText('moins de').waitFor();
    expect(await words.locator('[lang="fr"]', { hasText: 'La règle se déclenche' }).count()).toBe(1);
    await words.getByRole('button', { name: 'English' }).click();
    await takeScreenshot(page, 'story-5-words');
    await page.getByText('In plain words').click();
  });

  test('it is saved and submitted', async () => {
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'R0901' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/rules/R0901');
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await done(page, 'Submitted').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });

  test('somebody else approves and activates it', async () => {
    await signOut(page);
    await signInAs(page, 'approver');
    await page.getByLabel('Filter rules').fill('R0901');
    await page.getByRole('link', { name: 'R0901' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await done(page, 'Approved').waitFor();
    await page.getByRole('button', { name: 'Activate version 1' }).click();
    await done(page, 'Active').waitFor();
    await page.getByText('Active: version 1').waitFor();
    expect(await page.getByRole('button', { name: 'Activate version 1' }).count()).toBe(0);
    await takeScreenshot(page, 'story-6-active');
  });

  test('a batch is sent; its bad line is reported, the good one is screened', async () => {
    await signOut(page);
    await signInAs(page, 'analyst');
    await page.getByRole('link', { name: 'Batches' }).click();
    await page.getByLabel(/^File/u).setInputFiles({
      name: 'flight.jsonl',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(`${travellerLine}\n${brokenLine}\n`),
    });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { level: 1, name: /^Batch .*Done/u }).waitFor({ timeout: 60_000 });
    await page.getByRole('row', { name: /E2E-1\/1/u }).waitFor();
    expect(await page.getByRole('row', { name: /line 2/u }).count()).toBeGreaterThan(0);
    await takeScreenshot(page, 'story-7-batch');
  });

  test('the reviewer finds the hit, reads why, and decides', async () => {
    await signOut(page);
    await signInAs(page, 'reviewer');
    await page.getByRole('link', { name: 'Hits' }).click();
    await page
      .getByRole('row', { name: /INVENTADA.*R0901/u })
      .getByRole('link')
      .click();
    await page.getByText('Refer for human review').waitFor();
    await page.getByText(/^Paid cash \d+ h/u).waitFor();
    const why = page.getByRole('region', { name: 'Why' });
    expect(await why.getByText('any booking.payments where (method is cash)').count()).toBeGreaterThan(1);
    await why.getByRole('button', { name: 'line 9' }).click();
    await why.locator('.line-selected', { hasText: 'method is cash' }).waitFor();
    await takeScreenshot(page, 'story-8-hit');

    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByText('A decision needs a reason').waitFor();
    await page.getByRole('radio', { name: /False hit/u }).check();
    await page.getByLabel('Reason').fill('Fare receipt and employer letter seen; a shift worker who flies home.');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await done(page, 'The decision is recorded.').waitFor();
    await page.getByText('Fare receipt and employer letter').waitFor();
  });

  test('nothing went wrong in the page meanwhile', () => {
    expect(watched.complaints).toEqual([]);
  });
});
