import type { Page } from 'playwright-core';

export type Person = 'analyst' | 'approver' | 'reviewer';

/** Signs in as one of the demonstration's people, by the button that the page offers. */
export async function signInAs(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: `Sign in as ${person}` }).click();
  await page.getByRole('heading', { level: 1, name: 'Rules' }).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
}
