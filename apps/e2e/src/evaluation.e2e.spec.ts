/** Evaluators observe, without a network too, rate by themselves and agree; participants answer the hotwash; the report is written. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { LiveClient } from '@tocsin/rig';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { enrolled, type Seat } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
let facilitator: Seat;
let eve: Seat;
let emil: Seat;
let ada: Seat;
let fay: LiveClient;

beforeAll(async () => {
  house = await House.open();
  facilitator = await house.exercise();
  [eve, emil, ada] = await Promise.all([
    enrolled(facilitator, { name: 'Eve Peeters', part: 'evaluator' }),
    enrolled(facilitator, { name: 'Emil Wouters', part: 'evaluator' }),
    enrolled(facilitator, {
      name: 'Ada Claes',
      part: 'participant',
      organisation: 'elvaren',
      roles: ['duty-officer'],
    }),
  ]);
  fay = await house.hand(facilitator);
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'PauseClock' });
  for (const number of [1, 2]) await fay.command({ type: 'ReleaseInject', number });
}, 600_000);
afterEach(() => house.leave());
afterAll(async () => {
  fay?.close();
  await house?.close();
}, 180_000);

/** With SHOTS=<folder> each step leaves a picture. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
const observations = () => Object.values(fay.state.observations);
/** A picture of one pixel. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('an evaluator observes without a network, with a photo, a rating and a link; all of it arrives once', async () => {
  const cable = await house.cable();
  const page = await house.page(eve, { through: cable.url });
  await page.goto(at(eve, 'observe'));
  await page.getByRole('heading', { name: 'Evaluation guide' }).waitFor();
  await page.getByPlaceholder('All organisations').click();
  await page.getByRole('option', { name: /Elvaren/ }).click();
  await shot(page, 'observe-empty');
  await page.locator('section[aria-labelledby="strip"] [data-row]').first().waitFor();
  cable.pull();
  await page.getByText(/No connection since/).waitFor();

  await page.getByRole('heading', { name: 'Observe', exact: true }).click();
  await page.keyboard.press('n');
  await page.keyboard.type('The duty officer reads the call-out aloud and starts the list.');
  await page.keyboard.press('Escape');
  await page.locator('section[aria-labelledby="guide"] [data-row]').first().click();
  await page.keyboard.press('s');
  await page.keyboard.press('+');
  await page.locator('section[aria-labelledby="strip"] [data-row]').first().click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'whiteboard.png', mimeType: 'image/png', buffer: PHOTO });
  await shot(page, 'observe-writing');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('1 observation waiting in this browser').waitFor();
  await page.keyboard.type('Nobody answers the second phone.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('2 observations waiting in this browser').waitFor();
  await shot(page, 'observe-offline');
  expect(observations()).toHaveLength(0);

  cable.putBack();
  await fay.until(() => observations().length === 2, 'both observations', 60_000);
  await page.getByText('2 observations', { exact: true }).waitFor();
  const first = observations().find(({ text }) => text.startsWith('The duty officer'))!;
  expect(first).toMatchObject({
    organisation: 'elvaren',
    kind: 'strength',
    moment: fay.state.clock.exercise,
  });
  expect(first.injects).toContain(1);
  expect(first.events).toHaveLength(1);
  expect(first.attachments).toMatchObject([{ name: 'whiteboard.png' }]);
  expect(Object.values(fay.state.ratings)).toMatchObject([
    { organisation: 'elvaren', given: { [eve.seat]: { rating: 'S', observation: first.observation } } },
  ]);
  await page.locator('img[alt="whiteboard.png"]').waitFor();
  await shot(page, 'observe-synced');
}, 600_000);

test('what was not sent outlives a closed tab', async () => {
  const cable = await house.cable();
  const page = await house.page(emil, { through: cable.url });
  await page.goto(at(emil, 'observe'));
  await page.getByRole('heading', { name: 'Evaluation guide' }).waitFor();
  cable.pull();
  await page.getByText(/No connection since/).waitFor();
  await page.getByPlaceholder('What you see and hear…').fill('Kept in the browser.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 observation waiting in this browser').waitFor();
  const again = await page.context().newPage();
  await page.close();
  cable.putBack();
  await again.goto(at(emil, 'observe'));
  await fay.until(() => observations().some(({ text }) => text === 'Kept in the browser.'), 'what was kept');
}, 600_000);

test('a reloaded and a closed tab open without a network, go on recording, and everything arrives once', async () => {
  const noor = await enrolled(facilitator, { name: 'Noor Jacobs', part: 'evaluator' });
  const cable = await house.cable();
  const page = await house.page(noor, { through: cable.url });
  const context = page.context();
  await page.goto(at(noor, 'observe'));
  await page.getByRole('heading', { name: 'Evaluation guide' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const before = observations().length;
  const goOn = async (where: Page, text: string, waiting: string) => {
    await where.getByText(/No connection since/).waitFor();
    await where.locator('section[aria-labelledby="guide"] [data-row]').first().waitFor();
    await where.getByText(/^Noor Jacobs/).waitFor();
    await where.getByPlaceholder('What you see and hear…').fill(text);
    await where.keyboard.press('Control+Enter');
    await where.getByText(waiting).waitFor();
  };
  cable.pull();
  await context.setOffline(true);
  await page.getByText(/No connection since/).waitFor();
  await page.reload();
  await goOn(page, 'Written after a reload.', '1 observation waiting in this browser');
  await shot(page, 'observe-reloaded');
  const again = await context.newPage();
  await page.close();
  await again.goto(at(noor, 'observe'));
  await goOn(again, 'Written in a new tab.', '2 observations waiting in this browser');
  await again.goto('/');
  await again.getByRole('heading', { name: 'No connection' }).waitFor();
  await shot(again, 'landing-away');
  await again.getByRole('link', { name: /Noor Jacobs/ }).click();
  await again.getByText('2 observations waiting in this browser').waitFor();
  expect(observations()).toHaveLength(before);

  cable.putBack();
  await context.setOffline(false);
  await again.getByText('Back online.').waitFor();
  await fay.until(() => observations().length >= before + 2, 'both observations', 60_000);
  await again.getByText('waiting in this browser').waitFor({ state: 'detached' });
  await again.reload();
  await again.getByText('Written in a new tab.').waitFor();
  const texts = observations().map(({ text }) => text);
  for (const written of ['Written after a reload.', 'Written in a new tab.'])
    expect(texts.filter((text) => text === written)).toHaveLength(1);

  await context.request.post('/api/session/sign-out');
  await again.goto('/');
  // It is known by then that nobody sits here any more.
  await again.getByRole('link', { name: 'Sign in' }).waitFor();
  cable.pull();
  await again.goto(at(noor, 'observe'));
  await again.getByText('The server cannot be reached.').waitFor();
  expect(await again.getByText('Evaluation guide').count()).toBe(0);
  expect(await again.getByText('Noor Jacobs').count()).toBe(0);
}, 600_000);

test('two evaluators rate the same task by themselves, then agree with a reason; both stay on record', async () => {
  const [task] = Object.values(fay.state.ratings);
  const page = await house.page(emil);
  await page.goto(at(emil, 'ratings'));
  const row = page.locator('li').filter({ hasText: '1 evaluator has rated' }).last();
  await row.waitFor();
  expect(await row.textContent()).not.toContain('Eve');
  await row.getByRole('button', { name: 'Rate', exact: true }).click();
  await page.getByRole('button', { name: /^M/ }).click();
  await page.getByLabel('Reason').fill('The list was a year old.');
  await page.getByRole('button', { name: 'Save my rating' }).click();
  const differ = page
    .locator('li')
    .filter({ hasText: 'Eve Peeters' })
    .filter({ hasText: 'Emil Wouters' })
    .last();
  await differ.waitFor();
  await shot(page, 'ratings-differ');
  await differ.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByRole('button', { name: /^M/ }).click();
  await page.getByLabel('Reason').fill('Both saw the old list; it cost ten minutes.');
  await page.getByRole('button', { name: 'Agree on this rating' }).click();
  await page.getByText('agreed by Emil Wouters').waitFor();
  await shot(page, 'ratings-agreed');
  const settled = Object.values(fay.state.ratings).find(({ subject }) => subject === task!.subject)!;
  expect(settled.agreed).toMatchObject({
    rating: 'M',
    reason: 'Both saw the old list; it cost ten minutes.',
  });
  expect(Object.values(settled.given).map(({ rating }) => rating)).toEqual(['S', 'M']);
}, 600_000);

test('a note stays one’s own until it is given; after ENDEX the hotwash is answered, changed and closed', async () => {
  const page = await house.page(ada);
  await page.goto(at(ada, 'notes'));
  await page.getByLabel('Note to self').fill('The checklist has no number for the night shift.');
  await page.getByRole('button', { name: 'Add note', exact: true }).click();
  await page.getByText('The checklist has no number').last().waitFor();
  expect(JSON.stringify(fay.state)).not.toContain('The checklist has no number');
  await page.getByRole('button', { name: 'Share with the evaluators' }).click();
  await page.getByRole('button', { name: 'Share with the evaluators' }).click();
  await page.getByText('Shared with the evaluators').waitFor();
  await fay.until(() => Object.keys(fay.state.releasedNotes).length === 1, 'the note');
  await shot(page, 'notes');

  await fay.command({ type: 'EndExercise' });
  await page.getByRole('link', { name: 'Tell us how it went', exact: true }).click();
  await page.getByRole('radio', { name: '4' }).first().click();
  await page.getByRole('textbox').first().fill('More phones.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Your answer has been saved.').waitFor();
  await page.getByRole('radio', { name: '5' }).first().click();
  await page.getByRole('button', { name: 'Resubmit' }).click();
  await page.getByText('Your answer has been saved.').waitFor();
  await shot(page, 'hotwash');
  expect(JSON.stringify(fay.state)).not.toContain('More phones.');
  await fay.command({ type: 'CloseSurvey' });
  await fay.until(() => fay.state.surveyResult !== undefined, 'the answers');
  expect(fay.state.surveyResult?.answers).toHaveLength(1);
  const [answer] = fay.state.surveyResult!.answers;
  expect(Object.values(answer!.values)).toEqual(expect.arrayContaining([5, 'More phones.']));
  expect(answer).not.toHaveProperty('person');
  expect(answer).not.toHaveProperty('organisation');
}, 600_000);

test('two write the same statement at once, and neither loses a word; evidence, checks, history', async () => {
  const [one, two] = await Promise.all([house.page(eve), house.page(emil)]);
  await Promise.all([one.goto(at(eve, 'after-action')), two.goto(at(emil, 'after-action'))]);
  await one.getByRole('button', { name: 'Add an area for improvement' }).click();
  const field = (page: Page) => page.getByRole('textbox', { name: 'Statement', exact: true }).last();
  await one.getByPlaceholder('Headline').fill('The duty list is out of date');
  await field(one).fill('Calls went to people who had left.');
  await one.locator('[data-saving=saved]').last().waitFor();
  await two.getByText('Calls went to people who had left.').waitFor();

  await Promise.all([
    (async () => {
      await field(one).press('End');
      await field(one).pressSequentially(' Ten minutes were lost.', { delay: 25 });
    })(),
    (async () => {
      await field(two).press('Home');
      await field(two).pressSequentially('At night it was worse: ', { delay: 25 });
    })(),
  ]);
  const whole = 'At night it was worse: Calls went to people who had left. Ten minutes were lost.';
  for (const page of [one, two]) {
    await page.getByText(whole).waitFor();
    await page.locator('[data-saving=saved]').last().waitFor();
  }
  const stored = () => Object.values(fay.state.statements).find(({ kind }) => kind === 'improvement')!;
  await fay.until(() => stored().text === whole, 'the text of both');

  await one.getByText('Without evidence:').waitFor();
  await field(one).focus();
  await one.locator('section[aria-labelledby="evidence"] [data-row]').first().click();
  await fay.until(() => stored().observations.length === 1, 'an observation as evidence');
  await one.getByText('Log', { exact: true }).last().click();
  await one.locator('section[aria-labelledby="evidence"] [data-row]').first().click();
  await fay.until(() => stored().cites.length === 1, 'an event as evidence');
  expect(stored().text).toBe(whole);
  await one.getByLabel('Root cause').fill('Nobody owns the list.');
  await one.getByLabel('Recommendation').fill('Name an owner; try the numbers each quarter.');
  await one.getByPlaceholder('Capability element').click();
  await one.getByRole('option', { name: 'Planning' }).click();
  await fay.until(() => stored().element === 'planning', 'the element');
  await shot(one, 'report-write');

  await two.getByRole('button', { name: 'Earlier versions' }).last().click();
  await two.getByRole('dialog').getByText('Calls went to people who had left.').last().waitFor();
  await shot(two, 'report-history');
}, 600_000);

test('a figure says what it means and what it was counted from, and each event leads to its moment', async () => {
  const before = house.complaints.length;
  const page = await house.page(eve);
  await page.goto(at(eve, ''));
  await page.waitForURL(/after-action/);
  await page.getByText('Figures', { exact: true }).click();
  const row = page.getByRole('row', { name: /Time to read/ });
  await row.waitFor();
  await page
    .getByRole('row', { name: /Time to declare/ })
    .getByText('not measured')
    .waitFor();
  expect(await page.getByText('not evaluated').count()).toBeGreaterThan(0);
  await row.getByRole('button', { name: 'Time to read' }).focus();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('complementary', { name: 'Time to read' });
  await pane.getByText('from the release of an inject until someone in the organisation opened it').waitFor();
  await pane.getByText('minutes of exercise time, without night breaks').waitFor();
  await pane.getByText('nobody there opened it: the information did not get through').first().waitFor();
  await shot(page, 'figures');
  const [, , , measured, missing] = await row.locator('th, td').allTextContents();
  expect(Number(measured) + Number(missing)).toBeGreaterThan(0);
  await pane.getByText(`Counted from ${Number(measured) + Number(missing)}`).waitFor();

  const released = pane.getByRole('link', { name: /Inject released/ }).first();
  const said = (await released.textContent()) ?? '';
  await released.click();
  const below = page.getByRole('region', { name: 'Time machine' });
  await below.locator('[data-moment]').waitFor();
  expect(await below.locator('[data-moment]').textContent()).toContain(said.split(' ')[0]);
  await shot(page, 'moment-below');
  await below.getByRole('button', { name: 'Close this moment' }).click();
  await below.waitFor({ state: 'detached' });
  await released.click();
  await below.getByRole('link', { name: 'Open in the time machine' }).click();
  await page.waitForURL(/moments\?seq=\d+&as=organisation/);
  await page.goBack();
  await pane.getByText('Definition').waitFor();
  await pane.focus();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: 'Where this number comes from' }).waitFor();
  expect(house.complaints.slice(before)).toEqual([]);
}, 600_000);

test('parts are released by decision, and an organisation reads what was meant for it', async () => {
  const reader = await house.page(ada);
  await reader.goto(at(ada, 'own-report'));
  await reader.getByText('It has not been released yet.').waitFor();
  const page = await house.page(eve);
  await page.goto(at(eve, 'after-action'));
  await page.getByText('Distribute', { exact: true }).click();
  await page
    .locator('section[aria-labelledby="release"] li')
    .filter({ hasText: 'Elvaren' })
    .getByRole('button', { name: 'Release' })
    .click();
  await page.getByRole('checkbox', { name: /The duty list/ }).check();
  await shot(page, 'report-release');
  await page.getByRole('dialog').getByRole('button', { name: 'Release', exact: true }).click();
  await page.getByText('with 1 statement').waitFor();
  await shot(page, 'report-hand-out');
  const [file] = await Promise.all([
    reader.waitForEvent('download', { timeout: 30_000 }),
    reader.getByRole('button', { name: 'JSON' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const report = Buffer.concat(chunks).toString();
  expect(report).toContain('The duty list is out of date');
  expect(report).not.toContain('Nobody answers the second phone');
}, 600_000);
