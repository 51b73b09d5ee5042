import { castScenario, EVERYONE, STAFF } from '../../testing/cast';
import { describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { ConductEvents } from './events';

export const table: AudienceTable<keyof ConductEvents> = {
  ClockChanged: [{ by: (played) => played.do({ type: 'PauseClock' }, 'facilitator'), to: EVERYONE }],
  // The phase is of the script: those who play live through it without being told.
  PhaseBegan: [
    {
      scenario: castScenario([], {
        phases: [{ id: 'first', title: { en: 'First' }, at: '+00:05' }] as never,
      }),
      by: (played) => played.wait(5 * 60_000),
      to: STAFF,
    },
  ],
  ExerciseReset: [{ by: (played) => played.do({ type: 'ResetExercise' }, 'facilitator'), to: EVERYONE }],
  ExerciseEnded: [{ by: (played) => played.do({ type: 'EndExercise' }, 'facilitator'), to: EVERYONE }],
};

describeAudiences(table);
