/** Ways to sign in beside a password, each against a real counterpart; one server for all of them. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { IdentityProvider } from '@tocsin/rig/identity-provider';
import { createServer, type AddressInfo } from 'node:net';
import { House } from './testing/house';

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
