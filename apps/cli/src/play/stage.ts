import { enrolled, firstAccount, newExercise, ServerProcess } from '@tocsin/rig';
import { embeddedUrl } from '@tocsin/store';
import type { Playable } from '@tocsin/plan';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { castOf, EVALUATOR, type Enrolment } from '../players/cast';

/** A seat in the exercise, and the cookies of the browser that holds it. */
export interface Seated {
  seat: string;
  cookies: string;
  enrolment?: Enrolment;
}

export interface Seats {
  exercise: string;
  facilitator: Seated;
  people: Seated[];
  evaluators: Seated[];
}

/** Browsers that join at the same time. */
const TOGETHER = 16;

/** A real server on a database of its own, with an exercise on it and everybody in their seats. */
export class Stage {
  readonly folder: string;
  server!: ServerProcess;
  private port = 0;

  private constructor(private readonly library: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'tocsin-play-'));
    // Under root, Postgres runs as another user, who must get in.
    chmodSync(this.folder, 0o755);
  }

  /** @param folder the scenario's folder; its siblings become the library. */
  static async open(folder: string): Promise<Stage> {
    const stage = new Stage(dirname(resolve(folder)));
    stage.port = await freePort();
    await stage.start();
    return stage;
  }

  get url(): string {
    return this.server.url;
  }

  /** The database that the server brought, as long as it runs. */
  get databaseUrl(): string {
    return embeddedUrl(this.folder)!;
  }

  /** Starts the server, at first or again, on the same port. */
  async start(): Promise<void> {
    this.server = await ServerProcess.start({
      PORT: String(this.port),
      TOCSIN_DATA: this.folder,
      // One process plays them all, faster than people do.
      TOCSIN_PACE: '1000000',
      TOCSIN_CONNECTIONS: '1000000',
      TOCSIN_SCENARIOS: this.library,
    });
  }

  /** Makes the exercise, and seats a facilitator, `participants` and, where they are wanted, evaluators. */
  async seat(
    scenario: Playable,
    participants: number,
    seated: (done: number) => void = () => {},
    evaluators = 0,
  ): Promise<Seats> {
    const host = await newExercise(await firstAccount(this.server, 'Facilitator'), scenario.id);
    const seatOf = async (enrolment: Enrolment, name: string): Promise<Seated> => {
      const { seat, browser } = await enrolled(host, { ...enrolment, name });
      return { seat, cookies: browser.cookies, enrolment };
    };
    const cast = castOf(scenario, participants);
    const people: Seated[] = [];
    for (let from = 0; from < cast.length; from += TOGETHER) {
      const some = cast
        .slice(from, from + TOGETHER)
        .map((enrolment, index) => seatOf(enrolment, `Participant ${from + index + 1}`));
      people.push(...(await Promise.all(some)));
      seated(people.length);
    }
    const watching: Seated[] = [];
    for (let one = 1; one <= evaluators; one++)
      watching.push(await seatOf(EVALUATOR, `Simulated evaluator ${one}`));
    const { exercise, seat, browser } = host;
    return { exercise, facilitator: { seat, cookies: browser.cookies }, people, evaluators: watching };
  }

  async close(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
