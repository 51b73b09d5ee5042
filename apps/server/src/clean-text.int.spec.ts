import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Serving } from './testing/serving';

let serving: Serving;
beforeAll(async () => {
  serving = await Serving.begin();
});
afterAll(() => serving?.end());

it('names lose what is no text', async () => {
  const host = await serving.host();
  const { id, seat } = await host.made<{ id: string; seat: string }>('/api/exercises', {
    body: { scenario: 'test' },
  });
  const path = `/api/exercises/${id}/people`;
  const body = { name: 'A\u0000n\ud83dn', part: 'observer' };
  await host.made(path, { body, seat });
  const { body: people } = await host.ask<{ name: string }[]>(path, { seat });
  expect(people.map(({ name }) => name)).toContain('Ann');
});

it('a name of nothing else is refused', async () => {
  const host = await serving.host();
  const { id, seat } = await host.made<{ id: string; seat: string }>('/api/exercises', {
    body: { scenario: 'test' },
  });
  const body = { name: '\u0000\u0000', part: 'observer' };
  expect((await host.ask(`/api/exercises/${id}/people`, { body, seat })).status).toBe(400);
});

it.each([
  ['/api/join-code/%00', 404],
  ['/api/scenarios/%00', 404],
  ['/api/improvement?words=%00', 200],
  ['/api/improvement?owner=a%00', 200],
])('%s is answered with %i', async (path, status) => {
  expect((await (await serving.host()).ask(path)).status).toBe(status);
});

it('a body that is nested without end is refused', async () => {
  const host = await serving.host();
  const { status } = await fetch(`${serving.url}/api/improvement`, {
    method: 'POST',
    headers: { cookie: host.cookies, 'content-type': 'application/json' },
    body: '['.repeat(40_000) + ']'.repeat(40_000),
  });
  expect(status).toBe(400);
});
