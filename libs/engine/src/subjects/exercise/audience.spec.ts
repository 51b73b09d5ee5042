import { castScenario, EVALUATORS, EVERYONE, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { ExerciseEvents } from './events';

const title = castScenario([], { title: { en: CANARY } });
const truth = castScenario([], {
  groundTruth: [{ at: '+00:00', severity: 'grave', because: { en: CANARY } }] as never,
});
const script = castScenario([], { story: { en: CANARY } });

export const table: AudienceTable<keyof ExerciseEvents> = {
  ExerciseCreated: [{ scenario: title, to: EVERYONE }],
  ScenarioReplaced: [
    {
      scenario: title,
      by: (played) => {
        played.do({ type: 'ResetExercise' }, 'facilitator');
        played.do({ type: 'ReplaceScenario', scenarioHash: 'newer' }, 'server');
      },
      to: EVERYONE,
    },
  ],
  ExerciseDescribed: [
    {
      by: (played) => played.do({ type: 'DescribeExercise', name: CANARY }, 'facilitator'),
      to: EVERYONE,
    },
  ],
  // Local controllers steer the injects of their organisation: they read the script, and not how grave it really is.
  ScriptOpened: [{ scenario: script, to: [...STAFF, 'gridControl', 'certControl'] }],
  TruthOpened: [{ scenario: truth, to: EVALUATORS }],
};

describeAudiences(table);
