import type { Folds } from '../../core/subject';
import type { HotwashEvents } from './events';

export const fold: Folds<keyof HotwashEvents> = {
  SurveyOpened(_state, { data }, write) {
    write.set('survey', data);
  },
  SurveyAnswered(_state, { data }, write) {
    write.put('surveyAnswers', data.person, data);
  },
  SurveyClosed(_state, { data }, write) {
    write.set('surveyResult', data);
  },
};
