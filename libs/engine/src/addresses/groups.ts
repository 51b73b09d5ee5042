import { Address, partsOf } from '@tocsin/scenario';
import type { State } from '../core/state';

/** The organisation that an address lies within, if it lies within one. */
export function organisationOf(address: Address, state: State): string | undefined {
  const { kind, id, organisation } = partsOf(address);
  if (organisation) return organisation;
  if (kind === 'organisation') return id;
  if (kind === 'cell') return state.exercise?.cells.find((cell) => cell.id === id)?.organisation;
  if (kind === 'person') return state.people[id ?? '']?.organisation;
  return undefined;
}

export const everyone = (): Address[] => [Address.everyone, Address.control, Address.evaluation];
export const staffOnly = (): Address[] => [Address.control, Address.evaluation];
/** What is said of those who play, and how grave it really is, stays with those who evaluate them. */
export const evaluatorsOnly = (): Address[] => [Address.control, Address.evaluators];

/** The local controllers of the organisations concerned. */
export function localControllersOf(concerned: readonly Address[], state: State): Address[] {
  const organisations = concerned
    .map((address) => organisationOf(address, state))
    .filter((id) => id !== undefined);
  return [...new Set(organisations.map((id) => Address.localControl(id)))];
}

/** Everyone who runs or evaluates the exercise, with the local controllers of the organisations concerned. */
export const staffOf = (concerned: readonly Address[], state: State): Address[] => [
  ...staffOnly(),
  ...localControllersOf(concerned, state),
];

/** Those concerned, and the staff who watch them. */
export const shownTo = (concerned: readonly Address[], state: State): Address[] => [
  ...new Set([...concerned, ...staffOf(concerned, state)]),
];

export const organisationOfPerson = (person: string | undefined, state: State): Address[] => {
  const organisation = state.people[person ?? '']?.organisation;
  return organisation ? [Address.organisation(organisation)] : [];
};

/** Those to whom an inject went, or is to go. */
export const recipientsOf = (number: number, state: State): Address[] => {
  const inject = state.injects[number];
  return inject?.released?.to ?? inject?.to ?? inject?.edited?.recipients ?? inject?.recipients ?? [];
};

/** Those who share the national picture, and others whom an event of the plan concerns. */
export const amongAuthorities = (state: State, ...others: string[]): Address[] =>
  shownTo(
    [...(state.plan?.authorities ?? []), ...others].map((id) => Address.organisation(id)),
    state,
  );

/** What is for those who share the national picture alone. */
export const authoritiesOnly = (_data: unknown, state: State): Address[] => amongAuthorities(state);

/** The organisation for which a party acts; of one that is no organisation's, its own id. */
export function actsFor(party: Address, state: State): string {
  const { kind, id = '', organisation } = partsOf(party);
  if (organisation) return organisation;
  if (kind === 'organisation') return id;
  if (kind === 'person') return state.people[id]?.organisation ?? '';
  return state.exercise?.cells.find((cell) => cell.id === id)?.organisation ?? id;
}

export const sectorOf = (organisation: string, state: State): string =>
  state.exercise?.organisations.find(({ id }) => id === organisation)?.sector ?? '';
