/** Who may not act under the plan cannot, over the socket or over HTTP; what was refused left no trace. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CommandBody } from '@tocsin/engine';
import { aPlan, aScenario } from '@tocsin/engine/testing';
import type { LiveClient } from '@tocsin/rig';
import { Serving, type Member } from '../testing/serving';

const reason = 'Because';
const draft = { title: { en: 'Close' }, body: { en: 'Access' } };

let serving: Serving;
let id: string;
let people: Record<string, Member>;
let cleo: LiveClient;
let commands: CommandBody[];
let document: string;

async function joined(name: string): Promise<LiveClient> {
  const client = serving.client(id, people[name]!);
  await client.join();
  return client;
}

beforeAll(async () => {
  serving = await Serving.begin([aScenario([], { emergencyPlan: aPlan })]);
  ({ id, people } = await serving.exercise());
  const fay = await joined('Fay');
  await fay.command({ type: 'StartExercise' });
  cleo = await joined('Cleo');
  await cleo.command({ type: 'RegisterCase', title: 'Desks' });
  await cleo.command({ type: 'WriteDocument', kind: 'advisory', ...draft });
  await cleo.command({ type: 'WriteDocument', kind: 'statement', ...draft });
  await cleo.command({ type: 'PutDecision', question: 'Cut it?', options: ['yes', 'no'] });
  const ready = () => Object.keys(cleo.state.decisions).length === 1;
  await cleo.until(ready, 'what there is to act on');
  const [one = ''] = Object.keys(cleo.state.cases);
  const [decision = ''] = Object.keys(cleo.state.decisions);
  document = Object.keys(cleo.state.documents)[0]!;
  commands = [
    { type: 'RegisterCase', title: 'Mine' },
    {
      type: 'EvaluateCase',
      case: one,
      scale: 'scale',
      choices: { impact: { option: 'low' } },
      severity: 'small',
    },
    { type: 'AssignCase', case: one, handler: 'x' },
    { type: 'MoveCase', case: one, to: 'closed', note: reason },
    { type: 'DeclareLevel', level: 'incident', reason },
    { type: 'DeclareLevel', level: 'crisis', reason },
    { type: 'ProposeLevel', level: 'crisis', reason },
    { type: 'ConveneCell', cell: 'evaluation', inMinutes: 5 },
    { type: 'WriteMinutes', cell: 'evaluation', text: reason },
    { type: 'WriteDocument', kind: 'advisory', ...draft },
    { type: 'ApproveDocument', document, version: 1 },
    { type: 'ReleaseDocument', document, to: ['organisation:alpha'] },
    { type: 'PutDecision', question: 'Mine?', options: ['yes', 'no'] },
    { type: 'TakeDecision', decision, option: 'yes', reason, decider: 'Me' },
    { type: 'RequestInformation', to: 'beta', question: 'What?', withinMinutes: 5 },
    { type: 'OpenTask', title: 'Do', organisation: 'beta', withinMinutes: 5 },
    { type: 'WriteLogEntry', text: 'Ours', common: true },
  ];
}, 60_000);
afterAll(() => serving?.end(), 60_000);

test.each(['Ann', 'Lou', 'Eve', 'Fay'])('%s is refused each of it over the socket', async (name) => {
  const client = await joined(name);
  const { seq } = cleo.state;
  for (const command of commands) {
    const answer = await client.command(command);
    expect([command.type, answer.ok, answer.ok ? '' : answer.code]).toEqual([
      command.type,
      false,
      expect.stringMatching(/^(not-allowed|no-organisation|unknown-person)$/),
    ]);
  }
  await cleo.command({ type: 'WriteNote', text: 'The next of the log' });
  await cleo.until(() => cleo.state.seq > seq, 'the note');
  expect(cleo.state.seq).toBe(seq + 1);
});

test('even the CERT does not approve or declare what the plan gives to the crisis centre', async () => {
  const statement = Object.values(cleo.state.documents).find(({ kind }) => kind === 'statement')!;
  for (const command of [
    { type: 'ApproveDocument', document: statement.document, version: 1 },
    { type: 'DeclareLevel', level: 'crisis', reason },
  ] satisfies CommandBody[])
    expect(await cleo.command(command)).toMatchObject({ ok: false, code: 'not-allowed' });
});

test('a released advisory leaves in four formats, for who received it and nobody else', async () => {
  await cleo.command({ type: 'ApproveDocument', document, version: 1 });
  await cleo.command({ type: 'ReleaseDocument', document, to: ['organisation:alpha'] });
  const get = (name: string, format: string) => {
    const { browser, seat } = people[name]!;
    return browser.ask(`/api/exercises/${id}/documents/${document}/${format}`, { seat });
  };
  for (const format of ['csaf', 'cap', 'misp', 'stix']) {
    const answer = await get('Ann', format);
    expect([format, answer.status]).toEqual([format, 200]);
    expect(answer.text).toContain('EXERCISE EXERCISE EXERCISE');
    expect((await get('Bob', format)).status).toBe(404);
  }
  expect((await get('Ann', 'constructor')).status).toBe(404);
});

test('over HTTP an operator gets neither the log nor a draft, and there is no way to act', async () => {
  const { browser, seat } = people['Ann']!;
  const { status } = await browser.ask(`/api/exercises/${id}/events`, { seat });
  expect(status).toBe(403);
  for (const command of commands) {
    const answer = await browser.ask(`/api/exercises/${id}/commands`, { body: command, seat });
    expect(answer.status).toBe(404);
  }
});
