import { castScenario, EVALUATORS } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { RatingEvents } from './events';

const scenario = castScenario([], {
  objectives: [{ id: 'share', title: { en: 'Share' }, capabilities: [] }] as never,
});
const of = { subject: 'objective:share', organisation: 'grid', rating: 'M' } as const;

export const table: AudienceTable<keyof RatingEvents> = {
  RatingGiven: [
    {
      scenario,
      by: (played) => played.do({ type: 'GiveRating', ...of, reason: CANARY }, 'evaluator'),
      to: EVALUATORS,
    },
  ],
  RatingAgreed: [
    {
      scenario,
      given: (played) => played.do({ type: 'GiveRating', ...of, reason: 'x' }, 'evaluator'),
      by: (played) => played.do({ type: 'AgreeRating', ...of, reason: CANARY }, 'facilitator'),
      to: EVALUATORS,
    },
  ],
};

describeAudiences(table);
