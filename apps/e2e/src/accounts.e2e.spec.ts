/** One account on several devices: what it made is there, and what was ended is over. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { House } from './testing/house';

const PASSWORD = 'loopback only, and not for long';

let house: House;
beforeAll(async () => void (house = await House.open()), 60_000);
afterEach(() => house.leave());
afterAll(() => house?.close(), 30_000);

/** Signs in on a device of its own. */
async function signedIn(email: string, screen = {}): Promise<Page> {
  const page = await house.page(undefined, screen);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Signed in as').waitFor();
  return page;
}

test('an exercise is opened and started on a second device', async () => {
  await house.exercise();
  const second = await signedIn('fay@example.org');
  await second.getByRole('link', { name: 'Exercises' }).click();
  await second.getByRole('link', { name: 'Open' }).click();
  await second.getByRole('link', { name: 'Go to start' }).click();
  await second.getByRole('button', { name: 'Start exercise' }).click();
  await second.getByRole('button', { name: 'Start now' }).click();
  await second.getByText('The exercise is running.').first().waitFor();
  expect(house.complaints).toEqual([]);
}, 60_000);
