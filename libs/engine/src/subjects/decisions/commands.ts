import { z } from 'zod';
import { MINUTE } from '@tocsin/words';
import { command, soon } from '../../core/command';
import { PLAYERS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { long, short } from '../../core/text';
import { authority } from '../plan/authority';

/** Puts a question on the table of the authorities, with what can be chosen. */
export const putDecision = command({
  type: 'PutDecision',
  may: PLAYERS,
  body: { question: short, options: z.array(short).min(2).max(10) },
  decide({ question, options }, situation) {
    const { organisation, person } = authority(situation);
    const distinct = [...new Set(options)];
    if (distinct.length < 2) throw new Rejected('form-incomplete', 'Give two different options at least.');
    const data = { decision: `q${situation.next}`, question, options: distinct };
    return [{ type: 'DecisionPut', data: { ...data, organisation: organisation.id, person } }];
  },
});

/** Records what was decided, why, by whom, and when it is looked at again. It is decided anew with a new question. */
export const takeDecision = command({
  type: 'TakeDecision',
  may: PLAYERS,
  body: {
    decision: z.string(),
    option: short,
    reason: long,
    decider: short,
    reviewInMinutes: z.number().min(1).max(10_080).optional(),
  },
  decide({ decision: id, option, reason, decider, reviewInMinutes }, situation) {
    const { organisation, person } = authority(situation);
    const put = situation.state.decisions[id];
    if (!put) throw new Rejected('unknown-decision', `There is no question ${id}.`);
    if (put.taken) throw new Rejected('already-decided', 'This has been decided; put a new question.');
    if (!put.options.includes(option))
      throw new Rejected('unknown-option', `${option} is not among the options.`);
    const review = reviewInMinutes === undefined ? undefined : soon(reviewInMinutes * MINUTE, situation);
    const data = { decision: id, option, reason, decider, ...(review === undefined ? {} : { review }) };
    return [{ type: 'DecisionTaken', data: { ...data, organisation: organisation.id, person } }];
  },
});
