import { holders, organisationOf, type State } from '@tocsin/engine';
import { Address, partsOf } from '@tocsin/scenario';
import { organisationsOf } from './messages';

/**
 * Who bears what is asked of a party: its cell, else the organisation as a whole. A role or a person stands for a cell
 * where all who are meant sit in one and the same cell of their organisation.
 */
export function teamOf(party: Address, state: State): Address | undefined {
  const { kind } = partsOf(party);
  if (kind === 'cell') return party;
  const organisation = organisationOf(party, state) ?? organisationsOf([party], state)[0];
  if (!organisation) return undefined;
  if (kind === 'role' || kind === 'person') {
    const own = cellsOf(organisation, state);
    const seats = holders(party, state)
      .filter((person) => person.organisation === organisation)
      .map(({ cells }) => cells.filter((cell) => own.includes(cell)).join(' '));
    const [seat = ''] = seats;
    if (own.includes(seat) && seats.every((other) => other === seat)) return Address.cell(seat);
  }
  return Address.organisation(organisation);
}

/** Every team of an exercise: of each organisation its cells, then what is asked of it as a whole; last, bodies of several. */
export function teamsOf(state: State): Address[] {
  const { organisations = [], cells = [] } = state.exercise ?? {};
  return [
    ...organisations.flatMap(({ id }) => [
      ...cellsOf(id, state).map((cell) => Address.cell(cell)),
      Address.organisation(id),
    ]),
    ...cells.filter(({ organisation }) => !organisation).map(({ id }) => Address.cell(id)),
  ];
}

/** The cells of an organisation alone. */
export const cellsOf = (organisation: string, { exercise }: State): string[] =>
  (exercise?.cells ?? []).filter((cell) => cell.organisation === organisation).map(({ id }) => id);
