import { z } from 'zod';
import { command } from '../../core/command';
import type { Draft } from '../../core/events';
import { Rejected } from '../../core/rejected';
import { opened, scripted } from './opened';

/** Opens an exercise on a scenario: what everyone may know, the script for the staff, and every inject as planned. */
export const createExercise = command({
  type: 'CreateExercise',
  may: ['server'],
  body: { scenarioHash: z.string(), seed: z.int() },
  decide({ scenarioHash, seed }, { state, scenario }): Draft[] {
    if (state.standing !== 'new') throw new Rejected('already-created', 'The exercise exists already.');
    return [{ type: 'ExerciseCreated', data: opened(scenario, scenarioHash, seed) }, ...scripted(scenario)];
  },
});

export { describeExercise } from './describe';
export { replaceScenario } from './replace';
