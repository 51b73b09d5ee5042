/** Somebody loses their browser, joins again by the code, and finds their seat; control nods on its own screen. */
import { afterAll, afterEach, beforeAll, test } from '@jest/globals';
import { enrolled } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
beforeAll(async () => void (house = await House.open()), 180_000);
afterEach(() => house.leave());
afterAll(() => house?.close(), 180_000);

test('a second device is asked “Is this you?”, waits calmly, and goes on by itself once control has nodded', async () => {
  const facilitator = await house.exercise();
  await enrolled(facilitator, { name: 'Ada Claes', part: 'participant', organisation: 'elvaren' });
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'people'));
  const code = await page.locator('strong.mono').textContent();
  await page.goto(at(facilitator, 'conduct'));

  const guest = await house.page();
  await guest.goto('/');
  await guest.getByLabel('Exercise code').fill(code!);
  await guest.getByRole('button', { name: 'Continue' }).click();
  await guest.getByRole('combobox', { name: 'Your organisation in the exercise' }).click();
  await guest.getByRole('option', { name: 'Elvaren' }).click();
  await guest.getByLabel('Your name').fill('claes, ada');
  await guest.getByRole('button', { name: 'Join', exact: true }).click();
  await guest.getByText('claes, ada already has a seat at Elvaren').waitFor();
  await guest.getByRole('button', { name: 'Yes, that is my seat' }).click();
  await guest.getByRole('heading', { name: 'Waiting for exercise control' }).waitFor();

  await page.getByText('1 person is waiting to be let in.').waitFor();
  await page.goto(at(facilitator, 'people'));
  await page.getByText('claes, ada wants their seat at Elvaren back.').waitFor();
  await page.getByRole('button', { name: 'Let in claes, ada' }).click();
  await guest.waitForURL('**/x/**');
  await guest.getByText('wait for STARTEX').first().waitFor();
  await page.getByText('Waiting to be let in').waitFor({ state: 'detached' });
}, 600_000);

test('the code is closed, and says so to whoever tries it', async () => {
  const facilitator = await house.exercise();
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'people'));
  const code = await page.locator('strong.mono').textContent();
  await page.getByRole('button', { name: /^Settings/ }).click();
  await page
    .getByRole('switch', { name: 'People can join with the code' })
    .setChecked(false, { force: true });
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('closed', { exact: true }).waitFor();
  const guest = await house.page();
  await guest.goto('/');
  await guest.getByLabel('Exercise code').fill(code!);
  await guest.getByRole('button', { name: 'Continue' }).click();
  await guest.getByText('Joining by this code is closed').waitFor();
}, 600_000);
