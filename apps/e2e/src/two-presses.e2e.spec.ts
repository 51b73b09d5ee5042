/** What a facilitator acts on stays in hand: a second press meets nothing else. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { LiveClient, Seat } from '@tocsin/rig';
import type { Page } from 'playwright-core';
import { at, House } from './testing/house';

let house: House;
let facilitator: Seat;
let fay: LiveClient;
let page: Page;

beforeAll(async () => {
  house = await House.open();
}, 600_000);
beforeEach(async () => {
  facilitator = await house.exercise('first-steps');
  fay = await house.hand(facilitator);
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'PauseClock' });
  page = await house.page(facilitator);
  await page.goto(at(facilitator, 'conduct'));
  await page.getByRole('button', { name: 'Release now' }).waitFor();
}, 600_000);
afterEach(async () => {
  fay.close();
  await house.leave();
});
afterAll(() => house?.close(), 180_000);

const injects = () => Object.values(fay.state.injects);
const numbersOf = (standing: string) =>
  injects().flatMap((one) => (one.standing === standing ? [one.number] : []));
const inHand = async () =>
  Number(/#(\d+)/.exec((await page.locator('article h2').first().textContent()) ?? '')?.[1]);
const focused = () => page.evaluate(() => document.activeElement?.tagName);
const injectIs = (number: number, standing: string) =>
  fay.until(() => fay.state.injects[number]?.standing === standing, `inject ${number} ${standing}`);
/** Whatever was pressed before has been carried out. */
const settled = async () => {
  await fay.command({ type: 'WriteNote', text: 'Done.' });
};

test('two presses of Release now release one inject, which stays and shows its result', async () => {
  const before = numbersOf('released');
  const first = await inHand();
  const box = await page.getByRole('button', { name: 'Release now' }).boundingBox();
  const press = () => page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
  await press();
  await injectIs(first, 'released');
  // A slow second click, or one by somebody who wonders whether it took.
  await page.waitForTimeout(600);
  await press();
  await settled();
  expect(numbersOf('released')).toEqual([...before, first].sort((a, b) => a - b));
  expect(await inHand()).toBe(first);
  await page.getByRole('article').getByText('Released', { exact: true }).first().waitFor();
});

test('keys act on the inject in hand, and the focus stays where it was', async () => {
  const first = await inHand();
  await page
    .locator('[data-row]', { hasText: `#${first} ` })
    .first()
    .focus();
  for (const [key, standing, words] of [
    ['h', 'held', 'On hold'],
    ['h', 'scheduled', 'Scheduled'],
    ['x', 'skipped', 'Skipped'],
  ] as const) {
    await page.keyboard.press(key);
    await injectIs(first, standing);
    await page.getByRole('article').locator('strong', { hasText: words }).first().waitFor();
    expect(await focused()).not.toBe('BODY');
  }
  expect(numbersOf('held')).toEqual([]);
  expect(numbersOf('skipped')).toEqual([first]);
  expect(await inHand()).toBe(first);
});

test('an inject that the clock releases under the pointer leaves nothing else to press; going on is an act of its own', async () => {
  const first = await inHand();
  const box = await page.getByRole('button', { name: 'Release now' }).boundingBox();
  const due = Math.max(fay.state.injects[first]?.due ?? 0, fay.state.clock.exercise);
  await fay.command({ type: 'JumpClock', to: due + 1_000, passed: 'release' });
  await fay.command({ type: 'ResumeClock' });
  await injectIs(first, 'released');
  await fay.command({ type: 'PauseClock' });
  const released = numbersOf('released');
  await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
  await settled();
  expect(numbersOf('released')).toEqual(released);
  expect(await inHand()).toBe(first);
  await page.getByRole('button', { name: 'Released', exact: true }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Release now' }).waitFor();
  const next = await inHand();
  expect(next).not.toBe(first);
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await injectIs(next, 'released');
  await page.keyboard.press('Enter');
  await settled();
  expect(numbersOf('released')).toEqual([...released, next].sort((a, b) => a - b));
  expect(await focused()).toBe('BUTTON');
});
