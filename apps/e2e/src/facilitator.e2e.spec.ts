/** A facilitator steers: clock, injects, improvisation, preview, wall; an evaluator follows. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { LiveClient } from '@tocsin/rig';
import { enrolled, type Seat } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
let facilitator: Seat;
let elvaren: Seat;
let evaluator: Seat;
let fay: LiveClient;

beforeAll(async () => {
  house = await House.open();
  facilitator = await house.exercise();
  const roles = ['duty-officer'];
  elvaren = await enrolled(facilitator, {
    name: 'Ada Claes',
    part: 'participant',
    organisation: 'elvaren',
    roles,
  });
  evaluator = await enrolled(facilitator, { name: 'Eve Peeters', part: 'evaluator' });
  fay = await house.hand(facilitator);
  await fay.command({ type: 'StartExercise' });
}, 600_000);
afterEach(() => house.leave());
afterAll(async () => {
  fay?.close();
  await house?.close();
}, 180_000);

const injectIs = (number: number, standing: string) =>
  fay.until(() => fay.state.injects[number]?.standing === standing, `inject ${number} ${standing}`);

test('the clock is paused, runs faster, jumps and goes on', async () => {
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'conduct'));
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('PAUSED', { exact: true }).waitFor();
  await fay.until(() => !fay.state.clock.running);
  await page.getByRole('button', { name: /Rate: 1 times/ }).click();
  await page.getByRole('menuitem', { name: '5 times', exact: true }).click();
  await fay.until(() => fay.state.clock.rate === 5);
  await page.getByRole('button', { name: 'Jump', exact: true }).click();
  await page.getByLabel('Exercise time').fill('09:04');
  await page.getByRole('button', { name: /Jump to/ }).click();
  await fay.until(() => fay.state.clock.exercise === 4 * 60_000, 'the jump');
  await page.getByRole('button', { name: /Rate: 5 times/ }).click();
  await page.getByRole('menuitem', { name: '1 times', exact: true }).click();
});

test('an inject is held, resumed, rescheduled, edited, skipped, restored, taken back and released in one click', async () => {
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'conduct?inject=23'));
  await page.getByRole('button', { name: 'Hold', exact: true }).click();
  await injectIs(23, 'held');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await injectIs(23, 'scheduled');
  await page.getByRole('button', { name: '5 min later' }).click();
  await fay.until(() => fay.state.injects[23]?.due === (8 * 60 + 45 + 300) * 1_000, 'another time');
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('A bulletin with other words');
  await page.getByRole('button', { name: 'Save' }).click();
  await fay.until(() => fay.state.injects[23]?.title['en'] === 'A bulletin with other words', 'other words');
  await page.getByRole('button', { name: 'Skip' }).click();
  await injectIs(23, 'skipped');
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('button', { name: 'Release now' }).click();
  await injectIs(23, 'released');
  await page.getByText('0 of 1 read').first().waitFor();
});

test('something is improvised, and the participant gets it', async () => {
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'conduct'));
  await page.getByRole('button', { name: 'Improvise' }).click();
  await page
    .getByRole('textbox', { name: 'Recipients' })
    .or(page.getByRole('combobox', { name: 'Recipients' }))
    .first()
    .fill('Elva');
  await page.getByRole('option', { name: 'Elvaren', exact: true }).first().click();
  await page.getByLabel('Title').fill('A journalist stands in your lobby');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('She has a camera.');
  await page.getByText('1 person in 1 organisation').first().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Release now' }).click();
  const other = await house.page(elvaren);
  await other.goto(at(elvaren, 'inbox'));
  await other.getByText('A journalist stands in your lobby').first().waitFor();
});

test('organisations with presence and receipts; the preview shows what a participant sees, and sends nothing', async () => {
  const ada = await house.page(elvaren);
  await ada.goto(at(elvaren, 'inbox'));
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'organisations'));
  await page.getByText('connected', { exact: true }).first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: /View .*Ada Claes/ }).click();
  await page.getByText('Preview: Ada Claes').first().waitFor();
  await page.getByText('A journalist stands in your lobby').first().click();
  await page.getByText('She has a camera.').first().waitFor();
  expect(await page.locator('[data-action="reply"]').first().isDisabled()).toBe(true);
  const message = Object.values(fay.state.messages).find(({ title }) =>
    title['en']?.startsWith('A journalist'),
  );
  expect(message?.receipts[facilitator.seat]).toBeUndefined();
});

test('a participant writes to a persona, and the facilitator answers in its name', async () => {
  const ada = await house.hand(elvaren);
  await ada.command({
    type: 'SendMessage',
    to: ['persona:journalist'],
    title: 'Our statement',
    body: 'We investigate.',
  });
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'conduct'));
  await page.getByText('Our statement').first().click();
  await page.getByLabel('Reply as Nora Lindhout').fill('Thank you. Since when?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await ada.until(
    () => Object.values(ada.state.messages).some(({ from }) => from === 'persona:journalist'),
    'the answer',
  );
  ada.close();
});

test('the private notebook is nobody else’s; the wall shows the public picture', async () => {
  const page = await house.page(facilitator);
  await page.goto(at(facilitator, 'notebook'));
  await page.getByLabel('Write a note that only you can see').fill('Ask about the shift book.');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByText('Ask about the shift book.').first().waitFor();
  await page.goto(at(facilitator, 'wall'));
  await page.getByText('What the public is hearing').waitFor();
  await page.getByText('A bulletin with other words').waitFor();
});

test('an evaluator follows everything that happens, and finds what they look for', async () => {
  const page = await house.page(evaluator);
  await page.goto(at(evaluator, 'follow'));
  await page.getByText('Inject released').first().waitFor();
  await page.getByLabel('Search').fill('lobby');
  await page.getByText('A journalist stands in your lobby').first().waitFor();
  await page.getByText('Ask about the shift book.').waitFor({ state: 'detached' });
  await page.getByText('A journalist stands in your lobby').first().click();
  await page.waitForURL('**/conduct?inject=*');
});

test('the evaluator has the report of what happened so far, and the signed log', async () => {
  const page = await house.page(evaluator);
  await page.goto(at(evaluator, 'after-action'));
  await page.getByText('Distribute', { exact: true }).click();
  for (const [button, name] of [
    ['PDF, for printing', 'report-whole.en.pdf'],
    ['Signed log (JSONL)', 'events.jsonl'],
  ] as const) {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(name);
  }
  await page.getByText(/^SHA-256( [0-9a-f]{4}){16}$/).waitFor();
  const [key] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the public key (PEM)' }).click(),
  ]);
  expect(key.suggestedFilename()).toBe('tocsin-signing-key.pem');
});

test('a participant has their own organisation’s part once it is released', async () => {
  const fay = await house.hand(facilitator);
  await fay.command({ type: 'EndExercise' });
  await fay.command({ type: 'ReleaseReport', part: 'organisation:elvaren' });
  const page = await house.page(elvaren);
  await page.goto(at(elvaren, 'inbox'));
  await page.getByRole('link', { name: 'After-action report' }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDF, for printing' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('report-elvaren.en.pdf');
  fay.close();
});
