/** One account on several devices: what it made is there, and what was ended is over. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { at, House } from './testing/house';

const PASSWORD = 'loopback only, and not for long';

let house: House;
beforeAll(async () => void (house = await House.open()), 180_000);
afterEach(() => house.leave());
afterAll(() => house?.close(), 180_000);

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
}, 600_000);

test('a tab whose session was signed out says so, and pauses nothing', async () => {
  const seat = await house.exercise();
  const hand = await house.hand(seat);
  await hand.command({ type: 'StartExercise' });
  const page = await signedIn('fay@example.org');
  await page.goto(at(seat, 'conduct'));
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();

  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Sign out of this browser' }).click();

  await page.getByRole('heading', { name: 'You have been signed out' }).waitFor();
  expect(await page.getByRole('button', { name: 'Pause', exact: true }).count()).toBe(0);
  expect(hand.state.clock.running).toBe(true);

  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill('fay@example.org');
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await hand.until(() => !hand.state.clock.running, 'the pause');
  hand.close();
}, 600_000);

test('a colleague is invited, changes the password, and signs another device out', async () => {
  await house.host();
  const admin = await signedIn('fay@example.org');
  await admin.goto('/accounts');
  await admin.getByLabel('E-mail address').fill('gus@example.org');
  await admin.getByRole('button', { name: 'Make link' }).click();
  const link = (await admin.getByText('/account-link/').textContent())!;

  const gus = await house.page();
  await gus.goto(new URL(link).pathname);
  await gus.getByLabel('Name').fill('Gus Maes');
  await gus.getByRole('textbox', { name: 'New password' }).fill(PASSWORD);
  await gus.getByRole('button', { name: 'Create account' }).click();
  await gus.getByText('Signed in as Gus Maes').waitFor();
  await admin.goto(new URL(link).pathname);
  await admin.getByText('This link has already been used').waitFor();
  expect(await admin.getByRole('textbox').count()).toBe(0);

  const other = await signedIn('gus@example.org', { width: 390, height: 844 });
  await gus.goto('/account');
  await gus.getByText('this browser').waitFor();
  await gus.getByRole('textbox', { name: 'Current password' }).fill(PASSWORD);
  await gus.getByRole('textbox', { name: 'New password' }).fill('seven herons over the canal');
  await gus.getByRole('button', { name: 'Change password' }).click();
  await gus.getByText('Password changed.').waitFor();
  await other.goto('/account');
  await other.getByText('Your session has expired').waitFor();
  await gus.goto('/accounts');
  await gus.getByText('Only administrators can do this.').waitFor();
}, 600_000);
