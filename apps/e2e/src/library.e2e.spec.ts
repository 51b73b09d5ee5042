/** The library: what a scenario holds is read in the browser, and what is wrong with one is found there. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { cpSync, mkdtempSync, readdirSync, statSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  writeFileSync(
    file,
    renamed(file, readFileSync(file, 'utf8'), 'Very long').replace('id: first-steps', 'id: long'),
  );
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
  await page.getByRole('link', { name: 'First steps', exact: true }).click({ timeout: 100_000 });
  await page.getByRole('heading', { name: 'Story' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Elvaren · ' }).waitFor();
  await page.getByRole('tab', { name: /^Injects/ }).click();
  const table = page.getByRole('table', { name: 'Injects' });
  await table.getByRole('row').nth(1).getByText('#1', { exact: true }).waitFor();
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
}, 600_000);

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

/** A zip of a scenario's folder, as somebody packs it. */
function zipOf(folder: string, change: (path: string, text: string) => string = (_, text) => text): Buffer {
  const entries: Record<string, Uint8Array> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (statSync(file).isDirectory()) continue;
    entries[`mine/${path}`] = path.endsWith('.yaml')
      ? strToU8(change(path, readFileSync(file, 'utf8')))
      : new Uint8Array(readFileSync(file));
  }
  return Buffer.from(zipSync(entries));
}
const asFile = (buffer: Buffer, name = 'mine.zip') => ({ name, mimeType: 'application/zip', buffer });
const renamed = (_path: string, text: string, title = 'My own steps') =>
  text.replace('title: First steps', `title: ${title}`);

test('a newcomer has an exercise with invitations from a zip with a mistake and a table of 60 people', async () => {
  const page = await visit('/scenarios');
  const upload = page.getByRole('region', { name: 'Upload a scenario' }).locator('input[type=file]').first();
  await upload.setInputFiles(asFile(Buffer.from('no zip')));
  await page.getByText('This is not a zip archive.').waitFor();
  const climbs = zipSync({ '../evil.txt': strToU8('x') });
  await upload.setInputFiles(asFile(Buffer.from(climbs)));
  await page.getByText('“../evil.txt” leads out of the folder.').waitFor();
  const folder = 'scenarios/first-steps';
  const broken = zipOf(folder, (path, text) =>
    renamed(path, text).replace('organisation:elvaren', 'organisation:elvare'),
  );
  await upload.setInputFiles(asFile(broken));
  await page.waitForURL(/\/scenarios\/[0-9a-f]{8}-/);
  const finding = page.getByRole('listitem').filter({ hasText: 'unknown-organisation' }).first();
  expect(await finding.innerText()).toMatch(
    /line \d+, column \d+\s+error\s+There is no organisation "elvare"\. Did you mean "elvaren"\?/,
  );
  await page.getByRole('tab', { name: /^Versions/ }).click();
  await page.getByLabel('What is new in it').fill('Name corrected');
  const again = page
    .getByRole('region', { name: 'Upload a new version' })
    .locator('input[type=file]')
    .first();
  await again.setInputFiles(asFile(zipOf(folder, renamed)));
  await page.getByText('Name corrected').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'What changed' }).first().click();
  await page
    .getByRole('region', { name: /from version 1 to version 2/ })
    .getByText('changed')
    .first()
    .waitFor();
  const made = page.url();
  await page.getByRole('button', { name: 'Set up an exercise: My own steps' }).click();
  await page.waitForURL(/\/people$/, { timeout: 60_000 });

  await page.getByRole('button', { name: 'From a table' }).click();
  const table = Array.from({ length: 60 }, (_, index) => {
    const [number, side] = [index + 1, index < 30 ? 'Elvaren' : 'Ostervia'];
    return `"Vos, Person ${number}";person${number}@example.org;${side};en`;
  });
  await page
    .getByLabel('Paste the table here')
    .fill(['Name;E-mail;Organisation;Language', ...table].join('\n'));
  await page.getByRole('button', { name: 'Read the table' }).click();
  await page.getByRole('button', { name: 'Enrol 60 people' }).click();
  await page.getByText('60 people were enrolled.').waitFor();
  await page.getByRole('button', { name: 'Invitations', exact: true }).click();
  const invitations = page.getByRole('article');
  await invitations.filter({ hasText: 'Vos, Person 59' }).getByText('/join/').waitFor();

  // A newer version, in which one organisation is another one.
  const moved = (path: string, text: string) =>
    renamed(path, text).replaceAll('ostervia', 'westervia').replaceAll('Ostervia', 'Westervia');
  const body = new FormData();
  body.append('note', 'The railway is Westervia');
  body.append('file', new Blob([zipOf(folder, moved) as never]), 'mine.zip');
  const scenario = /scenarios\/([0-9a-f-]{36})/.exec(made)![1]!;
  await (await house.host()).made(`/api/scenarios/${scenario}/versions`, { body });
  await page.goto(page.url().replace(/invitations.*$/, 'people'));
  await page.getByText('This exercise is set up on version 2.').waitFor();
  await page.getByRole('button', { name: 'See what changes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take over version 3?' });
  await dialog.getByText('The railway is Westervia').waitFor();
  await dialog.getByText('New organisations: Westervia.').waitFor();
  await dialog
    .getByRole('combobox', { name: /^Ostervia is no longer in it\. Its people \(30\) go to/ })
    .click();
  await page.getByRole('option', { name: 'Westervia' }).click();
  await dialog.getByRole('button', { name: 'Take over version 3' }).click();
  await page.getByText('This exercise is set up on version 3 now.').waitFor();
  await page.getByLabel('Search people').fill('Person 60');
  await page.getByRole('row').filter({ hasText: 'Vos, Person 60' }).getByText('Westervia').waitFor();
}, 600_000);

test('a ready-made scenario is copied, an older version restored, the folder downloaded again', async () => {
  const page = await visit('/scenarios');
  await page.getByRole('button', { name: 'Copy: First steps' }).click({ timeout: 100_000 });
  await page.waitForURL(/\/scenarios\/[0-9a-f]{8}-/, { timeout: 60_000 });
  await page.getByRole('tab', { name: /^Versions/ }).click();
  await page.getByText('copied from first-steps').waitFor();
  const again = page
    .getByRole('region', { name: 'Upload a new version' })
    .locator('input[type=file]')
    .first();
  await again.setInputFiles(asFile(zipOf('scenarios/first-steps', renamed)));
  await page.getByRole('button', { name: 'Restore version 1' }).click({ timeout: 60_000 });
  await page.getByText('restored from version 1').waitFor({ timeout: 60_000 });
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download folder' }).first().click();
  expect((await waiting).suggestedFilename()).toMatch(/\.zip$/);
  await page.getByRole('button', { name: 'Delete scenario' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete “First steps”?' });
  await dialog.getByRole('button', { name: 'Delete scenario' }).click();
  await page.waitForURL(/\/scenarios$/);
  await page.getByRole('heading', { name: 'Ready-made scenarios' }).waitFor();
}, 600_000);
