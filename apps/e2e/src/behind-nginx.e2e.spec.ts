/** Through a real nginx, over https and below a path, as docs/deployment has it: in from two devices, with a file. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import { documentedPath, freePort, Nginx } from '@tocsin/rig';
import { House } from './testing/house';

// Without nginx (apt-get install nginx-light) there is nothing to be behind of; the workflows have one.
const behind = Nginx.isHere ? test : test.skip;

const opened = async (scheme: string): Promise<{ house: House; nginx: Nginx; through: string }> => {
  const port = await freePort();
  const through = `${scheme}://localhost:${port}/exercise/`;
  const house = await House.open({ TOCSIN_URL: through });
  const passesOn = documentedPath(house.server.url, { secure: scheme === 'https' });
  return { house, nginx: await Nginx.start(passesOn, port), through };
};

let one: Awaited<ReturnType<typeof opened>>;
beforeAll(async () => void (Nginx.isHere && (one = await opened('https'))), 180_000);
afterEach(() => one?.house.leave());
afterAll(async () => {
  await one?.nginx.stop();
  await one?.house.close();
}, 180_000);

behind(
  'people come in by account, link and code, on two devices, and send a file',
  async () => {
    const { house, through } = one;
    const device = (screen = {}) => house.page(undefined, { through, ...screen });
    const page = await device();
    expect(house.server.setUpLink).toMatch(new RegExp(`^${through}set-up/`));
    await page.goto(house.server.setUpLink!);
    await page.getByLabel('Name').fill('Fay Verlinden');
    await page.getByLabel('E-mail address').fill('fay@example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill('a sentence, not a riddle');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Signed in as Fay Verlinden').waitFor();

    const laptop = await device();
    await laptop.goto('sign-in');
    await laptop.getByLabel('E-mail address').fill('fay@example.org');
    await laptop.getByRole('textbox', { name: 'Password' }).fill('a sentence, not a riddle');
    await laptop.getByRole('button', { name: 'Sign in' }).click();
    await laptop.getByText('Signed in as Fay Verlinden').waitFor();
    expect(laptop.url()).toBe(through);

    await page.getByRole('link', { name: 'Scenario library' }).click();
    await page.getByRole('button', { name: 'Set up an exercise: First steps' }).click();
    await page.waitForURL('**/people');
    await page.getByLabel('Name').fill('Ada Claes');
    await page.getByRole('combobox', { name: 'Organisation', exact: true }).click();
    await page.getByRole('option', { name: 'Elvaren' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('rowheader', { name: 'Ada Claes' }).waitFor();
    const code = await page.locator('strong.mono').textContent();
    await page.getByRole('button', { name: 'Print invitations' }).click();
    await page.waitForURL(`${through}x/**/invitations`);
    const link = await page
      .getByText(/\/join\/\S+/)
      .last()
      .textContent();
    expect(link).toMatch(new RegExp(`^${through}join/`));

    const [desk, phone] = [await device(), await device({ width: 390, height: 844 })];
    for (const ada of [desk, phone]) {
      await ada.goto(link!.trim());
      await ada.getByRole('button', { name: 'Take my seat' }).click();
      await ada.getByText('wait for STARTEX').first().waitFor();
    }
    const guest = await device();
    await guest.goto(through);
    await guest.getByLabel('Exercise code').fill(code!);
    await guest.getByRole('button', { name: 'Continue' }).click();
    await guest.getByRole('combobox', { name: 'Your organisation in the exercise' }).click();
    await guest.getByRole('option', { name: 'National CERT' }).click();
    await guest.getByLabel('Your name').fill('Chloé Dubois');
    await guest.getByRole('button', { name: 'Join', exact: true }).click();
    // Whoever joins an authority waits for control's nod.
    await guest.getByRole('heading', { name: 'Waiting for exercise control' }).waitFor();
    await page.goto(page.url().replace(/invitations$/, 'people'));
    await page.getByRole('button', { name: 'Let in Chloé Dubois' }).click();
    await guest.getByText('wait for STARTEX').first().waitFor();

    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Start exercise' }).click();
    await page.getByRole('button', { name: 'Start now' }).click();
    await page.getByText('The exercise is running.').first().waitFor();
    for (const ada of [desk, phone]) await ada.getByText('STARTEX – you are on duty').first().waitFor();

    await desk.getByRole('link', { name: 'Write', exact: true }).click();
    await desk.getByRole('combobox', { name: 'To' }).fill('CERT');
    await desk.getByRole('option', { name: 'National CERT' }).first().click();
    await desk.getByLabel('Subject').fill('The capture of last night');
    await desk.getByLabel('Message').fill('As asked.');
    const capture = {
      name: 'capture.pcapng',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(2_000_000, 7),
    };
    await desk.locator('input[type=file]').setInputFiles(capture);
    await desk.getByText('capture.pcapng').waitFor();
    await desk.getByRole('button', { name: 'Send', exact: true }).click();
    await guest.locator('[data-message]', { hasText: 'The capture of last night' }).click();
    const [file] = await Promise.all([
      guest.waitForEvent('download'),
      guest.getByRole('button', { name: 'capture.pcapng' }).click(),
    ]);
    expect(statSync(await file.path()).size).toBe(2_000_000);
    expect(house.complaints.filter((said) => !/40[134]|SSL certificate/.test(said))).toEqual([]);
  },
  600_000,
);

behind(
  'the app opens without the server below its path, and its caches are its own',
  async () => {
    const two = await opened('http');
    try {
      const page = await two.house.page(undefined, { through: two.through });
      await page.goto(two.through);
      await page.evaluate(() => caches.open("another site's, on the same host"));
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.reload();
      await page.getByLabel('Exercise code').waitFor();
      expect(
        (await page.evaluate(() => caches.keys())).map((name) => name.replace(/\w{12}$/, '…')).sort(),
      ).toEqual(["another site's, on the same host", 'tocsin /exercise/ …']);
      await two.nginx.stop();
      await page.goto(`${two.through}scenarios`);
      await page.getByText('The server cannot be reached.').waitFor();
    } finally {
      await two.nginx.stop();
      await two.house.close();
    }
  },
  600_000,
);
