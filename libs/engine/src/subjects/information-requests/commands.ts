import { z } from 'zod';
import { MINUTE } from '@tocsin/words';
import { command, soon } from '../../core/command';
import { PLAYERS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { long } from '../../core/text';
import { acting, authority } from '../plan/authority';

/** Asks an organisation for information: about a report, about a case, or about the situation. */
export const requestInformation = command({
  type: 'RequestInformation',
  may: PLAYERS,
  body: {
    to: z.string(),
    question: long,
    withinMinutes: z.number().min(1).max(10_080),
    about: z.string().optional(),
  },
  decide({ to, question, withinMinutes, about }, situation) {
    const { organisation, person } = authority(situation);
    const { state } = situation;
    if (!state.exercise?.organisations.some(({ id }) => id === to))
      throw new Rejected('no-organisation', `There is no organisation ${to}.`);
    if (about && !state.reports[about] && !state.cases[about])
      throw new Rejected('unknown-report', `There is no report or case ${about}.`);
    const data = {
      request: `f${situation.next}`,
      organisation: organisation.id,
      to,
      question,
      due: soon(withinMinutes * MINUTE, situation),
      ...(about ? { about } : {}),
      person,
    };
    return [{ type: 'InformationRequested', data }];
  },
});

/** Answers a request for information. */
export const giveInformation = command({
  type: 'GiveInformation',
  may: PLAYERS,
  body: { request: z.string(), text: long },
  decide({ request: id, text }, situation) {
    const { organisation, person } = acting(situation);
    const request = situation.state.informationRequests[id];
    if (request?.to !== organisation.id)
      throw new Rejected('unknown-request', `There is no request ${id} to you.`);
    if (request.given) throw new Rejected('already-given', 'This has been answered.');
    const data = { request: id, text, late: situation.now > request.due };
    return [{ type: 'InformationGiven', data: { ...data, organisation: organisation.id, person } }];
  },
});
