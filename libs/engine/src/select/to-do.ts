import type { Text } from '@tocsin/scenario';
import { keysOf } from '../addresses/keys';
import type { Person } from '../core/person';
import type { State } from '../core/state';

/** Something that is asked of someone, by an exercise time. */
export interface ToDo {
  key: string;
  /** What is asked: an expected action, a task, a step of a duty, information. */
  kind: string;
  /** Of a step of a duty the plan knows the title. */
  title: Text | string;
  duty?: { duty: string; step: string };
  /** The message that asks it, where one does. */
  message?: string;
  deadline: number;
  overdue: boolean;
}

/** A person's to-do list: what is asked of them and not done yet, soonest first. `now` is exercise time. */
export function toDoList(state: State, person: Person, now: number): ToDo[] {
  const keys = keysOf(person);
  const asked = Object.values(state.expected)
    .filter(({ shown, state: standing, party }) => shown && standing !== 'met' && keys.includes(party))
    .map(({ key, kind, title, message, deadline }) => ({ key, kind, title, message, deadline }));
  const told = new Set(asked.filter(({ kind }) => kind === 'choose').map(({ message }) => message));
  const decisions = Object.values(state.messages)
    .filter(({ id, decision, choices }) => decision && !told.has(id) && !keys.some((key) => choices[key]))
    .filter(({ decision }) => decision!.default === undefined || now <= decision!.deadline)
    .map(({ id, decision }) => {
      const { question: title, deadline } = decision!;
      return { key: id, kind: 'choose', title, message: id, deadline };
    });
  return [...asked, ...decisions, ...underPlan(state, person.organisation)]
    .map((one) => ({ ...one, overdue: now > one.deadline }))
    .sort((a, b) => a.deadline - b.deadline);
}

/** What the emergency plan and the authorities ask of an organisation. */
function underPlan(state: State, organisation: string | undefined): Omit<ToDo, 'overdue'>[] {
  if (!organisation) return [];
  const mine = (one: { organisation: string }) => one.organisation === organisation;
  return [
    ...Object.values(state.tasks)
      .filter((one) => mine(one) && one.state === 'open')
      .map(({ task, title, due }) => ({ key: task, kind: 'task', title, deadline: due })),
    ...Object.values(state.obligations)
      .filter(mine)
      .flatMap(({ id, duty, steps }) =>
        steps
          .filter((one) => one.due !== undefined && one.submitted === undefined)
          .map(({ step, due = 0 }) => ({
            key: `${id}/${step}`,
            kind: 'notify',
            title: step,
            duty: { duty, step },
            deadline: due,
          })),
      ),
    ...Object.values(state.informationRequests)
      .filter(({ to, given }) => to === organisation && !given)
      .map(({ request, question, due }) => ({
        key: request,
        kind: 'information',
        title: question,
        deadline: due,
      })),
  ];
}
