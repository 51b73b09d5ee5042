import { z } from 'zod';
import { prepare } from '../../core/script';
import { command } from '../../core/command';
import type { Draft } from '../../core/events';
import { Rejected } from '../../core/rejected';
import { adoptedPlan, planned } from './planned';

/** Opens an exercise on a scenario: what everyone may know, the script for the staff, and every inject as planned. */
export const createExercise = command({
  type: 'CreateExercise',
  may: ['server'],
  body: { scenarioHash: z.string(), seed: z.int() },
  decide({ scenarioHash, seed }, { state, scenario }): Draft[] {
    if (state.standing !== 'new') throw new Rejected('already-created', 'The exercise exists already.');
    const {
      title,
      languages,
      start,
      organisations,
      cells,
      roles,
      personas,
      addressBook,
      storylines,
      objectives,
    } = scenario;
    const { nights, end, phases, groundTruth } = prepare(scenario);
    const named = phases.map(({ id, at }) => ({
      id,
      at,
      title: scenario.phases.find((phase) => phase.id === id)?.title ?? {},
    }));
    return [
      {
        type: 'ExerciseCreated',
        data: {
          scenario: scenarioHash,
          seed,
          title,
          languages,
          start,
          end,
          nights,
          addressBook,
          roles,
          organisations: organisations.map(({ id, name, sector, kind, constituency, region }) => ({
            id,
            name,
            sector,
            kind,
            constituency,
            ...(region ? { region } : {}),
          })),
          cells: cells.map(({ id, name, organisation }) => ({ id, name, organisation })),
          personas: personas
            .filter(({ listed }) => listed)
            .map(({ id, name, title }) => ({ id, name, title })),
        },
      },
      {
        type: 'ScriptOpened',
        data: {
          story: scenario.story,
          storylines,
          objectives,
          phases: named,
          personas: personas.map(({ id, name, title }) => ({ id, name, title })),
        },
      },
      ...adoptedPlan(scenario),
      ...(groundTruth.length > 0
        ? [{ type: 'TruthOpened', data: { severities: groundTruth } } satisfies Draft]
        : []),
      ...scenario.injects.map((inject) => planned(inject, scenario)),
    ];
  },
});

export { describeExercise } from './describe';
