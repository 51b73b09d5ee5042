/** The app opens without a network, says so in the language of the screen, and is the newest build as soon as there is one. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Cable } from './testing/cable';
import { enrolled, type Seat } from '@tocsin/rig';
import { at, House } from './testing/house';

let house: House;
let web: string;
let cable: Cable;
let ada: Seat;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'tocsin-web-'));
  cpSync('dist/web', web, { recursive: true });
  house = await House.open({ TOCSIN_WEB: web });
  cable = await house.cable();
  ada = await enrolled(await house.exercise(), {
    name: 'Ada Claes',
    part: 'participant',
    organisation: 'elvaren',
  });
}, 600_000);
afterEach(() => house.leave());
afterAll(async () => {
  await house?.close();
  rmSync(web, { recursive: true, force: true });
}, 180_000);

/** The navigation is there as soon as one is in the exercise. */
const inside = (page: Page) => page.locator('nav').first();
const ready = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
const caches = (page: Page) => page.evaluate(() => window.caches.keys());

test.each([
  ['en', 'The server cannot be reached.'],
  ['nl', 'De server is niet bereikbaar.'],
  ['fr', 'Le serveur est injoignable.'],
  ['de', 'Der Server ist nicht erreichbar.'],
])(
  'a page that needs the server says in %s that it is away, and opens when it is back',
  async (language, words) => {
    const page = await house.page(ada, { language, through: cable.url });
    await page.goto(at(ada, 'inbox'));
    await inside(page).waitFor();
    await ready(page);
    cable.pull();
    await page.reload();
    await page.getByText(words).waitFor();
    expect(await inside(page).count()).toBe(0);
    await page.goto('/scenarios');
    await page.getByText(words).waitFor();
    await page.goto(at(ada, 'inbox'));
    await page.getByText(words).waitFor();
    cable.putBack();
    await inside(page).waitFor();
  },
  600_000,
);

test('nothing that the server answers is kept, and the worker is asked for each time', async () => {
  const page = await house.page(ada);
  await page.goto(at(ada, 'inbox'));
  await ready(page);
  await page.reload();
  await inside(page).waitFor();
  const kept = await page.evaluate(async () => {
    const [name = ''] = await window.caches.keys();
    const requests = await (await window.caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => !/^\/(assets\/.*|[^/]*)$/.test(path))).toEqual([]);
  expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
  const worker = await fetch(`${house.server.url}/service-worker.js`);
  expect(worker.headers.get('cache-control')).toBe('no-cache');
  expect(worker.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(house.complaints.filter((said) => !/ERR_|Failed to load/.test(said))).toEqual([]);
});

test('a new build is there with the next load, online and off, and nothing of the old one stays', async () => {
  const page = await house.page(ada, { through: cable.url });
  await page.goto('/');
  await ready(page);
  const [old] = await caches(page);
  const change = (file: string, from: string | RegExp, to: string) => {
    const path = join(web, file);
    const before = readFileSync(path, 'utf8');
    expect(before).toMatch(from);
    writeFileSync(path, before.replace(from, to));
  };
  change('index.html', '<html lang="en">', '<html lang="en" data-build="next">');
  change('service-worker.js', /"version":"\w+"/, '"version":"next"');
  await page.reload();
  await page.locator('html[data-build=next]').waitFor({ state: 'attached' });
  for (const end = Date.now() + 10_000; (await caches(page)).join() !== 'tocsin / next' && Date.now() < end;)
    await new Promise((done) => setTimeout(done, 50));
  expect(old).toMatch(/^tocsin \/ \w{12}$/);
  expect(await caches(page)).toEqual(['tocsin / next']);
  cable.pull();
  await page.reload();
  await page.locator('html[data-build=next]').waitFor({ state: 'attached' });
  cable.putBack();
}, 600_000);
