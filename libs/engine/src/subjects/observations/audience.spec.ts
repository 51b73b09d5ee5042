import { make } from '../../testing/acts';
import type { Played } from '../../testing';
import { EVALUATORS } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { ObservationEvents } from './events';

const seen = (played: Played) =>
  void make(played, { type: 'Observe', text: 'x', organisation: 'grid' }, 'evaluator');
const observation = (played: Played) => Object.keys(played.state.observations)[0]!;

export const table: AudienceTable<keyof ObservationEvents> = {
  ObservationMade: [
    {
      when: 'by an evaluator',
      by: (played) => played.do({ type: 'Observe', text: CANARY, organisation: 'grid' }, 'evaluator'),
      to: EVALUATORS,
    },
    {
      when: 'by a facilitator',
      by: (played) => played.do({ type: 'Observe', text: CANARY }, 'facilitator'),
      to: EVALUATORS,
    },
  ],
  ObservationCorrected: [
    {
      given: seen,
      by: (played) =>
        played.do(
          { type: 'CorrectObservation', observation: observation(played), text: CANARY },
          'evaluator',
        ),
      to: EVALUATORS,
    },
  ],
  ObservationWithdrawn: [
    {
      given: seen,
      by: (played) =>
        played.do(
          { type: 'WithdrawObservation', observation: observation(played), reason: CANARY },
          'evaluator',
        ),
      to: EVALUATORS,
    },
  ],
};

describeAudiences(table);
