import { z } from 'zod';
import { command, type Situation, whoever } from '../../core/command';
import type { EventData } from '../../core/events';
import { EVALUATORS } from '../../core/person';
import type { State } from '../../core/state';
import { Rejected } from '../../core/rejected';
import { optional } from '../../core/text';

/** So many answers of one organisation are needed before its name is told with them, where a survey is anonymous. */
const CROWD = 3;

function openSurvey({ state }: Situation): NonNullable<State['survey']> {
  if (!state.survey) throw new Rejected('no-survey', 'There is no survey; it opens at ENDEX.');
  if (state.surveyResult) throw new Rejected('survey-closed', 'The survey has been closed.');
  return state.survey;
}

/** Answers the survey, or answers it anew. Nothing is asked that one may not leave out. */
export const answerSurvey = command({
  type: 'AnswerSurvey',
  may: ['participant', 'simulator'],
  body: {
    values: z.record(z.string().max(64), z.union([z.int().min(1).max(5), optional(5_000)])),
  },
  decide({ values }, situation) {
    const { questions } = openSurvey(situation);
    for (const [id, value] of Object.entries(values)) {
      const question = questions.find((one) => one.id === id);
      if (!question) throw new Rejected('unknown-question', `The survey has no question ${id}.`);
      if ((question.type === 'scale') !== (typeof value === 'number'))
        throw new Rejected('form-incomplete', `The answer to ${id} is a ${question.type}.`);
    }
    const { id: person, organisation } = whoever(situation);
    return [{ type: 'SurveyAnswered', data: { person, ...(organisation ? { organisation } : {}), values } }];
  },
});

/** Ends the survey and gives its answers to the evaluation. */
export const closeSurvey = command({
  type: 'CloseSurvey',
  may: EVALUATORS,
  body: {},
  decide(_body, situation) {
    const { anonymous } = openSurvey(situation);
    return [{ type: 'SurveyClosed', data: resultOf(situation.state, anonymous) }];
  },
});

type Answer = EventData['SurveyClosed']['answers'][number];

/** Sorted by what they say, so that their order tells nobody who gave them. */
function resultOf({ surveyAnswers, people }: State, anonymous: boolean): EventData['SurveyClosed'] {
  const given = Object.values(surveyAnswers);
  const asked = Object.values(people).filter(
    ({ part }) => part === 'participant' || part === 'simulator',
  ).length;
  if (!anonymous) return { asked, answers: given };
  const crowds = new Map<string, number>();
  for (const { organisation = '' } of given) crowds.set(organisation, (crowds.get(organisation) ?? 0) + 1);
  const answers = given
    .map(({ organisation = '', values }) => ({
      ...(organisation && crowds.get(organisation)! >= CROWD ? { organisation } : {}),
      values,
    }))
    .map((answer) => JSON.stringify(answer))
    .sort()
    .map((answer) => JSON.parse(answer) as Answer);
  return { asked, answers };
}
