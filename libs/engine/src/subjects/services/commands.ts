import { isEntitled } from '@tocsin/plan';
import { z } from 'zod';
import { command } from '../../core/command';
import { PLAYERS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { long } from '../../core/text';
import { acting, actingAs } from '../plan/authority';

/** Asks the CERT for a service of its catalogue. */
export const requestService = command({
  type: 'RequestService',
  may: PLAYERS,
  body: { service: z.string(), text: long },
  decide({ service: id, text }, situation) {
    const { plan, organisation, person } = acting(situation);
    const service = plan.services.find((one) => one.id === id);
    if (!service) throw new Rejected('unknown-service', `The plan has no service ${id}.`);
    if (!isEntitled(service, organisation.constituency))
      throw new Rejected('not-entitled', 'Your constituency is not entitled to this service.');
    const data = { request: `s${situation.next}`, service: id, organisation: organisation.id, text, person };
    return [{ type: 'ServiceRequested', data }];
  },
});

/** Accepts, declines or delivers what was asked for. */
export const moveService = command({
  type: 'MoveService',
  may: PLAYERS,
  body: { request: z.string(), to: z.enum(['accepted', 'declined', 'delivered']), text: long },
  decide({ request: id, to, text }, situation) {
    const { plan } = acting(situation);
    const request = situation.state.services[id];
    if (!request) throw new Rejected('unknown-service', `There is no request ${id}.`);
    const service = plan.services.find((one) => one.id === request.service)!;
    const { organisation, person } = actingAs([service.by], situation);
    const order = ['requested', 'accepted', 'declined', 'delivered'];
    if (order.indexOf(to) <= order.indexOf(request.state) || request.state === 'declined')
      throw new Rejected('not-allowed', `The request is ${request.state} already.`);
    return [{ type: 'ServiceMoved', data: { request: id, to, text, organisation: organisation.id, person } }];
  },
});
