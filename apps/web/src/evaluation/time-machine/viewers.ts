import { keysOf, type Person, type State, type TimeMachine, type Viewer } from '@tocsin/engine';
import { OF_STAFF } from '../known-events';

/** Of the staff as a whole. */
export const STAFF = 'staff';

/** The first participant, or the first of another organisation than somebody's; the staff where nobody plays. */
export function someoneIn(people: readonly Person[], besides?: string): string {
  const other = people.find(({ id }) => id === besides)?.organisation;
  const players = people.filter(({ id, part }) => part === 'participant' && id !== besides);
  return (players.find(({ organisation }) => organisation !== other) ?? players[0])?.id ?? STAFF;
}

/** Whoever answers to an address and is nobody in particular: what they share is what is shown. */
function anyoneOf(address: string, exercise: State['exercise']): Person | undefined {
  const [kind, id = ''] = address.split(':');
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
): { viewer: Viewer; person?: Person } | undefined {
  if (name === STAFF) return { viewer: OF_STAFF };
  const someone = machine.personAt(name, seq);
  if (someone) return { viewer: { person: name }, person: someone };
  const anyone = anyoneOf(name, exercise);
  return anyone && { viewer: { keys: keysOf(anyone) }, person: anyone };
}
