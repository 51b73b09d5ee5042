import type { CommandBody } from '@tocsin/engine';
import type { Scenario } from '@tocsin/scenario';

export type Enrolment = Omit<Extract<CommandBody, { type: 'EnrolPerson' }>, 'type' | 'person'>;

/** Who evaluates belongs to nobody. */
export const EVALUATOR: Enrolment = { part: 'evaluator', cells: [], roles: [], plays: [] };

/**
 * A cast for a scenario: in each organisation one who holds every role that injects are addressed to, and
 * others, up to `participants` in all; each cell has somebody.
 * @param participants at least one for each organisation.
 */
export function castOf({ organisations, cells, roles }: Scenario, participants: number): Enrolment[] {
  const each = Math.max(1, Math.floor(participants / organisations.length));
  const rest = Math.max(0, participants - each * organisations.length);
  return organisations.flatMap(({ id: organisation }, place) => {
    const open = cells.filter((cell) => !cell.organisation || cell.organisation === organisation);
    return Array.from({ length: each + (place < rest ? 1 : 0) }, (_, index): Enrolment => ({
      part: 'participant',
      organisation,
      cells: index === 0 ? open.map(({ id }) => id) : [],
      roles: index === 0 ? roles.map(({ id }) => id) : [],
      plays: [],
    }));
  });
}
