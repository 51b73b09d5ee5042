import { to, type Address } from '@tocsin/scenario';
import type { Person } from '../core/person';

/** The keys that someone holds: they see every event that is addressed to one of them, and no other. */
export const keysOf = (person: Person): Address[] => [...shownKeysOf(person), to.private(person.id)];

/** The keys under which others may look at someone's screen: without what is for that person alone. */
export function shownKeysOf(person: Person): Address[] {
  const { part, organisation } = person;
  const own = to.person(person.id);
  if (part === 'facilitator') return [to.control, own];
  if (part === 'local-controller')
    return [...(organisation ? [to.localControl(organisation)] : []), to.everyone, own];
  if (part === 'evaluator') return [to.evaluation, to.evaluators, own];
  if (part === 'observer') return [to.evaluation, own];
  return [
    to.everyone,
    own,
    ...(organisation ? [to.organisation(organisation)] : []),
    ...person.cells.map((cell) => to.cell(cell)),
    ...person.roles.flatMap((role) => [
      to.role(role),
      ...(organisation ? [to.role(role, organisation)] : []),
    ]),
    ...person.plays.map((persona) => to.persona(persona)),
  ];
}

/** Whether a holder of `keys` may see what is addressed to `audience`. */
export const sees = (keys: readonly Address[], audience: readonly Address[]): boolean =>
  audience.some((key) => keys.includes(key));
