/** Files that go with messages: who may fetch them, and how they are served. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Attachment } from '@tocsin/engine';
import { aScenario } from '@tocsin/engine/testing';
import { Browser } from '@tocsin/rig';
import type { Address } from '@tocsin/scenario';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Serving, type Member } from '../testing/serving';

const SCENARIO = aScenario([
  { number: 1, trigger: 'manual', recipients: ['organisation:alpha'], attachments: ['indicators.csv'] },
]);
let serving: Serving;
let id: string;
let people: Record<string, Member>;

beforeAll(async () => {
  serving = await Serving.begin([SCENARIO]);
  ({ id, people } = await serving.exercise());
  const fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'StartExercise' });
}, 60_000);
afterAll(() => serving?.end(), 60_000);

const upload = (name: string, member: string, content: string | Uint8Array<ArrayBuffer> = 'content') => {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  return people[member]!.browser.ask(`/api/exercises/${id}/uploads`, { body, seat: people[member]!.seat });
};
const fetched = (file: string, member: string) =>
  people[member]!.browser.ask(`/api/exercises/${id}/files/${file}`, { seat: people[member]!.seat });

test("an inject's file is there for those who received it, and for those who run the exercise", async () => {
  expect((await fetched('asset:indicators.csv', 'Ann')).status).toBe(404);
  expect((await fetched('asset:indicators.csv', 'Fay')).status).toBe(200);
  const fay = serving.client(id, people['Fay']!);
  await fay.join();
  await fay.command({ type: 'ReleaseInject', number: 1 });
  const answer = await fetched('asset:indicators.csv', 'Ann');
  expect(answer.text).toBe('The file indicators.csv\n');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename=indicators.csv');
  expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetched('asset:indicators.csv', 'Bob')).status).toBe(404);
});

test('an uploaded file is for its owner, until it is sent to somebody', async () => {
  const { body, status } = await upload('Bericht über den Vorfall.txt', 'Ann');
  expect(status).toBe(201);
  const attachment = body as Attachment;
  expect(attachment).toMatchObject({ name: 'Bericht über den Vorfall.txt', type: 'text/plain', size: 7 });
  expect((await fetched(attachment.file, 'Bob')).status).toBe(404);
  const [ann, bob] = [serving.client(id, people['Ann']!), serving.client(id, people['Bob']!)];
  await ann.join();
  await bob.join();
  const message = {
    type: 'SendMessage' as const,
    to: ['organisation:beta'] as Address[],
    title: 't',
    body: 'b',
  };
  expect(await bob.command({ ...message, to: ['control'], attachments: [attachment] })).toMatchObject({
    code: 'unknown-file',
  });
  const renamed = { ...attachment, name: 'harmless.txt' };
  expect(await ann.command({ ...message, attachments: [renamed] })).toMatchObject({ code: 'unknown-file' });
  expect(await ann.command({ ...message, attachments: [attachment] })).toMatchObject({ ok: true });
  expect((await fetched(attachment.file, 'Bob')).text).toBe('content');
  expect((await fetched(attachment.file, 'Cleo')).status).toBe(404);
});

test('files that are too large, of an unknown type or without a seat are refused', async () => {
  expect(await upload('page.html', 'Ann')).toMatchObject({ status: 415, body: { code: 'file-type' } });
  expect((await upload('big.pdf', 'Ann', new Uint8Array(10_000_001))).status).toBe(413);
  const body = new FormData();
  body.append('file', new Blob(['x']), 'x.txt');
  const path = `/api/exercises/${id}/uploads`;
  const bob = people['Bob']!.browser;
  expect((await bob.ask(path, { body, seat: people['Ann']!.seat })).body).toMatchObject({
    code: 'not-your-seat',
  });
  const elsewhere = await bob.ask(path, {
    body,
    seat: people['Bob']!.seat,
    headers: { origin: 'https://evil.example' },
  });
  expect(elsewhere).toMatchObject({ status: 403, body: { code: 'another-origin' } });
});

test('whoever holds no seat is refused before their file is read', async () => {
  const { hostname, port } = new URL(serving.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /api/exercises/${id}/uploads HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 9000000\r\n` +
      'Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
});

test('uploads at the same time do not exceed what one person may upload', async () => {
  const small = await serving.server({ TOCSIN_UPLOAD_QUOTA: '2500', TOCSIN_UPLOAD_BYTES: '1500' });
  const member = people['Lou']!;
  const elsewhere = new Browser(small.url, member.browser.cookies);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(1_000)]), `${index}.pdf`);
      return elsewhere.ask(`/api/exercises/${id}/uploads`, { body, seat: member.seat });
    }),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 413, 413, 413, 413, 413, 413]);
  expect(answers.find(({ status }) => status === 413)?.body.code).toBe('too-much-uploaded');
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(1_501)]), 'large.pdf');
  expect((await elsewhere.ask(`/api/exercises/${id}/uploads`, { body, seat: member.seat })).status).toBe(413);
});

test.each(['capture.pcapng', 'mail.msg', 'photo.HEIC', 'memo.m4a', 'clip.mov', 'rule.yar', 'dump.7z'])(
  '%s can be attached',
  async (name) => {
    expect(await upload(name, 'Cleo')).toMatchObject({ status: 201, body: { name, size: 7 } });
  },
);
