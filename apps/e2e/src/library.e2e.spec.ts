/** The library: what a scenario holds is read in the browser, and what is wrong with one is found there. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { House } from './testing/house';

/** More than anybody scrolls through. */
const MANY = 28_000;

let house: House;
let library: string;
beforeAll(async () => {
  const top = mkdtempSync(join(tmpdir(), 'tocsin-library-'));
  library = join(top, 'scenarios');
  cpSync('plans', join(top, 'plans'), { recursive: true });
  for (const name of ['first-steps', 'long'])
    cpSync('scenarios/first-steps', join(library, name), { recursive: true });
  lengthen(join(library, 'long'));
  house = await House.open({ TOCSIN_SCENARIOS: library });
}, 600_000);
afterEach(() => house.leave());
afterAll(async () => {
  await house?.close();
  rmSync(join(library, '..'), { recursive: true, force: true });
}, 180_000);

/** Another scenario with very many injects after its own. */
function lengthen(folder: string): void {
  const file = join(folder, 'scenario.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('id: first-steps', 'id: long'));
  for (let from = 1_000; from < MANY; from += 3_000) {
    const injects = Array.from({ length: Math.min(3_000, MANY - from) }, (_, index) => ({
      number: from + index + 1,
      trigger: 'manual',
      channel: 'mail',
      sender: 'journalist',
      recipients: ['everyone'],
      storyline: 'grid',
      content: { title: `Further question ${from + index + 1}`, body: 'What do you say?' },
    }));
    writeFileSync(join(folder, 'injects', `long-${from}.yaml`), JSON.stringify(injects));
  }
}

async function visit(path: string, screen = {}): Promise<Page> {
  const page = await house.page({ exercise: '', seat: '', browser: await house.host() }, screen);
  await page.goto(path);
  return page;
}

test('a scenario is read in full: story, objectives, organisations, every inject', async () => {
  const page = await visit('/scenarios');
  await page.getByRole('link', { name: 'First steps', exact: true }).first().click({ timeout: 100_000 });
  await page.getByRole('heading', { name: 'Story' }).waitFor();
  await page.getByText('Elvaren Grid').first().waitFor();
  await page.getByRole('tab', { name: /^Injects/ }).click();
  const table = page.getByRole('table', { name: 'Injects' });
  await table.getByRole('row').nth(2).waitFor();
  expect(await table.getByRole('row').nth(1).innerText()).toContain('#1');
  expect(house.complaints).toEqual([]);
}, 600_000);

test('the last of very many injects is reached by the end key, and only pages in view are fetched', async () => {
  const page = await visit('/scenarios/long?show=injects');
  const fetched: string[] = [];
  page.on('request', (request) => request.url().includes('/injects?page=') && fetched.push(request.url()));
  const table = page.getByRole('table', { name: 'Injects' });
  await table.getByText('#1', { exact: true }).waitFor({ timeout: 90_000 });
  await table.focus();
  await page.keyboard.press('End');
  await table.getByText(`#${MANY}`).waitFor();
  await page.keyboard.press('Home');
  await table.getByText('#1', { exact: true }).waitFor();
  expect(fetched.length).toBeLessThan(20);
}, 240_000);

test('what keeps a scenario from being played is shown with file, line, column and remedy', async () => {
  const file = join(library, 'first-steps', 'injects', '1-detection.yaml');
  const sound = readFileSync(file, 'utf8');
  writeFileSync(file, sound.replace('organisation:elvaren', 'organisation:elvare'));
  const page = await visit('/scenarios');
  await page.getByRole('link', { name: /error.*cannot be played/ }).click();
  const finding = page.getByRole('listitem').filter({ hasText: 'unknown-organisation' }).first();
  await finding.waitFor();
  const line = sound.split('\n').findIndex((one) => one.includes('organisation:elvaren')) + 1;
  expect(await finding.innerText()).toContain(`line ${line}, column `);
  expect(await finding.innerText()).toContain('There is no organisation "elvare". Did you mean "elvaren"?');
  expect(await page.getByRole('button', { name: /Set up an exercise/ }).isDisabled()).toBe(true);
  writeFileSync(file, sound);
  await page.reload();
  await page.getByText('The check has nothing to report.').waitFor();
}, 600_000);
