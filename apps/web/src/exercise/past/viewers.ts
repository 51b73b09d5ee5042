import { keysOf, type Person, type State, type TimeMachine, type Viewer } from '@tocsin/engine';
import { Address, isAddress, partsOf } from '@tocsin/scenario';
import type { Seat } from '../../http/api';

/** Of the staff as a whole; of a local controller, who sees part of it, themselves. */
export const STAFF = 'staff';

/** The screens of the staff, as far as one sees them. */
export const asStaff = ({ person: id, part, organisation }: Seat): Viewer =>
  part === 'local-controller'
    ? { keys: keysOf({ id, part, organisation, cells: [], roles: [], plays: [], hears: false }) }
    : { keys: ['control'] };

/** The organisation beyond which somebody cannot look back; none for those who see the whole log. */
export const boundTo = ({ part, organisation }: Seat): string | undefined =>
  part === 'local-controller' ? organisation : undefined;

/** Whose view opens first, and which other one beside it. */
export function firstFor(seat: Seat, people: readonly Person[], besides?: string): string {
  const own = boundTo(seat);
  if (own === undefined) return someoneIn(people, besides);
  return besides === undefined || besides !== STAFF ? STAFF : Address.organisation(own);
}

/** The first participant, or the first of another organisation than somebody's; the staff where nobody plays. */
function someoneIn(people: readonly Person[], besides?: string): string {
  const other = people.find(({ id }) => id === besides)?.organisation;
  const players = people.filter(({ id, part }) => part === 'participant' && id !== besides);
  return (players.find(({ organisation }) => organisation !== other) ?? players[0])?.id ?? STAFF;
}

/** Whoever answers to an address and is nobody in particular: what they share is what is shown. */
function anyoneOf(address: Address, exercise: State['exercise']): Person | undefined {
  const { kind, id } = partsOf(address);
  const nobody = { id: address, part: 'participant' as const, cells: [], roles: [], plays: [], hears: true };
  if (kind === 'organisation' && exercise?.organisations.some((one) => one.id === id))
    return { ...nobody, organisation: id };
  const cell = kind === 'cell' && exercise?.cells.find((one) => one.id === id);
  return cell ? { ...nobody, organisation: cell.organisation, cells: [id] } : undefined;
}

/** Whom a word of the address means at a moment, and with which keys they look; undefined: not there then. */
export function viewerOf(
  name: string,
  seq: number,
  machine: TimeMachine,
  exercise: State['exercise'],
  seat: Seat,
): { viewer: Viewer; person?: Person } | undefined {
  if (name === STAFF) return { viewer: asStaff(seat) };
  const own = boundTo(seat);
  if (own !== undefined && name !== Address.organisation(own)) return undefined;
  const someone = machine.personAt(name, seq);
  if (someone) return { viewer: { person: name }, person: someone };
  const anyone = isAddress(name) ? anyoneOf(name, exercise) : undefined;
  return anyone && { viewer: { keys: keysOf(anyone) }, person: anyone };
}
