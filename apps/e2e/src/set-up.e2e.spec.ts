/** An exercise is named and dated, its people are put right, it is started by mistake and set back. */
import { afterAll, afterEach, beforeAll, test } from '@jest/globals';
import { enrolled } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
beforeAll(async () => void (house = await House.open()), 180_000);
afterEach(() => house.leave());
afterAll(() => house?.close(), 180_000);

test('an exercise gets its own name and date; the participant and the printed invitations show them', async () => {
  const facilitator = await house.exercise();
  const ada = await enrolled(facilitator, {
    name: 'Ada Claes',
    part: 'participant',
    organisation: 'elvaren',
  });
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'people'));
  await page.getByText('No date set').waitFor();
  await page.getByRole('button', { name: 'Edit details' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Autumn 2027');
  await dialog.getByLabel('Planned date').fill('2027-10-05');
  await dialog.getByLabel('Planned start').fill('09:30');
  await dialog.getByLabel('Place').fill('Ghent');
  await dialog.getByLabel('Classification').fill('RESTRICTED');
  await dialog.getByRole('button', { name: 'Save details' }).click();
  await page.getByText('5 October 2027, 09:30 · Ghent · RESTRICTED').waitFor();

  const other = await house.page(ada);
  await other.goto(at(ada, 'briefing'));
  await other.getByRole('heading', { name: 'Autumn 2027' }).waitFor();
  await other.getByText('Planned for 5 October 2027, 09:30 · Ghent').waitFor();

  await page.goto(at(facilitator, 'invitations'));
  await page.getByText('Autumn 2027, 5 October 2027, 09:30, Ghent').first().waitFor();
  await page.goto('/exercises');
  await page.getByRole('heading', { name: 'Autumn 2027' }).waitFor();
  await page.getByText('planned for 5 October 2027, 09:30').waitFor();
}, 600_000);

test('somebody in the wrong organisation is moved, and their screen goes on with the right one', async () => {
  const facilitator = await house.exercise();
  const ada = await enrolled(facilitator, {
    name: 'Ada Cleas',
    part: 'participant',
    organisation: 'elvaren',
  });
  const other = await house.page(ada);
  await other.goto(at(ada, 'inbox'));
  await other.getByText('Elvaren').first().waitFor();

  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'people'));
  await page.getByRole('button', { name: 'Edit Ada Cleas' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Ada Claes');
  await dialog.getByLabel('E-mail address').fill('ada@example.org');
  await dialog.getByRole('combobox', { name: 'Organisation', exact: true }).click();
  await page.getByRole('option', { name: 'Ostervia' }).click();
  await dialog.getByText('From now on they see').waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('row', { name: /Ada Claes.*Ostervia/ }).waitFor();
  await other.getByText('Ostervia').first().waitFor();
}, 600_000);

test('people come from a pasted table, put right before anybody is enrolled', async () => {
  const facilitator = await house.exercise();
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'people'));
  await page.getByRole('button', { name: 'From a table' }).click();
  await page
    .getByLabel('Paste the table here')
    .fill(
      [
        'Naam\tE-mail\tOrganisatie\tTaal',
        'Claes, Ada\tada@elvaren.example\tElvaren\tNL',
        'Peeters, Jan\tjan@elvaren.example\tElvaren NV\tfr',
        'Claes, Bo\tada@elvaren.example\tElvaren\tnl',
        'Ada Claes\tada@elvaren.example\tElvaren\tnl',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Read the table' }).click();
  await page.getByRole('row', { name: /Claes, Ada.*New/ }).waitFor();
  await page.getByRole('row', { name: /Ada Claes.*twice in the table/ }).waitFor();
  await page.getByRole('row', { name: /Claes, Bo.*same address as Claes, Ada/ }).waitFor();
  await page.getByRole('row', { name: /Peeters, Jan.*the exercise has no “Elvaren NV”/ }).waitFor();
  await page.getByRole('combobox', { name: 'Elvaren NV' }).click();
  await page.getByRole('option', { name: 'Elvaren', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Enrol Claes, Bo' }).check();
  await page.getByRole('button', { name: 'Enrol 3 people' }).click();
  await page.getByText('3 people were enrolled.').waitFor();
  await page.getByRole('button', { name: 'Show people' }).click();
  await page.getByRole('row', { name: /Peeters, Jan.*Elvaren.*Not opened yet/ }).waitFor();

  const joined = await enrolled(facilitator, {
    name: 'jan peeters',
    part: 'participant',
    organisation: 'elvaren',
  });
  await page.reload();
  await page.getByRole('button', { name: 'More for Peeters, Jan' }).click();
  await page.getByRole('menuitem', { name: 'Same person as' }).click();
  await page.getByRole('button', { name: 'Make one of both' }).click();
  await page.getByRole('row', { name: /Peeters, Jan.*Seat taken/ }).waitFor();
  await page.getByText('4 people').waitFor();
  const other = await house.page(joined);
  await other.goto('/');
  await other.getByText('Peeters, Jan').first().waitFor();

  await page.getByRole('button', { name: 'Print invitations' }).click();
  await page.getByRole('button', { name: 'All links' }).click();
  await page.getByRole('button', { name: 'End all links' }).click();
  await page.getByText('No link works any more.').waitFor();
}, 600_000);

test('STARTEX asks, says who is missing, and can be taken back until somebody answers', async () => {
  const facilitator = await house.exercise();
  const ada = await enrolled(facilitator, {
    name: 'Ada Claes',
    part: 'participant',
    organisation: 'elvaren',
  });
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'start'));
  await page.getByRole('button', { name: 'Start exercise' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 of 1 is not connected.').waitFor();
  await dialog.getByText(/Nobody is enrolled for: .*Ostervia/).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('NOT STARTED').waitFor();

  await page.getByRole('button', { name: 'Start exercise' }).click();
  await dialog.getByRole('button', { name: 'Start now' }).click();
  const other = await house.page(ada);
  await other.goto(at(ada, 'inbox'));
  await other.getByText('STARTEX – you are on duty').first().waitFor({ timeout: 20_000 });

  await page.getByRole('button', { name: 'Back to “not started”' }).click();
  await dialog.getByRole('button', { name: 'Reset now' }).click();
  await page.getByRole('button', { name: 'Start exercise' }).waitFor();
  await other.getByText('wait for STARTEX').first().waitFor();
  await other.getByText('STARTEX – you are on duty').first().waitFor({ state: 'detached' });

  const fay = await house.hand(facilitator);
  await fay.command({ type: 'StartExercise' });
  const hand = await house.hand(ada);
  await hand.until(() => Object.keys(hand.state.messages).length > 0, 'the first inject');
  await hand.command({
    type: 'GiveReceipt',
    messages: Object.keys(hand.state.messages),
    receipt: 'acknowledged',
  });
  await page.getByText('Somebody has answered').waitFor();
  hand.close();
  fay.close();
}, 600_000);
