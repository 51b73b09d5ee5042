import { Inject } from '@nestjs/common';
import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Address } from '@tocsin/scenario';
import { emptyState, evolve, keysOf, Rejected, shownKeysOf, type Person } from '@tocsin/engine';
import {
  command,
  join,
  NAMESPACE,
  type CommandAnswer,
  type JoinAnswer,
  type Joined,
  type Refused,
} from '@tocsin/protocol';
import type { Namespace, Socket } from 'socket.io';
import { ZodError, z } from 'zod';
import { StoredFiles } from '../files/stored-files';
import { SeatRights } from '../identity/seat-rights';
import { NOTED_EVERY } from '../identity/session-lifetime';
import { Sessions, type Session } from '../identity/sessions';
import { SETTINGS, type Settings } from '../settings/settings';
import { ExerciseRecords } from './exercise-records';
import { Frames, roomOf } from './frames';
import { withoutAudience } from './heads';
import { Pace } from './pace';
import { PresenceBoard } from './presence';
import type { RunningExercise, Settled } from './running-exercise';
import { Unavailable } from './unavailable';
import { Seats } from './seats';
import { roomOfSession, SessionSockets } from './session-sockets';
import { Unreadable } from './unreadable';

interface LiveSocket extends Socket {
  data: { session: Session; joined: Map<string, string> };
}

/** Told to a browser that is not let in; it does not try again by itself. */
const notLetIn = (code: string): Error => Object.assign(new Error(code), { data: { code } });

const refused = (code: string, message: string): Refused => ({ ok: false, code, message });

/** The live connection: whoever is connected here has a session, and speaks for a seat that it holds. */
@WebSocketGateway({ namespace: NAMESPACE })
export class LiveGateway
  implements OnGatewayInit<Namespace>, OnGatewayConnection<LiveSocket>, OnGatewayDisconnect<LiveSocket>
{
  constructor(
    private readonly sessions: Sessions,
    private readonly sockets: SessionSockets,
    private readonly rights: SeatRights,
    private readonly seats: Seats,
    private readonly records: ExerciseRecords,
    private readonly files: StoredFiles,
    private readonly frames: Frames,
    private readonly presence: PresenceBoard,
    private readonly pace: Pace,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  afterInit(live: Namespace): void {
    this.frames.attach(live.server);
    this.presence.attach(live);
    this.sockets.attach(live);
    live.use((socket, next) => {
      const token = this.sessions.cookie.tokenIn(socket.handshake.headers.cookie);
      this.sessions.find(token).then(
        (session) => {
          if (!session) return next(notLetIn('not-signed-in'));
          if (!this.pace.enter(session.id)) return next(notLetIn('too-many-connections'));
          socket.conn.once('close', () => this.pace.leave(session.id));
          socket.data = { session, joined: new Map() };
          next();
        },
        () => next(new Error('unavailable')),
      );
    });
  }

  handleConnection(socket: LiveSocket): void {
    void socket.join(roomOfSession(socket.data.session.id));
    this.answer(socket, 'join', (body) => this.join(socket, body));
    this.answer(socket, 'command', (body) => this.command(socket, body));
    this.answer(socket, 'time', async () => {
      this.use(socket);
      return { now: Date.now() };
    });
    socket.onAny((name: string, ...rest: unknown[]) => {
      if (['join', 'command', 'time'].includes(name)) return;
      const reply = rest.at(-1);
      if (typeof reply === 'function')
        reply(
          this.tooFast(socket) ??
            refused('unknown-message', `There is no message called ${String(name).slice(0, 40)}.`),
        );
    });
  }

  handleDisconnect(socket: LiveSocket): void {
    for (const [exercise, person] of socket.data.joined ?? []) this.presence.left(exercise, person);
  }

  /** Every message is answered, whatever it holds; one that asks for no answer is still carried out. */
  private answer(socket: LiveSocket, name: string, handle: (body: unknown) => Promise<unknown>): void {
    socket.on(name, (...received: unknown[]) => {
      const reply = received.at(-1);
      const tooFast = this.tooFast(socket);
      (tooFast ? Promise.resolve(tooFast) : handle(received[0]))
        .catch(asRefusal)
        .then((answer) => typeof reply === 'function' && reply(answer))
        .catch(() => {});
    });
  }

  /** Nothing is looked at that comes faster than people act. */
  private tooFast({ data }: LiveSocket): Refused | undefined {
    if (this.pace.allows(data.session.id)) return undefined;
    return refused('slow-down', 'Too much in too short a time; it will be taken in a moment.');
  }

  private async join(socket: LiveSocket, body: unknown): Promise<JoinAnswer> {
    const { exercise, seat, have = 0, as } = join.parse(body);
    const held = await this.enter(socket, exercise, seat);
    if ('code' in held) return held;
    return held.between(async (settled) => {
      const { state } = settled;
      const me = state.people[seat];
      if (!me) return refused('not-enrolled', 'You are not enrolled in this exercise.');
      if (as && me.part !== 'facilitator')
        return refused('not-allowed', 'Only a facilitator sees what others see.');
      const viewer = as ? state.people[as] : me;
      if (!viewer) return refused('unknown-person', 'Nobody of that name takes part.');
      for (const room of socket.rooms) if (room.startsWith(exercise)) await socket.leave(room);
      const keys = as ? shownKeysOf(viewer) : keysOf(viewer);
      await socket.join(keys.map((key) => roomOf(exercise, key)));
      if (!as) this.arrived(socket, exercise, seat);
      return missed(settled, viewer, keys, have, this.settings.missedEvents);
    });
  }

  private async command(socket: LiveSocket, body: unknown): Promise<CommandAnswer> {
    const { exercise, seat, id, command: asked } = command.parse(body);
    const held = await this.enter(socket, exercise, seat);
    if ('code' in held) return held;
    if ('attachments' in asked && asked.attachments?.length) {
      const me = held.state.people[seat];
      await this.files.check(exercise, seat, me ? keysOf(me) : [], asked.attachments);
    }
    return { ok: true, seq: await held.run({ ...asked, id: `${seat}/${id}`, at: Date.now(), by: seat }) };
  }

  /** The exercise, for a seat that the browser holds and that is in it; for all others nothing is loaded. */
  private async enter(
    socket: LiveSocket,
    exercise: string,
    seat: string,
  ): Promise<RunningExercise | Refused> {
    this.use(socket);
    if (!(await this.rights.holds(socket.data.session.id, seat)))
      return refused('not-your-seat', 'This browser does not hold that seat.');
    const entered = await this.seats.enter(exercise, [seat]);
    if (entered) return entered;
    return (await this.records.find(exercise))
      ? refused('not-enrolled', 'You are not enrolled in this exercise.')
      : refused('unknown-exercise', 'There is no such exercise.');
  }

  /** A connection that is open is use of its session. */
  private use({ data: { session } }: LiveSocket): void {
    if (Date.now() - session.usedAt.getTime() < NOTED_EVERY) return;
    void this.sessions.use({ ...session }).catch(() => {});
    session.usedAt = new Date();
  }

  private arrived(socket: LiveSocket, exercise: string, person: string): void {
    if (socket.data.joined.get(exercise) === person) return;
    socket.data.joined.set(exercise, person);
    this.presence.came(exercise, person);
  }
}

/** What someone missed after `have`: the events when they are few, otherwise a snapshot of all that they may see. */
async function missed(
  { heads, history }: Settled,
  viewer: Person,
  keys: Address[],
  have: number,
  most: number,
): Promise<Joined> {
  const base = { ok: true as const, seq: history.last, heads: heads.of(keys), now: Date.now() };
  // Whoever has more than the log holds, as after a restored backup, begins anew.
  const known = have <= history.last ? have : 0;
  const events = known > 0 ? await history.visible(keys, known) : [];
  const moved = events.some(({ type, data }) => type === 'PersonEnrolled' && data.person === viewer.id);
  if (known > 0 && events.length <= most && !moved)
    return { ...base, mode: 'events', events: events.map(withoutAudience) };
  const all = await history.visible(keys, 0);
  return { ...base, mode: 'snapshot', state: all.reduce(evolve, emptyState()) };
}

function asRefusal(error: unknown): Refused {
  if (error instanceof Rejected) return refused(error.code, error.message);
  if (error instanceof Unavailable) return refused('unavailable', error.message);
  if (error instanceof Unreadable) return refused('unreadable', error.message);
  if (error instanceof ZodError) return refused('bad-request', z.prettifyError(error).slice(0, 500));
  return refused('internal', 'This did not work; nothing has changed. Try again.');
}
