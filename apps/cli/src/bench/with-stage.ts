import { LiveClient } from '@tocsin/rig';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../output';
import { Stage, type Seated } from '../play/stage';
import { scenarioOf } from '../scenario-of';
import { benchScenario } from './bench-scenario';

export interface Staged {
  stage: Stage;
  exercise: string;
  facilitator: LiveClient;
  /** Cookies of the browser in which the account is signed in. */
  cookies: string;
  people: Seated[];
}

/** The scenario that lies in the library beside the one that is played, and its organisations. */
export const BESIDE = 'beside';
export const ORGANISATIONS_BESIDE = 250;

/** A real server with an exercise of so many injects and participants, for as long as `work` takes. @param besideInjects how many a further scenario of the library has */
export async function withStage<T>(
  participants: number,
  injects: number,
  secondsApart: number | undefined,
  work: (staged: Staged) => Promise<T>,
  besideInjects = 0,
): Promise<T> {
  const library = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  const folder = benchScenario(library, injects, secondsApart);
  if (besideInjects > 0) benchScenario(library, besideInjects, undefined, BESIDE, ORGANISATIONS_BESIDE);
  say(`Seating ${participants} …`);
  const stage = await Stage.open(folder);
  let facilitator: LiveClient | undefined;
  try {
    const seats = await stage.seat(await scenarioOf(folder), participants);
    const { seat, cookies } = seats.facilitator;
    facilitator = new LiveClient(stage.url, cookies, seats.exercise, seat);
    await facilitator.join();
    return await work({ stage, exercise: seats.exercise, facilitator, cookies, people: seats.people });
  } finally {
    facilitator?.close();
    await stage.close();
    rmSync(library, { recursive: true, force: true });
  }
}
