import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousViolations } from './support/accessibility.ts';
import { chromiumPath, launchBrowser, openPage, takeScreenshot } from './support/browser.ts';
import type { Theme, WatchedPage } from './support/browser.ts';
import { signInAs } from './support/people.ts';
import { startService } from './support/service.ts';
import type { Service } from './support/service.ts';

interface View {
  readonly name: string;
  /** Goes there and waits until it shows what it is for. */
  readonly open: (page: Page) => Promise<void>;
}

async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list);
  await page.getByRole('row').getByRole('link').first().click();
}

const signedOutViews: readonly View[] = [
  {
    name: 'sign-in',
    open: async (page) => {
      await page.goto('/sign-in');
      await page.getByRole('heading', { name: 'Demonstration' }).waitFor();
    },
  },
  {
    name: 'setup',
    open: async (page) => {
      await page.goto('/setup#token=not-a-real-one');
      await page.getByLabel('Your name').waitFor();
    },
  },
];

const signedInViews: readonly View[] = [
  {
    name: 'rules',
    open: async (page) => {
      await page.goto('/rules');
      await page.getByRole('row', { name: /R0101/u }).waitFor();
    },
  },
  {
    name: 'new-rule',
    open: async (page) => {
      await page.goto('/rules/new');
      await page.locator('.rule-editor .view-line').first().waitFor();
      await page
        .getByRole('region', { name: 'Problems' })
        .getByText(/errors,|No problems/u)
        .waitFor();
    },
  },
  {
    name: 'rule',
    open: async (page) => {
      await page.goto('/rules/R0101');
      await page.locator('.rule-editor .view-line').first().waitFor();
      await page.getByText('In plain words').click();
      await page.getByText('the booking was made').waitFor();
      await page.getByLabel('Sample passenger').selectOption('courier');
      await page.locator('.inline-verdict').first().waitFor();
    },
  },
  {
    name: 'hits',
    open: async (page) => {
      await page.goto('/hits');
      await page.getByRole('row').nth(1).waitFor();
    },
  },
  {
    name: 'hit',
    open: async (page) => {
      await openFirst(page, '/hits');
      await page.getByText('Refer for human review').waitFor();
    },
  },
  {
    name: 'batches',
    open: async (page) => {
      await page.goto('/batches');
      await page.getByRole('row').nth(1).waitFor();
    },
  },
  {
    name: 'batch',
    open: async (page) => {
      await openFirst(page, '/batches');
      await page.getByRole('heading', { level: 1, name: /^Batch/u }).waitFor();
      await page.getByRole('heading', { name: 'Results' }).waitFor();
    },
  },
  {
    name: 'not-found',
    open: async (page) => {
      await page.goto('/no-such-page');
      await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    },
  },
];

describe.skipIf(chromiumPath === null)('every view', () => {
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    service = await startService();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  async function expectGoodView(watched: WatchedPage, view: View, theme: Theme): Promise<void> {
    const { page, complaints } = watched;
    await view.open(page);
    await takeScreenshot(page, `${view.name}-${theme}`);
    expect(await seriousViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }

  describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
    let watched: WatchedPage;
    beforeAll(async () => {
      watched = await openPage(browser, service.origin, theme);
      watched.page.setDefaultTimeout(20_000);
    });

    test.each(signedOutViews)('$name can be used by everybody', (view) => expectGoodView(watched, view, theme));

    test('signing in leads to the rules', async () => {
      await signInAs(watched.page, 'analyst');
      expect(new URL(watched.page.url()).pathname).toBe('/rules');
    });

    test.each(signedInViews)('$name can be used by everybody', (view) => expectGoodView(watched, view, theme));
  });

  test('the chosen theme goes before the system’s, and lasts', async () => {
    const { page } = await openPage(browser, service.origin, 'light');
    await page.goto('/sign-in');
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByLabel('Theme').selectOption('dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
  });

  test('the first stop of the keyboard skips to the content', async () => {
    const { page } = await openPage(browser, service.origin);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('going to another page takes the focus there', async () => {
    const { page } = await openPage(browser, service.origin);
    await signInAs(page, 'analyst');
    await page.getByRole('link', { name: 'Batches' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Batches' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('a service that is away is told as such, with a way to try again', async () => {
    const { page } = await openPage(browser, service.origin);
    await signInAs(page, 'analyst');
    await page.route('**/v1/hits*', (route) => route.abort());
    await page.getByRole('link', { name: 'Hits' }).click();
    await page.getByRole('alert').getByText('The service did not answer').waitFor();
    await page.unroute('**/v1/hits*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hits' }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
