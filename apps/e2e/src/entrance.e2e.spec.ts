/** From nothing to a running exercise, as a facilitator would do it; a participant comes in by a link and by the code. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { House } from './testing/house';

let house: House;
beforeAll(async () => void (house = await House.open()), 180_000);
afterEach(() => house.leave());
afterAll(() => house?.close(), 180_000);

test('an account is made, signs out and in again, and an exercise is set up, checked and started', async () => {
  const page = await house.page();
  await page.goto(new URL(house.server.setUpLink!).pathname);
  await page.getByLabel('Name').fill('Fay Verlinden');
  await page.getByLabel('E-mail address').fill('fay@example.org');
  await page.getByRole('textbox', { name: 'Password' }).fill('a sentence, not a riddle');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Signed in as Fay Verlinden').waitFor();

  await page.getByRole('button', { name: 'Sign out of this browser' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail address').fill('fay@example.org');
  await page.getByRole('textbox', { name: 'Password' }).fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Wrong e-mail address or password').waitFor();
  await page.getByRole('textbox', { name: 'Password' }).fill('a sentence, not a riddle');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Scenario library' }).click();

  await page.getByRole('button', { name: 'Set up an exercise: First steps' }).click();
  await page.waitForURL('**/people');
  const enrol = async (name: string, organisation: string) => {
    await page.getByLabel('Name').fill(name);
    await page.getByRole('combobox', { name: 'Organisation', exact: true }).click();
    await page.getByRole('option', { name: organisation }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('rowheader', { name }).waitFor();
  };
  await enrol('Ada Claes', 'Elvaren');
  await enrol('Bram Maes', 'Ostervia');
  const code = await page.locator('strong.mono').textContent();

  await page.getByRole('button', { name: 'Print invitations' }).click();
  await page.getByRole('img', { name: 'QR code of Ada Claes’s invitation' }).waitFor();
  const link = await page
    .getByText(/\/join\/\S+/)
    .nth(1)
    .textContent();

  const ada = await house.page();
  await ada.goto(new URL(link!.trim()).pathname);
  await ada.getByRole('button', { name: 'Take my seat' }).click();
  await ada.getByText('wait for STARTEX').first().waitFor();

  const guest = await house.page();
  await guest.goto('/');
  await guest.getByLabel('Exercise code').fill(code!);
  await guest.getByRole('button', { name: 'Continue' }).click();
  await guest.getByRole('combobox', { name: 'Your organisation in the exercise' }).click();
  await guest.getByRole('option', { name: 'Ostervia' }).click();
  await guest.getByLabel('Your name').fill('Chloé Dubois');
  await guest.getByRole('button', { name: 'Join', exact: true }).click();
  await guest.waitForURL('**/x/**');

  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Run a communications check' }).click();
  await ada.getByRole('button', { name: 'I hear you' }).click();
  await page.getByText('hears you').waitFor();
  await page.getByRole('button', { name: 'Start exercise' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByText('The exercise is running.').first().waitFor();
  await ada.getByText('STARTEX – you are on duty').first().waitFor({ timeout: 20_000 });
  expect(house.complaints.filter((said) => !/40[13]/.test(said))).toEqual([]);
}, 600_000);

test('a stranger gets no seat, and an invitation that does not exist says so', async () => {
  const page = await house.page();
  await page.goto('/x/6e1a8fa4-5bcd-4af6-83e5-ff2bcf4aeb11/1631380f-662a-403c-9c82-7026116e94fb/inbox');
  await page.getByText('This is not your seat').waitFor();
  await page.goto('/join/nobody-has-this');
  await page.getByRole('button', { name: 'Take my seat' }).click();
  await page.getByText('This invitation is not valid').waitFor();
}, 180_000);
