import {
  emptyState,
  evolve,
  keysOf,
  Rejected,
  sees,
  type CommandBody,
  type RecordedEvent,
} from '@tocsin/engine';
import { Played } from '@tocsin/engine/testing';
import {
  NAMESPACE,
  type ClientToServer,
  type CommandMessage,
  type Frame,
  type ServerToClient,
} from '@tocsin/protocol';
import type { Scenario } from '@tocsin/scenario';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';

export const EXERCISE = '00000000-0000-4000-8000-000000000001';

/** A real socket server over a real exercise in memory, which can be made to fail in the ways of networks. */
export class ExerciseHost {
  readonly played: Played;
  readonly commands: CommandMessage[] = [];
  joins = 0;
  snapshots = true;
  /** Frames that are kept back. */
  hold: ((frame: Frame) => boolean) | undefined;
  private readonly http = createServer();
  private io = new Server<ClientToServer, ServerToClient>(this.http);
  private readonly heads = new Map<string, number>();
  private readonly answers = new Map<string, number>();

  constructor(scenario: Scenario) {
    this.played = new Played(scenario);
    for (const event of this.played.log) this.note(event);
    this.listenTo(this.io);
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>((ready) => this.http.listen(port, () => ready()));
    return `http://localhost:${(this.http.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((stopped) => void this.io.close(() => stopped()));
  }

  /** Throws everyone out; they come back by themselves. */
  cut(): void {
    for (const socket of this.io.of(NAMESPACE).sockets.values()) socket.conn.close();
  }

  do(body: CommandBody, by = 'fay'): void {
    this.send(this.played.do(body, by));
  }

  private listenTo(io: Server<ClientToServer, ServerToClient>): void {
    io.of(NAMESPACE).on('connection', (socket: Socket<ClientToServer, ServerToClient>) => {
      socket.on('time', (_message, answer) => answer({ now: Date.now() }));
      socket.on('join', ({ seat, as, have }, answer) => {
        this.joins++;
        const person = this.played.state.people[as ?? seat];
        if (!person) return answer({ ok: false, code: 'not-enrolled', message: 'Nobody of that name.' });
        const keys = keysOf(person);
        const seen = this.played.log.filter(({ audience }) => sees(keys, audience));
        const heads = Object.fromEntries(keys.map((key) => [key, this.heads.get(key) ?? 0]));
        const seq = this.played.log.at(-1)?.seq ?? 0;
        for (const key of keys) void socket.join(key);
        const common = { ok: true as const, seq, heads, now: Date.now() };
        // The server answers with events where they are the shorter answer, even to somebody who has none.
        if (have !== undefined || !this.snapshots)
          return answer({ ...common, mode: 'events', events: seen.filter(({ seq }) => seq > (have ?? 0)) });
        const state = seen.reduce(evolve, emptyState());
        answer({ ...common, mode: 'snapshot', state: structuredClone(state) });
      });
      socket.on('command', (message, answer) => {
        this.commands.push(message);
        const before = this.answers.get(message.id);
        if (before !== undefined) return answer({ ok: true, seq: before });
        try {
          this.send(this.played.do(message.command, message.seat));
          this.answers.set(message.id, this.played.state.seq);
          answer({ ok: true, seq: this.played.state.seq });
        } catch (error) {
          if (!(error instanceof Rejected)) throw error;
          answer({ ok: false, code: error.code, message: error.message });
        }
      });
    });
  }

  private send(events: RecordedEvent[]): void {
    const keys = new Set(events.flatMap(({ audience }) => audience));
    for (const key of keys) {
      const shown = events.filter(({ audience }) => audience.includes(key));
      const frame = {
        exercise: EXERCISE,
        key,
        prev: this.heads.get(key) ?? 0,
        seq: shown.at(-1)!.seq,
        events: shown,
      };
      if (!this.hold?.(frame)) this.io.of(NAMESPACE).to(key).emit('frame', frame);
    }
    for (const event of events) this.note(event);
  }

  private note({ audience, seq }: RecordedEvent): void {
    for (const key of audience) this.heads.set(key, seq);
  }
}
