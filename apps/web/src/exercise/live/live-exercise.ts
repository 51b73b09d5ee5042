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
  type ServerToClient,
  type SessionEnded,
} from '@tocsin/protocol';
import { MINUTE } from '@tocsin/words';
import { io, type Socket } from 'socket.io-client';
import { ServerTime } from './clock-offset';
import { CommandQueue } from './command-queue';
import { CommandSender } from './command-sender';
import { newId } from './new-id';
import type { SeenExercise, Status } from './seen-exercise';
import { urlOf } from '../../http/url-of';

export interface LivePlace {
  exercise: string;
  seat: string;
  /** See what this person sees, and nothing else; commands are not sent. */
  as?: string;
  /** Where the server is; the page's own by default. */
  server?: string;
  /** What was seen before, as long as the server cannot be reached. */
  before?: { state: State; heard: number; ahead: number };
}

const ANSWER_WITHIN = 10_000;
/** How long frames are gathered before they are folded, milliseconds. */
const GATHER = 15;
/** Frames of one batch are not further apart than this, milliseconds. */
const BURST = 2_000;
const MEASURE_EVERY = MINUTE;

/**
 * One exercise as one seat may see it, kept live. The only holder of live state: it folds what the
 * server sends with the engine's own `evolve`, and knows nothing that the server has not said.
 */
export class LiveExercise implements SeenExercise {
  state: State = emptyState();
  version = 0;
  readonly past = false;
  status: Status = { link: 'joining', queued: 0 };
  here: Record<string, number> = {};
  readonly time = new ServerTime();

  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly queue: CommandQueue;
  private readonly listeners = new Set<() => void>();
  private readonly sender: CommandSender;
  private heads: Record<string, number> = {};
  /** Everything up to here came with the join; `applied` is what came in frames since. */
  private since = 0;
  private readonly applied = new Set<number>();
  private readonly pending: ExerciseEvent[] = [];
  /**
   * Up to here nothing can be missing. What is stored together arrives key by key, and a connection
   * may be lost between two of them, so that the last burst is asked for again.
   */
  private settled = 0;
  private folded = 0;
  private folding?: ReturnType<typeof setTimeout>;
  private joined = false;
  private attempt = 0;
  /** Why the session of the last connection ended. */
  private endReason?: SessionEnded['reason'];
  private everJoined = false;
  private wasOffline = false;
  private closed = false;
  private notifying?: ReturnType<typeof setTimeout>;
  private readonly measuring: ReturnType<typeof setInterval>;

  constructor(readonly place: LivePlace) {
    this.queue = new CommandQueue(`tocsin-queue-${place.exercise}-${place.seat}`);
    this.sender = new CommandSender(
      this.queue,
      ({ id, command }, answered) => {
        const { exercise, seat } = place;
        this.socket.timeout(ANSWER_WITHIN).emit('command', { exercise, seat, id, command }, answered);
      },
      () => this.setStatus({ queued: this.queue.all.length, unsent: this.sender.unsent }),
    );
    this.status = { link: 'joining', queued: place.as ? 0 : this.queue.all.length };
    if (place.before) this.resume(place.before);
    this.socket = io((place.server ?? '') + NAMESPACE, {
      path: urlOf('/socket.io'),
      forceNew: true,
      transports: ['websocket', 'polling'],
      // Where a proxy passes no WebSocket on, the exercise is still there.
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 4_000,
      withCredentials: true,
    });
    this.socket.on('connect', () => this.join(true));
    this.socket.on('disconnect', () => this.disconnected());
    this.socket.on('ended', ({ reason }) => this.sessionEnded(reason));
    this.socket.on('connect_error', (error) => this.connectFailed(error));
    this.socket.on('frame', (frame) => this.receive(frame));
    this.socket.on('presence', (presence) => this.showPresence(presence));
    this.socket.on('rejoin', ({ exercise }) => exercise === place.exercise && this.join(false));
    this.measuring = setInterval(() => this.measure(), MEASURE_EVERY);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Gives a command. It waits while there is no connection; the answer is the server's. Under the same `id` it is carried out once. */
  send = (command: CommandBody, id = newId()): Promise<CommandAnswer> => {
    if (this.place.as)
      return Promise.resolve({ ok: false, code: 'read-only', message: 'A preview is read-only.' });
    return new Promise((answer) => {
      this.queue.add({ id, command, answer });
      this.setStatus({ queued: this.queue.all.length });
      this.sender.send(id);
    });
  };

  dismissCaughtUp = (): void => this.setStatus({ caughtUp: undefined });

  close(): void {
    this.closed = true;
    clearInterval(this.measuring);
    clearTimeout(this.notifying);
    clearTimeout(this.folding);
    this.attempt++;
    this.sender.stop();
    this.listeners.clear();
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }

  private resume({ state, heard, ahead }: NonNullable<LivePlace['before']>): void {
    this.state = state;
    this.everJoined = this.wasOffline = true;
    this.status = { ...this.status, link: 'offline', since: heard };
    this.time.guess(Date.now() + ahead);
  }

  private join(withHave: boolean, tries = 1): void {
    const { exercise, seat, as } = this.place;
    const attempt = ++this.attempt;
    this.joined = false;
    this.sender.stop();
    this.pending.length = 0;
    const have = withHave && this.settled > 0 ? this.settled : undefined;
    this.socket
      .timeout(ANSWER_WITHIN)
      .emit(
        'join',
        { exercise, seat, ...(have === undefined ? {} : { have }), ...(as ? { as } : {}) },
        (error, answer) => {
          if (attempt !== this.attempt) return;
          // Neither silence nor an answer that decides nothing shuts anybody out.
          if (error || isTransient(answer))
            setTimeout(
              () => attempt === this.attempt && this.socket.connected && this.join(withHave, tries + 1),
              retryAfter(tries),
            );
          else this.entered(answer, have === undefined);
        },
      );
  }

  private entered(answer: JoinAnswer, afresh: boolean): void {
    if (!answer.ok) {
      this.setStatus({ link: 'refused', refusal: { code: answer.code, message: answer.message } });
      return;
    }
    const before = Object.keys(this.state.messages).length;
    if (afresh) {
      this.state = emptyState();
      this.since = 0;
      this.applied.clear();
    }
    if (answer.mode === 'snapshot') this.state = answer.state;
    else if (!this.apply(answer.events)) return this.join(false);
    this.state.seq = Math.max(this.state.seq, answer.seq);
    this.since = this.settled = this.state.seq;
    this.applied.clear();
    this.heads = { ...answer.heads };
    this.time.guess(answer.now);
    const missed = Object.keys(this.state.messages).length - before;
    const back = this.everJoined && this.wasOffline;
    this.joined = this.everJoined = true;
    this.wasOffline = false;
    this.setStatus({
      link: 'connected',
      since: undefined,
      refusal: undefined,
      ...(back ? { caughtUp: missed } : {}),
    });
    this.measure();
    if (!this.place.as) this.sender.start();
  }

  private receive({ exercise, key, prev, seq, events }: Frame): void {
    if (!this.joined || exercise !== this.place.exercise) return;
    const head = this.heads[key] ?? 0;
    if (seq <= head) return;
    if (prev !== head) return this.join(false);
    this.heads[key] = seq;
    this.pending.push(...events);
    this.folding ??= setTimeout(() => this.fold(), GATHER);
  }

  /** What is stored together comes as one frame for each key; only together are they in order. */
  private fold(): void {
    this.folding = undefined;
    const now = performance.now();
    if (now - this.folded > BURST) this.settled = this.state.seq;
    this.folded = now;
    const events = this.pending.splice(0).sort((one, other) => one.seq - other.seq);
    if (!this.apply(events)) return this.join(false);
    this.changed();
  }

  /** Folds what is new. False when an earlier event comes after a later one: it cannot be folded in its place. */
  private apply(events: readonly ExerciseEvent[]): boolean {
    for (const event of events) {
      if (event.seq <= this.since || this.applied.has(event.seq)) continue;
      if (event.seq < this.state.seq) return false;
      evolve(this.state, event);
      this.applied.add(event.seq);
    }
    return true;
  }

  private showPresence({ exercise, here }: Presence): void {
    if (exercise !== this.place.exercise) return;
    this.here = here;
    this.changed();
  }

  private measure(): void {
    if (!this.socket.connected) return;
    const asked = performance.now();
    this.socket.emit('time', {}, ({ now }) => {
      this.time.learn(asked, performance.now(), now);
      this.changed();
    });
  }

  /** No connection was made: the server said why, or it will be tried again. */
  private connectFailed(error: Error & { data?: { code?: string } }): void {
    const code = error.data?.code;
    if (code)
      return this.setStatus({
        link: 'refused',
        refusal: { code: this.endReason ? `session-${this.endReason}` : code, message: error.message },
      });
    this.disconnected();
    if (!this.socket.active) setTimeout(() => !this.closed && this.socket.connect(), 2_000);
  }

  /** Whoever has signed in again meanwhile connects again; all others are told why they cannot. */
  private sessionEnded(reason: SessionEnded['reason']): void {
    this.endReason = reason;
    this.socket.once('disconnect', () => !this.closed && this.socket.connect());
  }

  private disconnected(): void {
    this.joined = false;
    this.wasOffline = true;
    this.attempt++;
    this.sender.stop();
    const { link, since = this.time.now() } = this.status;
    if (link !== 'refused') this.setStatus({ link: 'offline', since, caughtUp: undefined });
  }

  private setStatus(status: Partial<Status>): void {
    this.status = { ...this.status, ...status };
    this.changed();
  }

  /** Bursts of frames become one look at the state. */
  private changed(): void {
    this.version++;
    this.notifying ??= setTimeout(() => {
      this.notifying = undefined;
      for (const listener of [...this.listeners]) listener();
    }, 16);
  }
}
