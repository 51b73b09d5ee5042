import { organisationOf, playBetween, type ExerciseEvent, type State } from '@tocsin/engine';
import { Address, type Text } from '@tocsin/scenario';

/** What became of something that was asked for: an expected action, a task of the plan, a step of a duty. */
export interface Outcome {
  /** One key for each thing that was asked of one party. */
  key: string;
  /** How the evaluation guide names it. */
  link: string;
  result: 'met' | 'late' | 'missed';
  /** Exercise time at which it was done, or at which its time was over. */
  time: number;
  due?: number;
  /** Milliseconds that it took, that were given for it, and between it and its deadline. */
  took?: number;
  allowed?: number;
  apart?: number;
  what: Text | { duty: string; step: string };
  party: Address;
  organisation?: string;
  inject?: number;
  /** Hardly worth a word when it went well. */
  slight: boolean;
  /** The events that show it, by sequence. */
  events: number[];
}

export const actionLink = (action: string): string => `action ${action}`;
export const stepLink = (step: string): string => `step ${step}`;
export const dutyLink = (step: string): string => `duty ${step}`;

/** What an event shows of something that was asked for. @param state as it stands after the event. */
export function outcomeOf(event: ExerciseEvent, state: State): Outcome | undefined {
  switch (event.type) {
    case 'ActionMet':
    case 'ActionMissed':
      return ofAction(event, state);
    case 'TaskMoved':
    case 'TaskOverdue':
      return ofTask(event, state);
    case 'DutyStepSubmitted':
    case 'DutyStepMissed':
      return ofDuty(event, state);
    default:
      return undefined;
  }
}

function ofAction(
  { type, data, seq, time }: ExerciseEvent<'ActionMet'> | ExerciseEvent<'ActionMissed'>,
  state: State,
): Outcome | undefined {
  const expected = state.expected[data.key];
  if (!expected) return undefined;
  const { inject, action, kind, party, title, deadline, since } = expected;
  const nights = state.exercise?.nights ?? [];
  const organisation = organisationOf(party, state);
  return {
    key: data.key,
    link: actionLink(`${inject}/${action}`),
    result: type === 'ActionMissed' ? 'missed' : data.late ? 'late' : 'met',
    time,
    due: deadline,
    allowed: playBetween(since, deadline, nights),
    ...(type === 'ActionMet' ? { took: data.took, apart: apart(time, deadline, state) } : {}),
    what: title,
    party,
    ...(organisation ? { organisation } : {}),
    inject,
    slight: kind === 'acknowledge',
    events: type === 'ActionMet' ? [data.evidence, seq] : [seq],
  };
}

function ofTask(
  { type, data, seq, time }: ExerciseEvent<'TaskMoved'> | ExerciseEvent<'TaskOverdue'>,
  state: State,
): Outcome | undefined {
  const task = state.tasks[data.task];
  if (!task?.planned || (type === 'TaskMoved' && data.to !== 'done')) return undefined;
  const { at: since, due, organisation, planned, title } = task;
  const nights = state.exercise?.nights ?? [];
  return {
    key: `task ${data.task}`,
    link: stepLink(planned.task),
    result: type === 'TaskOverdue' ? 'missed' : time > due ? 'late' : 'met',
    time,
    due,
    allowed: playBetween(since, due, nights),
    ...(type === 'TaskMoved'
      ? { took: playBetween(since, time, nights), apart: apart(time, due, state) }
      : {}),
    what: title,
    party: Address.organisation(organisation),
    organisation,
    slight: false,
    events: [seq],
  };
}

function ofDuty(
  { type, data, seq, time }: ExerciseEvent<'DutyStepSubmitted'> | ExerciseEvent<'DutyStepMissed'>,
  { obligations }: State,
): Outcome | undefined {
  const obligation = obligations[data.obligation];
  if (!obligation) return undefined;
  const { duty, organisation, steps } = obligation;
  const due = steps.find(({ step }) => step === data.step)?.due;
  return {
    key: `${data.obligation}/${data.step}`,
    link: dutyLink(`${duty}/${data.step}`),
    result: type === 'DutyStepMissed' ? 'missed' : data.late ? 'late' : 'met',
    time,
    // The periods of the law run by the calendar, through nights.
    ...(due === undefined ? {} : { due, apart: Math.abs(due - time) }),
    what: { duty, step: data.step },
    party: Address.organisation(organisation),
    organisation,
    slight: false,
    events: [seq],
  };
}

const apart = (time: number, due: number, { exercise }: State): number =>
  playBetween(Math.min(time, due), Math.max(time, due), exercise?.nights ?? []);
