/** The evaluator goes back to a moment and sees what a participant saw then; a link leads there; two compared. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { CommandBody } from '@tocsin/engine';
import type { LiveClient } from '@tocsin/rig';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { enrolled, type Seat } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
let evaluator: Seat;
let elvaren: Seat;
let cert: Seat;
let local: Seat;
let fay: LiveClient;
let cleo: LiveClient;
/** What Ada's screens showed at a moment, and the event that was the last one then. */
let then: Looks;
let seq: number;

/** What somebody has before them: the inbox row by row, what is owed, the level, how late it is. */
interface Looks {
  inbox: string[];
  toDo: string[];
  level: string[];
  clock: string;
}

beforeAll(async () => {
  house = await House.open();
  const facilitator = await house.exercise();
  const roles = ['duty-officer', 'spokesperson', 'analyst'];
  evaluator = await enrolled(facilitator, { name: 'Eve Maes', part: 'evaluator' });
  elvaren = await enrolled(facilitator, {
    name: 'Ada Claes',
    part: 'participant',
    organisation: 'elvaren',
    roles,
  });
  cert = await enrolled(facilitator, {
    name: 'Chloé Dubois',
    part: 'participant',
    organisation: 'cert',
    roles,
  });
  local = await enrolled(facilitator, {
    name: 'Lou Janssens',
    part: 'local-controller',
    organisation: 'elvaren',
  });
  fay = await house.hand(facilitator);
  cleo = await house.hand(cert);
  await give(fay, { type: 'StartExercise' });
  await give(fay, { type: 'PauseClock' });
}, 600_000);
afterEach(() => house.leave());
afterAll(async () => {
  for (const client of [fay, cleo]) client?.close();
  await house?.close();
}, 180_000);

async function give(client: LiveClient, command: CommandBody): Promise<void> {
  const answer = await client.command(command);
  if (!answer.ok) throw new Error(`${command.type}: ${answer.message}`);
}
const release = (number: number) => give(fay, { type: 'ReleaseInject', number });
const rows = (place: Page | FrameLocator, what: string) => place.locator(what);

/** Reads one's screens, in one's own browser as in a frame of the time machine. */
async function looks(place: Page | FrameLocator): Promise<Looks> {
  const link = (name: string) => place.getByRole('link', { name }).first();
  await link('Inbox').click();
  await rows(place, '[data-message]').first().waitFor();
  const inbox = await rows(place, '[data-message]').allTextContents();
  await link('To do').click();
  await place.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
  const toDo = await rows(place, 'main tbody tr').allTextContents();
  const level = await rows(place, 'header [title="Level"]').allTextContents();
  const clock = await place
    .getByRole('group', { name: 'Exercise clock' })
    .locator('span')
    .first()
    .textContent();
  await link('Inbox').click();
  return { inbox, toDo, level, clock: clock ?? '' };
}

/** A view of the time machine: the frame in it. */
const view = (page: Page, label = 'View') =>
  page.getByRole('region', { name: label, exact: true }).frameLocator('iframe');

/** With SHOTS=<folder> each step leaves a picture. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

test('a participant acts, and what their screens show is noted; then play goes on to ENDEX', async () => {
  await give(cleo, {
    type: 'DeclareLevel',
    level: 'national-incident',
    reason: 'Two operators.',
    cases: [],
    criteria: [],
  });
  for (const number of [1, 6, 12]) await release(number);
  const page = await house.page(elvaren);
  await page.goto(at(elvaren, 'inbox/i1'));
  await page.getByRole('button', { name: 'Acknowledge' }).click();
  await page.getByText('Acknowledged by').waitFor();
  await page.goto(at(elvaren, 'inbox'));
  await fay.until(
    () => fay.state.messages['i12']?.receipts[elvaren.seat]?.delivered !== undefined,
    'receipts',
  );
  then = await looks(page);
  seq = fay.state.seq;
  expect(then.inbox.length).toBeGreaterThanOrEqual(3);
  expect(then.toDo.length).toBeGreaterThanOrEqual(1);
  expect(then.level.join()).toContain('National');

  await give(fay, { type: 'SetRate', rate: 120 });
  await give(fay, { type: 'ResumeClock' });
  await fay.until(() => fay.state.injects[3]?.released !== undefined, 'an inject of its own hour');
  await give(fay, { type: 'PauseClock' });
  await give(fay, { type: 'JumpClock', to: 8 * 60_000, passed: 'skip' });
  await give(cleo, { type: 'WriteLogEntry', text: 'Much later.' });
  await page.goto(at(elvaren, 'inbox/i12'));
  await page.getByLabel('Close remote access for everybody').click();
  await page.getByRole('button', { name: 'Decide' }).click();
  await page.getByText('decided by').waitFor();
  await give(cleo, { type: 'DeclareLevel', level: 'none', reason: 'It is over.', cases: [], criteria: [] });
  await give(fay, { type: 'EndExercise' });
  await fay.until(() => fay.state.standing === 'ended', 'ENDEX');
});

test('the evaluator sees at that moment what the participant saw then, on the same screens', async () => {
  const page = await house.page(evaluator);
  await page.goto(at(evaluator, `moments?seq=${seq}&as=${elvaren.seat}`));
  const frame = view(page);
  await frame.getByText('This is the past').waitFor();
  expect(await looks(frame)).toEqual(then);
  await shot(page, 'moment');
  expect(then.clock).not.toBe('');
  // The content comes from the server as it was delivered; nothing can be done about it.
  await frame.locator('[data-message="i12"]').click();
  await frame.getByText('Close remote access for everybody and send crews').waitFor();
  expect(await frame.getByRole('button', { name: 'Decide' }).isEnabled()).toBe(false);
  expect(house.complaints).toEqual([]);
});

test('keys go from event to event and mark to mark; the address is a link to the moment', async () => {
  const page = await house.page(evaluator);
  await page.goto(at(evaluator, `moments?seq=${seq}&as=${elvaren.seat}`));
  await view(page).getByText('This is the past').waitFor();
  await page.getByRole('slider', { name: 'Moment of the exercise' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL((url) => Number(url.searchParams.get('seq')) < seq);
  await page.keyboard.press('End');
  await view(page).getByText('The exercise is over.').or(view(page).getByText('ENDEX')).first().waitFor();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.waitForTimeout(400);
  const link = page.url();
  const before = await page.locator('[data-moment]').textContent();
  const shown = await looks(view(page));

  const opened = await page.context().newPage();
  await opened.goto(link);
  await view(opened).getByText('This is the past').waitFor();
  expect(await opened.locator('[data-moment]').textContent()).toBe(before);
  expect(await looks(view(opened))).toEqual(shown);
});

test('it plays on from a moment by itself', async () => {
  const page = await house.page(evaluator);
  await page.goto(at(evaluator, `moments?seq=${seq}&as=${elvaren.seat}`));
  await page.getByText('×600').click();
  await page.keyboard.press('Home');
  const moment = page.locator('[data-moment]');
  const before = await moment.textContent();
  await page.getByRole('button', { name: 'Play' }).click();
  await expectSoon(async () => (await moment.textContent()) !== before);
});

test('two organisations are compared side by side, and each shows its own', async () => {
  const page = await house.page(evaluator);
  await page.goto(at(evaluator, `moments?seq=${seq}&as=${elvaren.seat}`));
  await page.getByRole('button', { name: 'Compare with another view' }).click();
  const [one, other] = [await looks(view(page)), await looks(view(page, 'Second view'))];
  expect(one).toEqual(then);
  expect(other.inbox).not.toEqual(then.inbox);
  expect(other.clock).toBe(then.clock);
  await shot(page, 'compared');
  await page.goto(at(evaluator, `moments?seq=${seq}&as=staff`));
  await view(page).getByRole('link', { name: 'Organisations' }).click();
  await view(page)
    .getByRole('row', { name: /Elvaren/ })
    .waitFor();
  await shot(page, 'staff');
});

test('an event that one follows leads to its moment', async () => {
  const page = await house.page(evaluator);
  await page.goto(at(evaluator, 'follow'));
  await page.locator('[data-type="OptionChosen"] a').first().click();
  await page.waitForURL(/moments\?seq=\d+/);
  await page.getByText('Time machine').first().waitFor();
  await view(page).getByText('This is the past').waitFor();
});

test('a local controller looks back as themselves and as their organisation, and as nobody else', async () => {
  const page = await house.page(local);
  await page.goto(at(local, 'conduct'));
  await page.getByRole('link', { name: 'Time machine' }).click();
  await view(page).getByText('Local control, Elvaren').waitFor();
  const places = view(page).getByRole('navigation').getByRole('link');
  expect(await places.allTextContents()).toEqual(['Conduct', 'Organisations']);
  await page.getByRole('combobox', { name: 'View', exact: true }).click();
  const options = page.getByRole('option');
  await options.first().waitFor();
  expect(await options.allTextContents()).toEqual([
    expect.stringContaining('Local control'),
    expect.stringContaining('Any member of Elvaren'),
  ]);
  await page.goto(at(local, `moments?seq=${seq}&as=organisation:elvaren`));
  const frame = view(page);
  await frame.getByText('This is the past').waitFor();
  await frame.locator('[data-message="i12"]').waitFor();
  await shot(page, 'local');
  await page.getByRole('button', { name: 'Compare with another view' }).click();
  await view(page, 'Second view').getByText('Local control, Elvaren').waitFor();
  expect(house.complaints).toEqual([]);
  for (const other of [cert.seat, elvaren.seat, 'organisation:cert']) {
    await page.goto(at(local, `moments?seq=${seq}&as=${other}`));
    await page.getByText('Not present at this moment').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  }
});

test('a participant has no time machine', async () => {
  const page = await house.page(elvaren);
  await page.goto(at(elvaren, 'moments'));
  await page.getByRole('alert').waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
});

async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 8_000; !(await holds()); await new Promise((later) => setTimeout(later, 50)))
    if (Date.now() > end) throw new Error(`never came: ${holds.toString()}`);
}
