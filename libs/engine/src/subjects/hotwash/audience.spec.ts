import type { Played } from '../../testing';
import { castScenario, EVALUATORS, EVERYONE } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { HotwashEvents } from './events';

const surveyed = (anonymous: boolean) =>
  castScenario([], {
    survey: { anonymous, questions: [{ id: 'words', title: { en: CANARY }, type: 'text' }] } as never,
  });
const end = (played: Played) => void played.do({ type: 'EndExercise' }, 'facilitator');
const answer = (played: Played) =>
  void played.do({ type: 'AnswerSurvey', values: { words: CANARY } }, 'grid');

export const table: AudienceTable<keyof HotwashEvents> = {
  SurveyOpened: [{ scenario: surveyed(true), by: end, to: EVERYONE }],
  SurveyAnswered: [
    { when: 'anonymously', scenario: silent(true), given: end, by: answer, to: ['grid'] },
    { when: 'by name', scenario: silent(false), given: end, by: answer, to: ['grid'] },
  ],
  SurveyClosed: [
    {
      scenario: silent(true),
      given(played) {
        end(played);
        played.do({ type: 'AnswerSurvey', values: { words: 'x' } }, 'grid');
      },
      by: (played) => played.do({ type: 'CloseSurvey' }, 'evaluator'),
      to: EVALUATORS,
    },
  ],
};

/** The same without a mark in its questions. */
function silent(anonymous: boolean) {
  const scenario = surveyed(anonymous);
  return JSON.parse(JSON.stringify(scenario).replaceAll(CANARY, 'Words')) as typeof scenario;
}

describeAudiences(table);
