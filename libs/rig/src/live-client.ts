import { emptyState, evolve, type CommandBody, type ExerciseEvent, type State } from '@tocsin/engine';
import {
  isTransient,
  NAMESPACE,
  retryAfter,
  type ClientToServer,
  type CommandAnswer,
  type Frame,
  type JoinAnswer,
  type Presence,
  type Rejoin,
  type ServerToClient,
} from '@tocsin/protocol';
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';

const ANSWER_WITHIN = 15_000;
/** A lost connection is looked for again after so many milliseconds. */
const AFTER_LOSS = 50;

/** A client that keeps to docs/PROTOCOL.md to the letter, and notes whatever the server does against it. */
export class LiveClient {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  state: State = emptyState();
  heads: Record<string, number> = {};
  /** Every event received, in the order in which it was folded. */
  readonly events: ExerciseEvent[] = [];
  readonly frames: Frame[] = [];
  readonly presences: Presence[] = [];
  readonly rejoins: Rejoin[] = [];
  /** What was against the rules. */
  readonly faults: string[] = [];
  /** How often the connection came back. */
  returns = 0;
  private since = 0;
  private readonly applied = new Set<number>();
  private readonly onEvent: ((event: ExerciseEvent) => void)[] = [];

  constructor(
    server: string,
    cookie: string,
    readonly exercise: string,
    readonly seat: string,
    options: Record<string, unknown> = {},
  ) {
    const { origin, pathname } = new URL(server);
    this.socket = io(origin + NAMESPACE, {
      path: `${pathname.replace(/\/$/, '')}/socket.io`,
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: cookie ? { cookie } : {},
      ...options,
    });
    this.socket.on('frame', (frame) => this.take(frame));
    this.socket.on('presence', (presence) => this.presences.push(presence));
    this.socket.on('rejoin', (rejoin) => this.rejoins.push(rejoin));
  }

  /** Calls back for each event as it is folded. */
  listen(listener: (event: ExerciseEvent) => void): void {
    this.onEvent.push(listener);
  }

  /** Joins; `have` as the client would: what it has already, unless it starts afresh. */
  join({
    have,
    as,
    seat = this.seat,
  }: { have?: number; as?: string; seat?: string } = {}): Promise<JoinAnswer> {
    return new Promise((done, failed) => {
      this.socket
        .timeout(ANSWER_WITHIN)
        .emit(
          'join',
          { exercise: this.exercise, seat, have, as },
          (error: Error | null, answer: JoinAnswer) => {
            if (error) return failed(error);
            // At once, not in a promise: a frame may be right behind the answer, in the same packet.
            this.begin(answer);
            done(answer);
          },
        );
    });
  }

  /** Joins now, and again by itself whenever the connection comes back. */
  async stay(): Promise<void> {
    await this.enter();
    this.socket.on('connect', () => {
      this.returns++;
      void this.enter(this.state.seq).catch(() => {});
    });
  }

  command(command: CommandBody, id: string = randomUUID(), seat = this.seat): Promise<CommandAnswer> {
    return this.ask('command', { exercise: this.exercise, seat, id, command });
  }

  /** Gives a command until it is decided, under the same id, however often the connection is lost. */
  async insist(command: CommandBody): Promise<CommandAnswer> {
    const id = randomUUID();
    for (let tries = 1; ; tries++) {
      let wait = AFTER_LOSS;
      try {
        const answer = await this.answered(command, id);
        if (!isTransient(answer)) return answer;
        wait = retryAfter(tries);
      } catch (error) {
        if (!this.socket.active) throw error;
      }
      await new Promise((done) => setTimeout(done, wait));
    }
  }

  ask<T>(name: string, body: unknown): Promise<T> {
    return (this.socket as unknown as Socket).timeout(ANSWER_WITHIN).emitWithAck(name, body) as Promise<T>;
  }

  /** Waits until something is so. */
  async until(holds: () => boolean, what = 'what was waited for', within = 30_000): Promise<void> {
    for (const end = Date.now() + within; !holds();) {
      if (Date.now() > end) throw new Error(`${what} did not come`);
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  close(): void {
    this.socket.disconnect();
  }

  private begin(answer: JoinAnswer): void {
    if (!answer.ok) return;
    if (answer.mode === 'snapshot') this.state = answer.state;
    else
      for (const event of answer.events) {
        if (event.seq <= this.state.seq) this.faults.push(`join repeats ${event.seq}`);
        this.fold(event);
      }
    this.state.seq = this.since = answer.seq;
    this.applied.clear();
    this.heads = answer.heads;
  }

  /** Joins until it is decided. */
  private async enter(have?: number): Promise<void> {
    for (let tries = 1; isTransient(await this.join({ have })); tries++)
      await new Promise((done) => setTimeout(done, retryAfter(tries)));
  }

  /** The answer, or an error as soon as the connection is lost. */
  private answered(command: CommandBody, id: string): Promise<CommandAnswer> {
    return new Promise((done, failed) => {
      const lost = () => failed(new Error('the connection was lost'));
      if (!this.socket.connected) return lost();
      this.socket.once('disconnect', lost);
      this.command(command, id)
        .then(done, failed)
        .finally(() => this.socket.off('disconnect', lost));
    });
  }

  private take(frame: Frame): void {
    this.frames.push(frame);
    const { key, prev, seq, events } = frame;
    if ((this.heads[key] ?? 0) !== prev)
      this.faults.push(`${key}: ${prev} does not follow ${this.heads[key]}`);
    this.heads[key] = seq;
    for (const event of events) {
      if (event.seq <= this.since || this.applied.has(event.seq)) continue;
      if (event.seq < this.state.seq) this.faults.push(`${event.seq} came after ${this.state.seq}`);
      this.applied.add(event.seq);
      this.fold(event);
    }
  }

  private fold(event: ExerciseEvent): void {
    evolve(this.state, event);
    this.events.push(event);
    for (const listener of this.onEvent) listener(event);
  }
}
