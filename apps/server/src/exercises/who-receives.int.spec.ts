/** Who of a whole cast receives what is sensitive, by the bytes that reach each socket. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CommandBody } from '@tocsin/engine';
import {
  AUTHORITIES,
  CAST,
  castScenario,
  EVALUATORS,
  EVERYONE,
  GRID,
  STAFF,
  type Member,
} from '@tocsin/engine/testing';
import type { LiveClient } from '@tocsin/rig';
import type { Address } from '@tocsin/scenario';
import { Serving, type Member as Seated } from '../testing/serving';

/** What is looked for in the bytes, and who of the cast must have it; all others must not. */
const RECEIVERS: [string, readonly Member[]][] = [
  ['WORD-decision', [...AUTHORITIES, ...STAFF]],
  ['WORD-common-log', [...AUTHORITIES, ...STAFF]],
  ['WORD-own-log', [...GRID, 'gridControl', ...STAFF]],
  ['WORD-minutes', [...AUTHORITIES, 'regulator', ...STAFF]],
  ['WORD-report', [...GRID, 'gridControl', 'cert', 'certControl', ...STAFF]],
  ['WORD-observation', EVALUATORS],
  ['WORD-statement', EVALUATORS],
  ['WORD-note', ['police']],
  ['WORD-role', ['spokesperson', 'gridControl', 'company', ...STAFF]],
  ['WORD-cell', ['liaison', 'citizen', ...STAFF]],
  ['"type":"DutyOpened"', [...GRID, 'gridControl', 'regulator', ...AUTHORITIES, ...STAFF]],
  ['"type":"TaskOverdue"', ['police', ...AUTHORITIES, ...STAFF]],
  ['"type":"TlpBreached"', ['gridControl', ...STAFF]],
];

let serving: Serving;
let id: string;
let start: number;
const seats = {} as Record<Member, Seated>;
const clients = {} as Record<Member, LiveClient>;

/** A client of somebody, and all that its socket receives. */
function connect(member: Member): { client: LiveClient; bytes: () => string } {
  const client = serving.client(id, seats[member]);
  const received: string[] = [];
  const { io } = client.socket;
  io.on('open', () => io.engine.on('packet', ({ data }) => received.push(String(data))));
  return { client, bytes: () => received.join('\n') };
}
const wires = {} as Record<Member, () => string>;
const holding = (word: string, bytes: Record<Member, () => string>): Member[] =>
  EVERYONE.filter((member) => bytes[member]().includes(word)).sort();

async function act(by: Member, command: CommandBody): Promise<void> {
  const answer = await clients[by].command(command);
  if (!answer.ok) throw new Error(`${command.type} by ${by}: ${answer.code} ${answer.message}`);
}
const first = (collection: 'decisions'): string => Object.keys(clients.facilitator.state[collection])[0]!;

beforeAll(async () => {
  serving = await Serving.begin([castScenario([{ number: 1, trigger: 'manual', tlp: 'RED' }])]);
  const { id: exercise, people } = await serving.exercise('cast', []);
  id = exercise;
  seats.facilitator = people['Fay']!;
  for (const member of EVERYONE)
    if (member !== 'facilitator')
      seats[member] = await serving.enrol(id, seats.facilitator.seat, { name: member, ...CAST[member] });
  for (const member of EVERYONE) {
    const { client, bytes } = connect(member);
    [clients[member], wires[member]] = [client, bytes];
    await client.join();
  }
  start = clients.facilitator.state.seq;

  await act('facilitator', { type: 'StartExercise' });
  await act('crisisCentre', { type: 'PutDecision', question: 'Cut it?', options: ['yes', 'no'] });
  await clients.facilitator.until(() => first('decisions') !== undefined);
  await act('crisisCentre', {
    type: 'TakeDecision',
    decision: first('decisions'),
    option: 'yes',
    reason: 'WORD-decision',
    decider: 'Head',
  });
  await act('crisisCentre', { type: 'WriteLogEntry', text: 'WORD-common-log', common: true });
  await act('grid', { type: 'WriteLogEntry', text: 'WORD-own-log' });
  await act('cyberCentre', { type: 'ConveneCell', cell: 'evaluation', inMinutes: 10 });
  await act('cyberCentre', { type: 'WriteMinutes', cell: 'evaluation', text: 'WORD-minutes' });
  // With it a duty to notify the regulator begins.
  await act('grid', {
    type: 'ReportIncident',
    title: 'Report',
    description: 'WORD-report',
    category: 'availability',
  });
  await act('evaluator', { type: 'Observe', text: 'WORD-observation', organisation: 'grid' });
  await act('evaluator', { type: 'WriteStatement', kind: 'strength', title: 'WORD-statement' });
  await act('police', { type: 'WriteNote', text: 'WORD-note' });
  const send = (to: Address, body: string): CommandBody => ({
    type: 'SendMessage',
    to: [to],
    title: 'x',
    body,
  });
  await act('company', send('role:spokesperson@grid', 'WORD-role'));
  await act('citizen', send('cell:liaison', 'WORD-cell'));
  await act('facilitator', { type: 'ReleaseInject', number: 1 });
  await act('grid', { ...send('organisation:rail', 'x'), shares: 'i1', knowingly: true } as CommandBody);
  await act('crisisCentre', { type: 'OpenTask', title: 'Task', organisation: 'police', withinMinutes: 1 });
  await act('facilitator', { type: 'SetRate', rate: 60 });
  await clients.facilitator.until(() => wires.facilitator().includes('"type":"TaskOverdue"'));
  await act('facilitator', { type: 'SetRate', rate: 1 });

  // What everyone receives last: whatever was sent to somebody before has arrived, too.
  await act('facilitator', { type: 'CallCommsCheck' });
  for (const member of EVERYONE)
    await clients[member].until(() => wires[member]().includes('"type":"CommsCheckCalled"'), member);
}, 120_000);
afterAll(() => serving?.end(), 60_000);

test.each(RECEIVERS)('%s reaches those who are meant and no other socket', (word, to) => {
  expect(holding(word, wires)).toEqual([...to].sort());
});

test('whoever catches up on what was missed receives the same', async () => {
  const bytes = {} as typeof wires;
  for (const member of EVERYONE) {
    const later = connect(member);
    bytes[member] = later.bytes;
    expect(await later.client.join({ have: start })).toMatchObject({ ok: true, mode: 'events' });
  }
  for (const [word, to] of RECEIVERS) expect([word, holding(word, bytes)]).toEqual([word, [...to].sort()]);
});

test('nobody finds in a snapshot what they were not sent', async () => {
  const bytes = {} as typeof wires;
  for (const member of EVERYONE) {
    const later = connect(member);
    bytes[member] = later.bytes;
    expect(await later.client.join()).toMatchObject({ ok: true, mode: 'snapshot' });
  }
  for (const [word, to] of RECEIVERS)
    for (const member of holding(word, bytes))
      expect([word, to]).toEqual([word, expect.arrayContaining([member])]);
  // And those who were sent it find it again.
  for (const word of ['WORD-decision', 'WORD-minutes', 'WORD-common-log', 'WORD-observation', 'WORD-note'])
    expect([word, holding(word, bytes)]).toEqual([
      word,
      [...RECEIVERS.find(([one]) => one === word)![1]].sort(),
    ]);
});

test('a facilitator who looks over the shoulder does not see what is private', async () => {
  const { client, bytes } = connect('facilitator');
  expect(await client.join({ as: seats.police.seat })).toMatchObject({ ok: true });
  expect(bytes()).not.toContain('WORD-note');
  expect(bytes()).not.toContain('WORD-decision');
});
