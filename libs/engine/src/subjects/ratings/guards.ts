import { tasksOf } from '@tocsin/scenario';
import type { Situation } from '../../core/command';
import { Rejected } from '../../core/rejected';

/** @throws Rejected when what an observation names is not part of the exercise. */
export function mustName(
  {
    organisation,
    task,
    injects = [],
    events = [],
  }: { organisation?: string; task?: string; injects?: number[]; events?: number[] },
  { state, scenario }: Situation,
): void {
  if (organisation && !scenario.organisations.some(({ id }) => id === organisation))
    throw new Rejected('no-organisation', `There is no organisation ${organisation}.`);
  if (task && !tasksOf(scenario.objectives).some((one) => one.task.id === task))
    throw new Rejected('unknown-task', `The evaluation guide has no task ${task}.`);
  for (const number of injects)
    if (!state.injects[number]) throw new Rejected('unknown-inject', `There is no inject ${number}.`);
  const ahead = events.find((one) => one > state.seq);
  if (ahead !== undefined) throw new Rejected('unknown-event', `There is no event ${ahead}.`);
}
