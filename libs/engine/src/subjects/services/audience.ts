import { Address } from '@tocsin/scenario';
import { shownTo } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Audiences } from '../../core/subject';
import type { ServiceEvents } from './events';

/** Who asked for a service, and those who provide it. */
const ofRequest = (organisation: string | undefined, state: State): Address[] =>
  shownTo(
    [...(organisation ? [organisation] : []), ...(state.plan?.caseEvaluators ?? [])].map((id) =>
      Address.organisation(id),
    ),
    state,
  );

export const audience: Audiences<keyof ServiceEvents> = {
  ServiceRequested: ({ organisation }, state) => ofRequest(organisation, state),
  ServiceMoved: ({ request }, state) => ofRequest(state.services[request]?.organisation, state),
};
