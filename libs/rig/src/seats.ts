import { Browser } from './browser';
import type { ServerProcess } from './server-process';

/** A seat in an exercise, and the browser that holds it. */
export interface Seat {
  exercise: string;
  seat: string;
  browser: Browser;
}

/** Makes the first account of a server, in a browser of its own. @throws Error when there is one already. */
export async function firstAccount({ url, setUpLink }: ServerProcess, name: string): Promise<Browser> {
  const browser = new Browser(url);
  const email = `${name.split(' ')[0]!.toLowerCase()}@example.org`;
  const body = { token: lastOf(setUpLink ?? ''), name, email, password: 'loopback only, and not for long' };
  await browser.made('/api/session/set-up', { body });
  return browser;
}

/** An exercise on a scenario of the library, and the seat of its facilitator. */
export async function newExercise(browser: Browser, scenario: string): Promise<Seat> {
  const { id, seat } = await browser.made<{ id: string; seat: string }>('/api/exercises', {
    body: { scenario },
  });
  return { exercise: id, seat, browser };
}

/** Somebody more in an exercise, who has followed their invitation in a browser of their own. */
export async function enrolled({ exercise, seat, browser: host }: Seat, person: object): Promise<Seat> {
  const path = `/api/exercises/${exercise}/people`;
  const { invitation } = await host.made<{ invitation: { url: string } }>(path, { body: person, seat });
  const browser = new Browser(host.server);
  const body = { token: lastOf(invitation.url) };
  const joined = await browser.made<{ seat: string }>('/api/session/join', { body });
  return { exercise, seat: joined.seat, browser };
}

/** The token at the end of a link. */
const lastOf = (link: string): string => link.split('/').at(-1)!;
