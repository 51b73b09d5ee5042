import type { Follows, Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { HotwashState } from './state';

const follows: Follows = {
  /** The survey opens with ENDEX. */
  ExerciseEnded: (_event, { script: { scenario } }) =>
    scenario.survey ? [{ type: 'SurveyOpened', data: scenario.survey }] : [],
};

/** The hotwash: what those who played say of the exercise, in a survey. */
export const hotwash = {
  state: (): HotwashState => ({ surveyAnswers: {} }),
  fold,
  audience,
  commands,
  follows,
} satisfies Subject<keyof typeof fold>;
