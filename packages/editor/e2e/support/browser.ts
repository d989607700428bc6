import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../../../scripts/ensure-chromium.ts';

const quietArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the browser, or null: then these tests are left out, and say so in one line. */
export const chromiumPath: string | null = findChromium() ?? null;
if (chromiumPath === null) console.warn('The browser tests were left out: no Chromium was found (set CHROMIUM_PATH).');

export async function launchBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('there is no Chromium');
  return chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments(), ...quietArguments] });
}

export type Theme = 'light' | 'dark';

/** A page of a fresh profile, and what went wrong in it: errors of scripts, breaches of the content security policy. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Refusals that a test provokes are told by the browser as errors too; they are none. */
const isProvoked = (text: string): boolean => /the server responded with a status of 4\d\d/u.test(text);

export async function openPage(browser: Browser, origin: string, theme: Theme = 'light'): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: origin,
    colorScheme: theme,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isProvoked(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

const screenshotFolder = join(import.meta.dirname, '..', 'screenshots');

export async function takeScreenshot(page: Page, name: string): Promise<void> {
  await mkdir(screenshotFolder, { recursive: true });
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), fullPage: true });
}
