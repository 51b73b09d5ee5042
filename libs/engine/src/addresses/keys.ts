import { Address } from '@tocsin/scenario';
import type { Person } from '../core/person';

/** The keys that someone holds: they see every event that is addressed to one of them, and no other. */
export const keysOf = (person: Person): Address[] => [...shownKeysOf(person), Address.private(person.id)];

/** The keys under which others may look at someone's screen: without what is for that person alone. */
export function shownKeysOf(person: Person): Address[] {
  const { part, organisation } = person;
  const own = Address.person(person.id);
  if (part === 'facilitator') return [Address.control, own];
  if (part === 'local-controller')
    return [...(organisation ? [Address.localControl(organisation)] : []), Address.everyone, own];
  if (part === 'evaluator') return [Address.evaluation, Address.evaluators, own];
  if (part === 'observer') return [Address.evaluation, own];
  return [
    Address.everyone,
    own,
    ...(organisation ? [Address.organisation(organisation)] : []),
    ...person.cells.map((cell) => Address.cell(cell)),
    ...person.roles.flatMap((role) => [
      Address.role(role),
      ...(organisation ? [Address.role(role, organisation)] : []),
    ]),
    ...person.plays.map((persona) => Address.persona(persona)),
  ];
}

/** Whether a holder of `keys` may see what is addressed to `audience`. */
export const sees = (keys: readonly Address[], audience: readonly Address[]): boolean =>
  audience.some((key) => keys.includes(key));
