import { exerciseTime, type CommandBody, type ExerciseEvent } from '@tocsin/engine';
import { LiveClient } from '@tocsin/rig';
import type { Playable } from '@tocsin/plan';
import { wordsIn } from '@tocsin/words/texts';
import { Evaluation } from '../players/evaluation/evaluation';
import { evaluatorsOf } from '../players/evaluation/observing';
import { Players } from '../players/plan';
import { PlanQueue } from '../players/queue';
import { Random } from '../players/random';
import type { Seated, Seats, Stage } from './stage';

/** A command that the server acknowledged. */
export interface Acknowledged {
  by: string;
  seq: number;
  body: CommandBody;
}

/** Wall milliseconds after which the facilitator begins the next morning. */
const MORNING_AFTER = 300;
const LOOK_EVERY = 20;

/** Everyone who plays, on real sockets: the facilitator sees all and cues each participant when it is time to act. */
export class Troupe {
  readonly clients = new Map<string, LiveClient>();
  readonly acknowledged: Acknowledged[] = [];
  refused = 0;
  private readonly cues = new PlanQueue();
  private readonly acting = new Set<Promise<void>>();
  private looking?: NodeJS.Timeout;
  private morning = false;

  constructor(
    readonly facilitator: LiveClient,
    private readonly players: Players,
    private readonly evaluation: Evaluation,
  ) {
    this.clients.set(facilitator.seat, facilitator);
  }

  static async gather(
    stage: Stage,
    scenario: Playable,
    seed: number,
    { exercise, facilitator, people, evaluators }: Seats,
  ): Promise<Troupe> {
    const connect = ({ cookies, seat }: Seated) =>
      new LiveClient(stage.url, cookies, exercise, seat, {
        reconnectionDelay: 100,
        reconnectionDelayMax: 500,
      });
    const troupe = new Troupe(
      connect(facilitator),
      new Players(scenario, new Random(seed, scenario.id)),
      new Evaluation(scenario, seed, await wordsIn(scenario.languages[0]!, ['players'])),
    );
    for (const seated of [...people, ...evaluators]) troupe.clients.set(seated.seat, connect(seated));
    await Promise.all([...troupe.clients.values()].map((client) => client.stay()));
    return troupe;
  }

  /** Plays from STARTEX to ENDEX. @param speed exercise seconds per second. */
  async play(speed: number): Promise<void> {
    const { facilitator } = this;
    facilitator.listen((event) => this.hear(event));
    await this.give(facilitator, { type: 'StartExercise' });
    await this.give(facilitator, { type: 'SetRate', rate: speed });
    this.looking = setInterval(() => this.look(), LOOK_EVERY);
    while (facilitator.state.standing !== 'ended') await new Promise((done) => setTimeout(done, LOOK_EVERY));
    clearInterval(this.looking);
    while (this.acting.size > 0) await Promise.all(this.acting);
    await this.evaluate();
    const last = facilitator.state.seq;
    await Promise.all(
      [...this.clients.values()].map((client) =>
        client.until(
          () => client.state.standing === 'ended',
          `ENDEX at ${client.seat} after ${last}`,
          30_000,
        ),
      ),
    );
  }

  close(): void {
    clearInterval(this.looking);
    for (const client of this.clients.values()) client.close();
  }

  /** After ENDEX: each step by what the one before it came to. */
  private async evaluate(): Promise<void> {
    const { facilitator } = this;
    for (const step of this.evaluation.afterwards) {
      for (const { by, body } of step(facilitator.state)) {
        const client = this.clients.get(by);
        if (client) await this.give(client, body);
      }
      // What is private to somebody does not reach the facilitator.
      const last =
        this.acknowledged.findLast(({ by }) => evaluatorsOf(facilitator.state).includes(by))?.seq ?? 0;
      await facilitator.until(() => facilitator.state.seq >= last, `event ${last} of the evaluation`, 30_000);
    }
  }

  private hear(event: ExerciseEvent): void {
    const { state } = this.facilitator;
    for (const cue of this.players.plan(event, state)) this.cues.add(cue);
    for (const cue of this.evaluation.plan(event, state)) this.cues.add(cue);
  }

  /** Cues everyone whose time has come. */
  private look(): void {
    const { clock, standing } = this.facilitator.state;
    if (standing !== 'running') return;
    if (!clock.running) {
      if (this.morning) return;
      this.morning = true;
      setTimeout(() => {
        this.act(this.facilitator, { type: 'ResumeClock' });
        this.morning = false;
      }, MORNING_AFTER);
      return;
    }
    const now = exerciseTime(clock, Date.now());
    for (let cue = this.cues.peek(); cue && cue.at <= now; cue = this.cues.peek()) {
      this.cues.take();
      const client = this.clients.get(cue.by);
      if (client) this.act(client, cue.body);
    }
  }

  private act(client: LiveClient, body: CommandBody): void {
    const acting = this.give(client, body)
      .catch(() => {})
      .finally(() => this.acting.delete(acting));
    this.acting.add(acting);
  }

  private async give(client: LiveClient, body: CommandBody): Promise<void> {
    const answer = await client.insist(body);
    if (answer.ok) this.acknowledged.push({ by: client.seat, seq: answer.seq, body });
    else this.refused++;
  }
}
