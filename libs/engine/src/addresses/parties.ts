import { Address, partsOf } from '@tocsin/scenario';
import { keysOf, sees } from './keys';
import type { Person } from '../core/person';
import type { State } from '../core/state';

/** Addresses as events carry them: sectors become their organisations, `missing` whoever the moment decided. */
export function concrete(
  addresses: readonly Address[],
  state: State,
  missing: readonly Address[] = [],
): Address[] {
  const organisations = state.exercise?.organisations ?? [];
  return [
    ...new Set(
      addresses.flatMap((to) => {
        const { kind, id } = partsOf(to);
        if (kind === 'missing') return missing;
        if (kind === 'sector')
          return organisations.filter(({ sector }) => sector === id).map((o) => Address.organisation(o.id));
        return [to];
      }),
    ),
  ];
}

/**
 * The parties among addresses: those who act as one, and of whom something can be expected.
 * Everyone is each organisation; a role of everywhere is that role of each organisation that has it.
 */
export function partiesOf(addresses: readonly Address[], state: State): Address[] {
  const organisations = state.exercise?.organisations ?? [];
  return [
    ...new Set(
      concrete(addresses, state).flatMap((to) => {
        const { kind, id, organisation } = partsOf(to);
        if (kind === 'everyone') return organisations.map((o) => Address.organisation(o.id));
        if (kind === 'role' && !organisation)
          return organisations
            .filter((o) => holders(Address.role(id, o.id), state).length > 0)
            .map((o) => Address.role(id, o.id));
        return ['organisation', 'cell', 'role', 'person'].includes(kind) ? [to] : [];
      }),
    ),
  ];
}

/** The people who hold an address. */
export const holders = (to: Address, state: State): Person[] =>
  Object.values(state.people).filter((person) => keysOf(person).includes(to));

/** Whether someone is among the receivers of what was addressed to `to`. */
export const receives = (person: Person, to: readonly Address[]): boolean => sees(keysOf(person), to);

/** The party for which someone answers among those asked: the closest to them. */
export function partyOf(person: Person, to: readonly Address[], state: State): Address | undefined {
  const keys = keysOf(person);
  return partiesOf(to, state).find((party) => keys.includes(party));
}
