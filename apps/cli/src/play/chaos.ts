import { exerciseTime, type Clock } from '@tocsin/engine';
import { setTimeout } from 'node:timers/promises';
import type { Random } from '../players/random';
import type { Stage } from './stage';
import type { Troupe } from './troupe';

/** Exercise milliseconds that the clock may be ahead of the last sign of life, per unit of rate. */
const SIGN_OF_LIFE = 450;

export interface Outage {
  /** Wall milliseconds without a server. */
  dead: number;
  /** Exercise milliseconds by which the clock went on meanwhile. */
  ran: number;
}

/** Kills the server at random moments of a play and starts it again. @returns what the clock did in each outage. */
export async function outages(
  stage: Stage,
  troupe: Troupe,
  times: number,
  random: Random,
  faults: string[],
): Promise<Outage[]> {
  const { facilitator } = troupe;
  const done: Outage[] = [];
  while (done.length < times) {
    await setTimeout(random.between(300, 2_500));
    if (facilitator.state.standing === 'ended') break;
    const before: Clock = { ...facilitator.state.clock };
    const killed = Date.now();
    await stage.server.kill();
    const at = exerciseTime(before, killed);
    await setTimeout(random.between(0, 1_500));
    await stage.start();
    const back = Date.now();
    const returned = facilitator.returns;
    await facilitator.until(
      () => facilitator.socket.connected && facilitator.state.seq > 0 && facilitator.returns >= returned,
      'the facilitator coming back',
      30_000,
    );
    await facilitator.insist({ type: 'WriteNote', text: `outage ${done.length + 1}` });
    // Where did exercise time stand when it was taken up again? The server says that it is ready somewhat later.
    const [recovered] = facilitator.events.flatMap((event) =>
      event.type === 'ClockChanged' && event.data.cause === 'recovery' && event.at > killed
        ? [event.data.clock]
        : [],
    );
    const stood = recovered?.exercise ?? exerciseTime(facilitator.state.clock, back);
    const ran = before.running ? stood - at : 0;
    done.push({ dead: back - killed, ran });
    if (ran > SIGN_OF_LIFE * before.rate)
      faults.push(`exercise time went on by ${Math.round(ran / 1_000)} s while the server was dead`);
  }
  return done;
}
