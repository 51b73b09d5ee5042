import { command } from '../../core/command';
import type { Draft } from '../../core/events';
import { Rejected } from '../../core/rejected';
import type { Collection, State } from '../../core/state';
import { adoptedPlan, planned } from '../exercise/planned';
import { improvisedAgain, setAside } from '../injects/carried-over';
import type { InjectState } from '../injects/state';

/** What only people bring about. As long as there is none of it, nothing that anyone did is lost. */
const OF_PEOPLE = [
  'agendas',
  'cases',
  'cells',
  'decisions',
  'documents',
  'informationRequests',
  'logEntries',
  'minutes',
  'obligations',
  'observations',
  'proposals',
  'ratings',
  'releases',
  'reports',
  'services',
  'statements',
  'surveyAnswers',
  'tasks',
] as const satisfies Collection[];

/** Whether somebody has answered, written or decided anything; having read something is no answer. */
export function isAnswered(state: State): boolean {
  if (OF_PEOPLE.some((part) => Object.keys(state[part]).length > 0)) return true;
  return Object.values(state.messages).some(
    ({ person, choices, submissions, receipts }) =>
      person !== undefined ||
      submissions.length > 0 ||
      Object.values(choices).some((choice) => choice.person !== undefined) ||
      Object.values(receipts).some(({ acknowledged }) => acknowledged !== undefined),
  );
}

/** Back to before STARTEX, as long as nobody has answered anything; what control did to injects stays. */
export const resetExercise = command({
  type: 'ResetExercise',
  may: ['facilitator'],
  body: {},
  decide(_body, { state, scenario }): Draft[] {
    if (state.standing === 'ended') throw new Rejected('ended', 'The exercise has ended.');
    if (state.standing !== 'running') throw new Rejected('not-running', 'The exercise has not started.');
    if (isAnswered(state))
      throw new Rejected('already-answered', 'Somebody has answered; pause or end the exercise instead.');
    return [
      { type: 'ExerciseReset', data: {} },
      ...adoptedPlan(scenario),
      ...scenario.injects.flatMap((inject) =>
        replanned(planned(inject, scenario), state.injects[inject.number]!),
      ),
      ...Object.values(state.injects).flatMap(improvisedAgain),
    ];
  },
});

/** An inject as it was planned, with what control changed of it. */
function replanned(plan: Draft<'InjectPlanned'>, now: InjectState): Draft[] {
  const { number, due } = plan.data;
  const retimed = due !== undefined && now.due !== undefined && now.due !== due;
  return [
    plan,
    ...(now.edited ? [{ type: 'InjectEdited', data: { number, ...now.edited } } satisfies Draft] : []),
    ...(retimed
      ? [{ type: 'InjectScheduled', data: { number, due: now.due!, cause: 'retimed' } } satisfies Draft]
      : []),
    ...setAside(now),
  ];
}
