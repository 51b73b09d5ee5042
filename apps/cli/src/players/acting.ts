import { addPlay, type CommandBody, type State } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import type { Planned } from './planned';
import type { Random } from './random';

/** Who of the simulated authorities acts, and how soon. */
export class Acting {
  constructor(readonly random: Random) {}

  /** Somebody of an organisation of one of these kinds acts, so many minutes from now. */
  somebody(
    kinds: readonly string[],
    time: number,
    [least, most]: [number, number],
    state: State,
    body: CommandBody,
  ): Planned[] {
    const organisation = (state.exercise?.organisations ?? []).find(({ kind }) => kinds.includes(kind));
    const by = this.someoneOf(organisation?.id, state);
    const delay = this.random.between(least, most) * MINUTE * paceOf(state);
    return by ? [{ at: this.later(time, delay, state), by, body }] : [];
  }

  later(time: number, delay: number, { exercise }: State): number {
    return addPlay(time, Math.round(delay), exercise?.nights ?? []);
  }

  someoneOf(organisation: string | undefined, { people }: State): string | undefined {
    const found = Object.values(people).find(
      (person) => person.part === 'participant' && person.organisation === organisation,
    );
    return found?.id;
  }
}

/** In a short exercise everybody is quicker: what takes minutes of two hours takes less of a quarter of one. */
export const paceOf = ({ exercise }: State): number => Math.min(1, (exercise?.end ?? 0) / (120 * MINUTE));
