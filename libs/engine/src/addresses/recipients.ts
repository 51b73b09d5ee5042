import { partsOf, unknownNames, type Address, type AddressKind } from '@tocsin/scenario';
import type { Situation } from '../core/command';
import { Rejected } from '../core/rejected';

/** Who may be written to: by injects, and by people. */
const MAY: Record<AddressKind, { injects: boolean; people: boolean }> = {
  everyone: { injects: true, people: false },
  organisation: { injects: true, people: true },
  sector: { injects: true, people: false },
  cell: { injects: true, people: true },
  role: { injects: true, people: true },
  persona: { injects: true, people: true },
  person: { injects: true, people: true },
  control: { injects: true, people: true },
  evaluation: { injects: true, people: false },
  evaluators: { injects: true, people: false },
  missing: { injects: false, people: false },
  private: { injects: false, people: false },
};

const isKnown = (address: Address, { scenario, state }: Situation): boolean => {
  const { kind, id = '' } = partsOf(address);
  return unknownNames(address, scenario).length === 0 && (kind !== 'person' || id in state.people);
};

/** @throws Rejected when an inject may not go to an address, or it names nobody of this exercise. */
export function mustTakeInjects(to: Address, situation: Situation): void {
  if (!MAY[partsOf(to).kind].injects || !isKnown(to, situation)) throw unknown(to);
}

/** @throws Rejected when an address names nobody of this exercise, or nobody to whom the one who commands may write. */
export function mustTakeMessages(to: Address, situation: Situation): void {
  const { kind, id = '', organisation } = partsOf(to);
  const { state, person } = situation;
  const whole =
    kind === 'role' || kind === 'control' ? (kind === 'role') === (organisation !== undefined) : true;
  const colleague =
    kind !== 'person' ||
    person?.part !== 'participant' ||
    state.people[id]?.organisation === person.organisation;
  if (!MAY[kind].people || !whole || !colleague || !isKnown(to, situation)) throw unknown(to);
}

const unknown = (to: Address) => new Rejected('unknown-recipient', `Nobody here answers to ${to}.`);
