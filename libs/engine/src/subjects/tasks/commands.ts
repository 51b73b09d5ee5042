import { z } from 'zod';
import { MINUTE } from '@tocsin/words';
import { command, soon } from '../../core/command';
import { PLAYERS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { optional, short } from '../../core/text';
import { acting } from '../plan/authority';

/** Gives an organisation a task; only those who share the national picture may. */
export const openTask = command({
  type: 'OpenTask',
  may: PLAYERS,
  body: {
    title: short,
    organisation: z.string(),
    withinMinutes: z.number().min(1).max(10_080),
    decision: z.string().optional(),
  },
  decide({ title, organisation, withinMinutes, decision }, situation) {
    const who = acting(situation);
    const { state } = situation;
    const isAuthority = state.plan?.authorities.includes(who.organisation.id);
    if (!isAuthority && organisation !== who.organisation.id)
      throw new Rejected('not-allowed', 'You can give tasks to your own organisation only.');
    if (!state.exercise?.organisations.some(({ id }) => id === organisation))
      throw new Rejected('no-organisation', `There is no organisation ${organisation}.`);
    if (decision && !(isAuthority && state.decisions[decision]))
      throw new Rejected('unknown-decision', `There is no question ${decision}.`);
    const [language = 'en'] = state.exercise.languages;
    const data = {
      task: `t${situation.next}`,
      title: { [language]: title },
      organisation,
      due: soon(withinMinutes * MINUTE, situation),
      ...(decision ? { decision } : {}),
      by: who.organisation.id,
      person: who.person,
    };
    return [{ type: 'TaskOpened', data }];
  },
});

/** Says how a task stands: whose task it is, and who gave it. */
export const moveTask = command({
  type: 'MoveTask',
  may: PLAYERS,
  body: {
    task: z.string(),
    to: z.enum(['open', 'done', 'dropped']),
    note: optional(2_000).default(''),
  },
  decide({ task: id, to, note }, situation) {
    const { organisation, person } = acting(situation);
    const task = situation.state.tasks[id];
    if (!task || ![task.organisation, task.by].includes(organisation.id))
      throw new Rejected('unknown-task', `There is no task ${id}.`);
    if (task.state === to) return [];
    return [{ type: 'TaskMoved', data: { task: id, to, note, person } }];
  },
});
