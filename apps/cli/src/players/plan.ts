import {
  addPlay,
  concrete,
  holders,
  receives,
  type CommandBody,
  type ExerciseEvent,
  type Person,
  type State,
} from '@tocsin/engine';
import type { Playable } from '@tocsin/plan';
import type { Inject } from '@tocsin/scenario';
import type { Planned } from './planned';
import type { Random } from './random';
import { responseTo } from './response';
import { UnderPlan } from './under-plan';

/** How simulated participants behave: shares of all expected actions. */
const IN_TIME = 0.74;
const LATE = 0.12;
/** Milliseconds until somebody opens what has arrived. */
const READ_AFTER = [10_000, 150_000] as const;

/**
 * What participants will do because something happened: whoever receives a message opens it; somebody of
 * each party on which an action or a decision falls answers, in time, late or never, as chance has it.
 */
export class Players {
  private readonly injects: Map<number, Inject>;
  private readonly underPlan?: UnderPlan;

  constructor(
    scenario: Playable,
    private readonly random: Random,
  ) {
    if (scenario.emergencyPlan) this.underPlan = new UnderPlan(scenario.emergencyPlan, random);
    this.injects = new Map(scenario.injects.map((inject) => [inject.number, inject]));
  }

  /** @param state as it stands after the event, seen by somebody who sees everything. */
  plan(event: ExerciseEvent, state: State): Planned[] {
    switch (event.type) {
      case 'CommsCheckCalled':
        return playersOf(state).map(({ id }) =>
          this.soon(event.time, id, { type: 'AnswerCommsCheck' }, state),
        );
      case 'MessageDelivered':
        return [...this.reading(event.data.message, event.time, state), ...this.decisions(event, state)];
      case 'MessageSent':
        return this.reading(event.data.message, event.time, state);
      case 'ActionExpected':
        return this.action(event, state);
      default:
        return this.underPlan?.planned(event, state) ?? [];
    }
  }

  private reading(id: string, now: number, state: State): Planned[] {
    const message = state.messages[id];
    if (!message) return [];
    const to = concrete(state.injects[message.inject ?? 0]?.released?.to ?? message.to, state);
    return playersOf(state)
      .filter((person) => person.id !== message.person && receives(person, to))
      .map(({ id: by }) =>
        this.soon(now, by, { type: 'GiveReceipt', messages: [id], receipt: 'read' }, state),
      );
  }

  /** Decisions that no expected action asks for. */
  private decisions(event: ExerciseEvent<'MessageDelivered'>, state: State): Planned[] {
    const { decision, inject: number, message } = event.data;
    const inject = this.injects.get(number);
    if (!decision || inject?.expected.some(({ action }) => action === 'choose')) return [];
    const people = playersOf(state);
    const to = concrete(state.injects[number]?.released?.to ?? [], state);
    const parties = to.flatMap((address) => people.find((person) => receives(person, [address])) ?? []);
    return parties.flatMap(({ id: by }) =>
      this.between(event.time, decision.deadline, state, (at) => ({
        at,
        by,
        body: { type: 'ChooseOption', message, option: this.random.pick(decision.options).id },
      })),
    );
  }

  private action({ data, time }: ExerciseEvent<'ActionExpected'>, state: State): Planned[] {
    const inject = this.injects.get(data.inject);
    const expected = inject?.expected.find(({ id }) => id === data.action);
    if (!inject || !expected) return [];
    const actors =
      data.kind === 'observed'
        ? Object.values(state.people).filter(({ part }) => part === 'facilitator')
        : holders(data.party, state).filter(({ part }) => part === 'participant' || part === 'simulator');
    const [actor] = actors;
    if (!actor) return [];
    return this.between(time, data.deadline, state, (at) => {
      const body = responseTo(expected, data, inject, this.random);
      return body && { at, by: actor.id, body };
    });
  }

  /** Somewhere before the deadline, after it, or never. */
  private between(
    now: number,
    deadline: number,
    state: State,
    plan: (at: number) => Planned | undefined,
  ): Planned[] {
    const chance = this.random.next();
    const share = chance < IN_TIME ? this.random.between(0.15, 0.9) : this.random.between(1.1, 1.7);
    if (chance >= IN_TIME + LATE) return [];
    const at = addPlay(now, Math.round((deadline - now) * share), state.exercise?.nights ?? []);
    return [plan(at)].flatMap((planned) => planned ?? []);
  }

  private soon(now: number, by: string, body: CommandBody, state: State): Planned {
    const at = addPlay(now, Math.round(this.random.between(...READ_AFTER)), state.exercise?.nights ?? []);
    return { at, by, body };
  }
}

const playersOf = ({ people }: State): Person[] =>
  Object.values(people).filter(({ part }) => part === 'participant' || part === 'simulator');
