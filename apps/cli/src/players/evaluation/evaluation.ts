import type { ExerciseEvent, State } from '@tocsin/engine';
import type { Playable } from '@tocsin/plan';
import type { Given, Planned } from '../planned';
import { Random } from '../random';
import { Guide } from './guide';
import { Leanings } from './judging';
import { Observing } from './observing';
import { releases } from './releases';
import { agreedObjectives, agreedTasks, objectiveRatings, taskRatings } from './settling';
import { Statements } from './statements';
import { surveyAnswers } from './survey';
import { Wording, type PlayersWords } from './wording';

/** What is given next, by the exercise as it stands when everything before has been done. */
export type Step = (state: State) => Given[];

/**
 * What simulated evaluators do, and participants in the hotwash. It draws on chance of its own, so that the exercise
 * is played the same with it and without.
 */
export class Evaluation {
  /** After ENDEX, one after another. */
  readonly afterwards: Step[];
  private readonly observing: Observing;

  constructor({ id, objectives, emergencyPlan }: Playable, seed: number, words: PlayersWords) {
    const random = new Random(seed, `${id} evaluation`);
    const guide = new Guide(objectives);
    const leanings = new Leanings(random);
    const wording = new Wording(words, emergencyPlan, random);
    const statements = new Statements(guide, wording);
    this.observing = new Observing(guide, leanings, wording, random);
    this.afterwards = [
      (state) => surveyAnswers(state, wording, random),
      closing,
      (state) => taskRatings(state, guide, leanings, wording),
      (state) => agreedTasks(state, guide, wording),
      (state) => objectiveRatings(state, guide, wording),
      (state) => agreedObjectives(state, guide, wording),
      (state) => statements.written(state),
      releases,
    ];
  }

  /** @param state as it stands after the event. */
  plan(event: ExerciseEvent, state: State): Planned[] {
    return this.observing.planned(event, state);
  }
}

function closing({ survey, people }: State): Given[] {
  const facilitator = Object.values(people).find(({ part }) => part === 'facilitator');
  return survey && facilitator ? [{ by: facilitator.id, body: { type: 'CloseSurvey' } }] : [];
}
