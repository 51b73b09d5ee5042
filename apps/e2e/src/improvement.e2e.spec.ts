/** What follows from an exercise: corrective actions that live on, are tested by the next one, and trends. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { CorrectiveAction } from '@tocsin/protocol';
import type { Page } from 'playwright-core';
import { enrolled, type Seat } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
let first: Seat;
let second: Seat;

/** Plays an exercise to its end: a level, after so many minutes an advisory. */
async function played(minutes: number): Promise<Seat> {
  const seat = await house.exercise();
  const person = { name: 'Cleo Janssens', part: 'participant', organisation: 'cert' };
  const cert = await enrolled(seat, person);
  const fay = await house.hand(seat);
  const cleo = await house.hand(cert);
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'PauseClock' });
  const reason = 'Someone can switch.';
  await cleo.command({ type: 'DeclareLevel', level: 'national-incident', reason });
  await fay.command({ type: 'JumpClock', to: minutes * 60_000, passed: 'skip' });
  await cleo.command({
    type: 'WriteDocument',
    kind: 'advisory',
    title: { en: 'Close it' },
    body: { en: 'Now.' },
  });
  await cleo.until(() => Object.keys(cleo.state.documents).length === 1, 'the advisory');
  const [document = ''] = Object.keys(cleo.state.documents);
  await cleo.command({ type: 'ApproveDocument', document, version: 1 });
  await cleo.command({ type: 'ReleaseDocument', document, to: ['organisation:elvaren'] });
  await fay.command({ type: 'EndExercise' });
  for (const hand of [fay, cleo]) hand.close();
  return seat;
}

beforeAll(async () => {
  house = await House.open();
  first = await played(12);
}, 600_000);
afterEach(() => house.leave());
afterAll(() => house?.close(), 180_000);

const stored = async (): Promise<CorrectiveAction> =>
  (await first.browser.ask<CorrectiveAction[]>('/api/improvement')).body[0]!;
const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};
const open = async (page: Page) => {
  await page.goto('/improvement');
  await page.getByRole('button', { name: /telephone tree/ }).click();
  await page.getByRole('dialog').getByLabel('Issue').waitFor();
};

test('an account creates an action, which is late, and is reminded of it', async () => {
  const page = await house.page(first);
  await page.goto('/improvement');
  await page.getByText('Corrective actions from exercises will appear here').waitFor();
  await page.getByRole('button', { name: 'New corrective action' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What has to be done').fill('Agree a telephone tree with the operators');
  await dialog.getByLabel('Issue').fill('Operators heard of it from the press');
  await dialog.getByRole('combobox', { name: 'Responsible organisation' }).fill('National CERT');
  await choose(page, 'Capability element', 'Planning');
  await choose(page, 'From exercise', 'First steps');
  await dialog.getByLabel('Due on').fill('2026-01-31');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await page.getByText(/Overdue by \d+ days/).waitFor();
  await page.goto('/exercises');
  await page.getByRole('link', { name: /Improvement plan.*1 overdue/ }).click();
  await page.getByRole('cell', { name: /Overdue by \d+ days/ }).waitFor();
  expect(await stored()).toMatchObject({
    version: 1,
    exercise: first.exercise,
    exerciseTitle: { en: 'First steps' },
  });
});

test('it is done with evidence only, and its history says so', async () => {
  const page = await house.page(first);
  await open(page);
  const dialog = page.getByRole('dialog');
  await choose(page, 'State', 'Done');
  await dialog.getByLabel('Evidence').fill('Signed: https://example.org/tree');
  await page.keyboard.press('Escape');
  await dialog.getByText('You have unsaved changes.').first().waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('State: Open → Done').waitFor();
  await dialog.getByRole('link', { name: 'https://example.org/tree' }).waitFor();
  expect(await stored()).toMatchObject({
    version: 2,
    state: 'done',
    evidence: 'Signed: https://example.org/tree',
  });
});

test('of two tabs the second gets a conflict and loses nothing, nor does the first', async () => {
  const [one, two] = [await house.page(first), await house.page(first)];
  await open(one);
  await open(two);
  const contact = (page: Page) => page.getByRole('dialog').getByLabel('Point of contact');
  const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await contact(one).fill('Ann Maes, duty desk');
  await two.getByRole('dialog').getByLabel('Issue').fill('Operators heard of it from the radio');
  await contact(two).fill('Bob Claes');
  await save(one);
  await one.getByRole('dialog').getByText('Saved.', { exact: true }).waitFor();
  await save(two);
  await two.getByText('Someone else has changed this action').waitFor();
  await two.getByRole('alert').getByText('Point of contact: nothing → Ann Maes, duty desk').waitFor();
  expect(await contact(two).inputValue()).toBe('Bob Claes');
  expect(await stored()).toMatchObject({ version: 3, contact: 'Ann Maes, duty desk' });
  await contact(two).fill('Ann Maes, duty desk');
  await save(two);
  await two.getByRole('dialog').getByText('Saved.', { exact: true }).waitFor();
  expect(await stored()).toMatchObject({
    version: 4,
    contact: 'Ann Maes, duty desk',
    issue: 'Operators heard of it from the radio',
    state: 'done',
  });
});

test('the set-up of the next exercise offers it; after ENDEX it is recorded that it held', async () => {
  second = await house.exercise();
  const page = await house.page(second);
  await page.goto(at(second, 'start'));
  await page.getByRole('checkbox', { name: /telephone tree/ }).click();
  await page.getByText('1 will be tested in this exercise.').waitFor();
  const fay = await house.hand(second);
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'EndExercise' });
  fay.close();
  await page.getByRole('radio', { name: 'Held up', exact: true }).check();
  await page.getByLabel('Remark').fill('All reached in nine minutes');
  await page.getByRole('button', { name: 'Save result' }).click();
  await page.getByText('Saved.').waitFor();
  expect((await stored()).tests).toMatchObject([
    { exercise: second.exercise, result: 'held', remark: 'All reached in nine minutes' },
  ]);
});

test('an invited facilitator without an account is offered nothing of the plan', async () => {
  const guest = await enrolled(second, { name: 'Gus Peeters', part: 'facilitator' });
  const page = await house.page(guest);
  await page.goto(at(guest, 'start'));
  await page.getByText('1. Is everyone here?').waitFor();
  expect(await page.getByText('Open corrective actions').count()).toBe(0);
  await page.goto('/improvement');
  await page.getByText('Your session has expired. Open your invitation again, or sign in.').waitFor();
  expect(await page.getByText('telephone tree').count()).toBe(0);
});

test('a finding of the written report becomes a corrective action, with what was written of it', async () => {
  const fay = await house.hand(first);
  await fay.command({
    type: 'WriteStatement',
    kind: 'improvement',
    title: 'The warning came late',
    text: 'Twelve minutes passed before the first advisory.',
    recommendation: 'Keep a draft of the first advisory ready',
    element: 'planning',
    organisation: 'cert',
  });
  await fay.until(() => Object.keys(fay.state.statements).length === 1, 'the statement');
  const page = await house.page(first);
  await page.goto(at(first, 'after-action'));
  await page.getByRole('button', { name: 'New corrective action' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Due on').fill('2027-06-30');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('link', { name: 'Keep a draft of the first advisory ready' }).waitFor();
  const { body } = await first.browser.ask('/api/improvement?words=draft');
  const [finding] = Object.keys(fay.state.statements);
  fay.close();
  expect(body).toMatchObject([
    {
      exercise: first.exercise,
      finding,
      issue: 'Twelve minutes passed before the first advisory.',
      owner: 'National CERT',
      element: 'planning',
    },
  ]);
});

test('trends show what was played, faster the second time, and what was not measured as such', async () => {
  await played(5);
  const page = await house.page(first);
  await page.goto('/trends');
  await page.getByText('Down from 12 min to 5 min: better').waitFor();
  const chart = page.getByRole('region', { name: 'Time to inform', exact: true });
  await chart.getByRole('img', { name: /First steps, .*: 12 min, 1 measurement/ }).waitFor();
  await chart.getByRole('img', { name: /First steps, .*: not measured/ }).waitFor();
  expect(await page.getByRole('table').getByRole('row').count()).toBe(4);
  await page.getByRole('combobox', { name: 'Scenario' }).click();
  await page.getByRole('option', { name: 'First steps' }).click();
  await page.waitForURL('**/trends?scenario=first-steps');
  expect(house.complaints.filter((said) => !/40[139]/.test(said))).toEqual([]);
});
