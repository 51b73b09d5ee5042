/** Who may have which part of the after-action report, and that the exported log is unbroken. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPlan, aScenario } from '@tocsin/engine/testing';
import { firstBroken, type ChainedEvent } from '@tocsin/report/chain';
import type { LiveClient } from '@tocsin/rig';
import { Serving, type Member } from '../testing/serving';

let serving: Serving;
let id: string;
let people: Record<string, Member>;
let fay: LiveClient;

const get = (name: string, query: string) => {
  const { browser, seat } = people[name]!;
  return browser.ask(`/api/exercises/${id}/report?${query}`, { seat });
};

beforeAll(async () => {
  serving = await Serving.begin([
    aScenario([{ number: 1, trigger: 'manual', recipients: ['organisation:beta'] }], {
      emergencyPlan: aPlan,
    }),
  ]);
  ({ id, people } = await serving.exercise());
  fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'ReleaseInject', number: 1 });
  const ann = serving.client(id, people['Ann']!);
  await ann.join();
  const description = 'Since nine';
  await ann.command({ type: 'ReportIncident', title: 'ALPHA-ONLY', description, category: 'availability' });
}, 60_000);
afterAll(() => serving?.end(), 60_000);

test('the staff have every part in every format while it runs', async () => {
  for (const format of ['pdf', 'docx', 'xlsx', 'json'])
    for (const audience of ['whole', 'public', 'alpha'])
      expect([format, audience, (await get('Eve', `format=${format}&audience=${audience}`)).status]).toEqual([
        format,
        audience,
        200,
      ]);
  expect((await get('Fay', 'format=exe')).status).toBe(400);
  expect((await get('Fay', 'audience=nobody')).status).toBe(400);
});

test('an organisation has its own part after ENDEX, and no other', async () => {
  expect((await get('Bob', 'format=json&audience=beta')).status).toBe(403);
  await fay.command({ type: 'EndExercise' });
  const own = await get('Bob', 'format=json&audience=beta');
  expect(own.status).toBe(200);
  expect(own.text).not.toContain('ALPHA-ONLY');
  expect((await get('Bob', 'format=json&audience=public')).status).toBe(200);
  for (const audience of ['whole', 'alpha'])
    expect((await get('Bob', `audience=${audience}`)).status).toBe(403);
  expect((await get('Eve', 'format=json&audience=alpha')).text).toContain('ALPHA-ONLY');
});

test('the exported log is unbroken, and only the staff have it', async () => {
  const { browser, seat } = people['Eve']!;
  const { text } = await browser.ask(`/api/exercises/${id}/log.jsonl`, { seat });
  const events = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ChainedEvent);
  expect(events.length).toBeGreaterThan(10);
  expect(firstBroken(events)).toBeUndefined();
  const ann = people['Ann']!;
  expect((await ann.browser.ask(`/api/exercises/${id}/log.jsonl`, { seat: ann.seat })).status).toBe(403);
});
