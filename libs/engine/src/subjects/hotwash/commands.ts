import { z } from 'zod';
import type { EvaluationEventData } from '../../core/evaluation-events';
import { Rejected } from '../../core/rejected';
import type { State } from '../../core/state';
import { command, PEOPLE, whoever, type Situation } from '../../core/command';
import { EVALUATORS } from '../observations/commands';

/** So many answers of one organisation are needed before its name is told with them, where a survey is anonymous. */
export const CROWD = 3;

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
    values: z.record(z.string().max(64), z.union([z.int().min(1).max(5), z.string().trim().max(5_000)])),
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

/** Sorted by what they say, so that their order tells nobody who gave them. */
function resultOf({ surveyAnswers, people }: State, anonymous: boolean): EvaluationEventData['SurveyClosed'] {
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
    .map((answer) => ({ answer, sorted: JSON.stringify(answer) }))
    .sort((a, b) => (a.sorted < b.sorted ? -1 : 1))
    .map(({ answer }) => answer);
  return { asked, answers };
}

/** Gives a note to the evaluation that only its author saw until now. */
export const releaseNote = command({
  type: 'ReleaseNote',
  may: PEOPLE,
  body: { note: z.string() },
  decide({ note: id }, situation) {
    const { id: person } = whoever(situation);
    const note = situation.state.notes[id];
    if (!note || note.person !== person) throw new Rejected('unknown-note', `There is no note ${id}.`);
    if (situation.state.releasedNotes[id]) return [];
    const { text, about, at } = note;
    return [
      { type: 'NoteReleased', data: { note: id, person, text, ...(about ? { about } : {}), moment: at } },
    ];
  },
});
