import { castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const scenario = castScenario([], {
  survey: {
    anonymous: true,
    questions: [
      { id: 'clear', title: { en: 'Was it clear?' }, type: 'scale' },
      { id: 'words', title: { en: 'What else?' }, type: 'text' },
    ],
  },
});
const closed = (played: Played) => {
  ended(played);
  played.do({ type: 'CloseSurvey' }, 'evaluator');
};
const running = () => undefined;

describeRefusals('AnswerSurvey')({
  scenario,
  given: ended,
  by: 'grid',
  fields: () => ({ values: { clear: 5, words: 'Nothing' } }),
  but: [
    ['done', { when: 'with a question left out', with: { values: { clear: 1 } } }],
    ['done', { when: 'with all of them left out', with: { values: {} } }],
    ['unknown-question', { when: 'a question that it does not have', with: { values: { other: 'x' } } }],
    ['form-incomplete', { when: 'a scale with words', with: { values: { clear: 'very' } } }],
    ['form-incomplete', { when: 'a text with a number', with: { values: { words: 5 } } }],
    ['malformed', { when: 'beyond its scale', with: { values: { clear: 6 } } }],
    ['no-survey', { when: 'before ENDEX', given: running }],
    ['no-survey', { when: 'where there is none', scenario: castScenario() }],
    ['survey-closed', { when: 'after it was closed', given: closed }],
  ],
});

describeRefusals('CloseSurvey')({
  scenario,
  given: ended,
  by: 'evaluator',
  fields: () => ({}),
  but: [
    ['no-survey', { when: 'before ENDEX', given: running }],
    ['survey-closed', { when: 'a second time', given: closed }],
  ],
});
