import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { NAMESPACE, type Frame } from '@tocsin/protocol';
import { MINUTE } from '@tocsin/words';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { spreadOf, round, type Result } from './figures';
import { withStage } from './with-stage';

const ROUNDS = 10;

/**
 * From the facilitator's click to each participant's receipt of one stored inject; the floor is a bare `ws` server.
 * Not from the acknowledgement: frames leave in the same breath, so that most are there before it.
 */
export async function fanoutBench(participants: number): Promise<Result> {
  return withStage(participants, ROUNDS, undefined, async ({ stage, exercise, facilitator, people }) => {
    await facilitator.command({ type: 'StartExercise' });
    const receipts: number[] = [];
    let bytes = 0;
    const sockets: Socket[] = [];
    for (const { cookies } of people) {
      const socket = io(stage.url + NAMESPACE, {
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { cookie: cookies },
      });
      sockets.push(socket);
      socket.on('frame', (frame: Frame) => {
        if (!frame.events.some(({ type }) => type === 'MessageDelivered')) return;
        receipts.push(performance.now());
        bytes = JSON.stringify(frame).length;
      });
    }
    await Promise.all(
      sockets.map((socket) =>
        socket.timeout(MINUTE).emitWithAck('join', joinOf(exercise, people, sockets, socket)),
      ),
    );
    const ours: number[] = [];
    for (let number = 1; number <= ROUNDS; number++) {
      receipts.length = 0;
      const sent = performance.now();
      await facilitator.command({ type: 'ReleaseInject', number });
      await facilitator.until(() => receipts.length === participants, 'every receipt', 30_000);
      ours.push(...receipts.map((at) => at - sent));
    }
    for (const socket of sockets) socket.disconnect();
    const bare = await bareFanout(participants, bytes);
    const [tocsin, floor] = [spreadOf(ours), spreadOf(bare)];
    return {
      bench: 'fanout',
      figures: { participants, bytes, tocsin, floor },
      ratios: { p50: round(tocsin.p50 / floor.p50), p99: round(tocsin.p99 / floor.p99) },
    };
  });
}

const joinOf = (exercise: string, people: { seat: string }[], sockets: Socket[], socket: Socket) => ({
  exercise,
  seat: people[sockets.indexOf(socket)]!.seat,
});

/** A server that sends what it is told to everyone who is connected, in a process of its own. */
const BARE = `
  const { WebSocketServer } = require('ws');
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false }, () => console.log(server.address().port));
  server.on('connection', (socket) => socket.on('message', (data) => {
    socket.send('ack');
    const text = data.toString();
    for (const client of server.clients) if (client !== socket) client.send(text);
  }));
`;

async function bareFanout(clients: number, bytes: number): Promise<number[]> {
  const server = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  const url = `ws://127.0.0.1:${String(port).trim()}`;
  const open = async () => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    await once(socket, 'open');
    return socket;
  };
  const receipts: number[] = [];
  const all: WebSocket[] = [];
  for (let from = 0; from < clients; from += 50)
    all.push(...(await Promise.all(Array.from({ length: Math.min(50, clients - from) }, open))));
  for (const socket of all)
    socket.on('message', (data: Buffer) => {
      // As much as any client must do with a message: read it.
      JSON.parse(String(data));
      receipts.push(performance.now());
    });
  const sender = await open();
  const text = JSON.stringify('x'.repeat(bytes));
  const sample: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    receipts.length = 0;
    const sent = performance.now();
    sender.send(text);
    await once(sender, 'message');
    while (receipts.length < clients) await new Promise((done) => setTimeout(done, 1));
    sample.push(...receipts.map((at) => at - sent));
  }
  for (const socket of [...all, sender]) socket.terminate();
  server.kill();
  return sample;
}
