/** Ways to sign in beside a password, each against a real counterpart; one server for all of them. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { IdentityProvider } from '@tocsin/rig/identity-provider';
import { Browser as Visitor, type Seat } from '@tocsin/rig';
import { createServer, type AddressInfo } from 'node:net';
import { Secret, TOTP } from 'otpauth';
import { House } from './testing/house';

const PASSWORD = 'loopback only, and not for long';
const PEOPLE = {
  ada: {
    name: 'Ada Peeters',
    email: 'ada@example.org',
    email_verified: true,
    roles: ['planner'],
    organisation: 'Ministry of the Interior',
  },
  cor: { name: 'Cor', email: 'cor@example.org', email_verified: true },
};

let house: House;
let provider: IdentityProvider;
beforeAll(async () => {
  const port = await freePort();
  provider = await IdentityProvider.start(`http://localhost:${port}`, PEOPLE);
  house = await House.open({ PORT: String(port), ...provider.settings });
}, 180_000);
afterEach(() => house.leave());
afterAll(async () => {
  await house?.close();
  await provider?.close();
}, 180_000);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

test('somebody signs in at their provider, comes back to where they were, and is out when they sign out there', async () => {
  const page = await house.page();
  provider.present = 'cor';
  await page.goto('/sign-in?to=/account');
  await page.getByRole('link', { name: 'Sign in with Ministry ID' }).click();
  await page.getByText('Your provider gives you no role in Tocsin').waitFor();

  provider.present = 'ada';
  const other = await house.page();
  await other.goto('/sign-in?to=/account');
  await other.getByRole('link', { name: 'Sign in with Ministry ID' }).click();
  await other.getByText('Ministry of the Interior').waitFor();
  expect(await other.getByRole('textbox', { name: 'Current password' }).count()).toBe(0);

  await provider.signOut('ada');
  await other.reload();
  await other.getByText('Your session has expired').waitFor();
}, 600_000);

test('somebody sets up an app, signs in with its code, and without it by a code on paper', async () => {
  const { cookies } = await house.host();
  const page = await house.page({ browser: { cookies } } as Seat);
  await page.goto('/account');
  const factor = page.getByRole('region', { name: 'Second factor' });
  await factor.getByRole('button', { name: 'Set up an app' }).click();
  await factor.getByRole('textbox', { name: 'Current password' }).fill(PASSWORD);
  await factor.getByRole('button', { name: 'Set up an app' }).click();
  await factor.getByAltText('QR code for the authenticator app').waitFor();
  const secret = (await factor.locator('code').textContent())!.replaceAll(' ', '');
  const code = (time: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time });
  await factor.getByLabel('Code from the app').fill(code(Date.now()));
  await factor.getByRole('button', { name: 'Turn on' }).click();
  const onPaper = (await factor.getByRole('listitem').first().textContent())!;
  await factor.getByRole('button', { name: 'I have kept them' }).click();
  await factor.getByText('10 recovery codes are left').waitFor();

  for (const right of [() => code(Date.now() + 30_000), () => onPaper]) {
    const phone = await house.page(undefined, { width: 390, height: 844 });
    await phone.goto('/sign-in');
    await phone.getByLabel('E-mail address').fill('fay@example.org');
    await phone.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.getByLabel('Code').fill('000000');
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.getByText('This code is wrong').waitFor();
    await phone.getByLabel('Code').fill(right());
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.getByText('Signed in as').waitFor();
  }
  await page.reload();
  await page.getByText('9 recovery codes are left').waitFor();
}, 600_000);

test('somebody adds a passkey, signs in with it alone, and with a removed one no more', async () => {
  const { cookies } = await house.host();
  const page = await house.page({ browser: { cookies } } as Seat);
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/account');
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passkeys.getByRole('textbox', { name: 'Current password' }).fill(PASSWORD);
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passkeys.getByText('added on').waitFor();

  await page.goto('/');
  await page.getByRole('button', { name: 'Sign out of this browser' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  const [sent] = await Promise.all([
    page.waitForRequest(/\/api\/session\/passkey$/),
    page.getByRole('button', { name: 'Use a passkey' }).click(),
  ]);
  await page.getByText('Signed in as').waitFor();
  // What went over the wire is good once.
  const replay = await new Visitor(house.server.url).ask('/api/session/passkey', {
    body: sent.postDataJSON(),
  });
  expect(replay).toMatchObject({ status: 401, body: { code: 'passkey-refused' } });

  await page.goto('/account');
  await passkeys.getByText('last used on').waitFor();
  await passkeys.getByRole('button', { name: 'Remove' }).click();
  await passkeys.getByText('added on').waitFor({ state: 'detached' });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('This passkey was not accepted').waitFor();
}, 600_000);
