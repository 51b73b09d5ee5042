import { Address, partsOf, type Tlp } from '@tocsin/scenario';
import { organisationOf } from './groups';
import type { Person } from '../core/person';
import type { State } from '../core/state';

interface Passing {
  label: Tlp;
  /** Who has it already: whoever sent it, and to whom. */
  holders: readonly Address[];
  /** Who passes it on. */
  person: Person;
  /** Personas that speak for a network of the emergency plan. */
  networks: readonly string[];
  state: State;
}

/**
 * To whom something may not be passed on under its label (TLP 2.0, FIRST, August 2022): RED to nobody,
 * AMBER+STRICT within one's own organisation, AMBER also to those who need to know (the authorities, and for a
 * CSIRT its constituency), GREEN within the community, CLEAR to all. The facilitators stand outside the play.
 */
export function beyondLabel(to: readonly Address[], passing: Passing): Address[] {
  return to.filter((one) => one !== 'control' && !passing.holders.includes(one) && !mayHave(one, passing));
}

function mayHave(to: Address, { label, person, networks, state }: Passing): boolean {
  const organisation = state.exercise?.organisations.find(({ id }) => id === organisationOf(to, state));
  const own = organisation !== undefined && organisation.id === person.organisation;
  switch (label) {
    case 'CLEAR':
      return true;
    case 'GREEN':
      if (organisation) return organisation.kind !== 'media' && organisation.kind !== 'public';
      return partsOf(to).kind === 'cell' || networks.some((id) => to === Address.persona(id));
    case 'AMBER': {
      if (!organisation || own) return own;
      const { authorities = [], caseEvaluators = [] } = state.plan ?? {};
      const client = !['none', 'public'].includes(organisation.constituency);
      const served = client && caseEvaluators.includes(person.organisation ?? '');
      return served || authorities.includes(organisation.id) || organisation.kind === 'csirt';
    }
    case 'AMBER+STRICT':
      return own;
    case 'RED':
      return false;
  }
}
