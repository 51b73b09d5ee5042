/** Reports are made beside the server: too many, too large and faulty ones are refused, and it goes on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser, ServerProcess } from '@tocsin/rig';
import { connected } from '@tocsin/store';
import { Serving, type Member } from '../testing/serving';

let serving: Serving;
let id: string;
let eve: Member;

const report = (query: string, browser = eve.browser) =>
  browser.ask(`/api/exercises/${id}/after-action-report?${query}`, { seat: eve.seat });

beforeAll(async () => {
  serving = await Serving.begin();
  const { id: exercise, people } = await serving.exercise();
  [id, eve] = [exercise, people['Eve']!];
});
afterAll(() => serving?.end());

test('of many reports at once some are refused with what to do, and the others made', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => report('format=docx')));
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(9);
  for (const { status, body } of refused)
    expect([status, body]).toEqual([
      503,
      { code: 'reports-busy', message: expect.stringContaining('ask again in a minute') },
    ]);
  expect((await report('format=pdf')).status).toBe(200);
});

test('whoever goes away makes room', async () => {
  const gone = new AbortController();
  const headers = { cookie: eve.browser.cookies, 'x-tocsin-seat': eve.seat };
  const url = `${serving.url}/api/exercises/${id}/after-action-report?format=docx`;
  const asked = Array.from({ length: 9 }, () =>
    fetch(url, { headers, signal: gone.signal }).catch(() => 'gone'),
  );
  // Those that were refused at once are no longer there to go away.
  setTimeout(() => gone.abort(), 100);
  expect(await Promise.all(asked)).toContain('gone');
  expect((await report('format=json')).status).toBe(200);
});

/** What a server that may use so much memory for a report answers. */
async function withMemory(reportMemory: string) {
  const server = await ServerProcess.start({
    TOCSIN_DATA: serving.folder,
    DATABASE_URL: serving.database.url,
    TOCSIN_REPORT_MEMORY: reportMemory,
  });
  try {
    const browser = new Browser(server.url, eve.browser.cookies);
    const answers = await Promise.all([report('format=pdf', browser), report('format=pdf', browser)]);
    expect((await browser.ask('/health')).status).toBe(200);
    return answers.map(({ status, body }) => [status, body?.code]);
  } finally {
    await server.stop();
  }
}

test('a report that takes more memory than it may is refused, also to whoever waited; the server stays', async () => {
  expect(await withMemory('64')).toEqual([
    [200, undefined],
    [200, undefined],
  ]);
  const store = await connected(serving.database.url);
  await store.query(
    `INSERT INTO exercise_event SELECT exercise_id, seq + n, 'NoteWritten', 1, json_build_object('note', n, 'text', repeat('x', 5000)),
       exercise_time, at, actor, 'long', n, audience, data_hash, hash
     FROM (SELECT * FROM exercise_event WHERE exercise_id = $1 ORDER BY seq DESC LIMIT 1), generate_series(1, 20000) AS n`,
    [id],
  );
  const refused = [503, 'report-too-large'];
  expect(await withMemory('64')).toEqual([refused, refused]);
  await store.query(`DELETE FROM exercise_event WHERE exercise_id = $1 AND command_id = 'long'`, [id]);
  await store.close();
});

test('where the thread can hardly start, whoever waits is told; the server stays', async () => {
  for (const [status, code] of await withMemory('4'))
    expect([status, code]).toEqual([
      expect.any(Number),
      expect.stringMatching(/^report-(failed|too-large)$/),
    ]);
});

test('a log that no report can be made of is said to be faulty; the server stays', async () => {
  const store = await connected(serving.database.url);
  await store.query(
    `UPDATE exercise_event SET data = '{}' WHERE exercise_id = $1 AND type = 'ExerciseCreated'`,
    [id],
  );
  await store.close();
  const { status, body } = await report('format=json');
  expect([status, body]).toEqual([
    500,
    { code: 'report-failed', message: expect.stringContaining('log of the server') },
  ]);
  expect((await new Browser(serving.url).ask('/health')).status).toBe(200);
});
