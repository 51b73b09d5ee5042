import { z } from 'zod';
import { command, type Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import type { Person } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { improvisedAgain, setAside } from '../injects/carried-over';
import { opened, scripted } from './opened';

/**
 * Goes on with another version of the scenario, before STARTEX. Whoever decides it must be given the new version.
 * People stay in their organisations, by id; `moves` says where those go whose organisation is gone.
 */
export const replaceScenario = command({
  type: 'ReplaceScenario',
  may: ['server'],
  body: { scenarioHash: z.string(), moves: z.record(z.string(), z.string()).default({}) },
  decide({ scenarioHash, moves }, { state, scenario }): Draft[] {
    const { exercise, standing, people, injects } = state;
    if (!exercise) throw new Rejected('not-created', 'There is no exercise yet.');
    if (standing !== 'ready') throw new Rejected('already-started', 'The exercise has already started.');
    if (exercise.scenario === scenarioHash) return [];
    const kept = new Set(scenario.injects.map(({ number }) => number));
    return [
      { type: 'ScenarioReplaced', data: opened(scenario, scenarioHash, exercise.seed) },
      ...scripted(scenario),
      ...Object.values(people).flatMap((person) => placed(person, moves, scenario)),
      ...Object.values(injects).flatMap((inject) =>
        inject.improvised ? improvisedAgain(inject) : kept.has(inject.number) ? setAside(inject) : [],
      ),
    ];
  },
});

/** Somebody whose organisation, cells, roles or personas are not all there any more. */
function placed(person: Person, moves: Record<string, string>, scenario: Situation['scenario']): Draft[] {
  const { id, part, organisation } = person;
  const has = (list: readonly { id: string }[]) => (wanted: string) => list.some((one) => one.id === wanted);
  const isThere = has(scenario.organisations);
  const now = organisation === undefined || isThere(organisation) ? organisation : moves[organisation];
  if (organisation !== undefined && (now === undefined || !isThere(now)))
    throw new Rejected(
      'organisation-gone',
      `Say where the people of ${organisation} go: it is not there any more.`,
    );
  const cells = person.cells.filter(has(scenario.cells));
  const roles = person.roles.filter(has(scenario.roles));
  const plays = person.plays.filter(has(scenario.personas));
  const same =
    now === organisation &&
    cells.length === person.cells.length &&
    roles.length === person.roles.length &&
    plays.length === person.plays.length;
  if (same) return [];
  return [{ type: 'PersonEnrolled', data: { person: id, part, organisation: now, cells, roles, plays } }];
}
