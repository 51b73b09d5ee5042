import type { EvaluationEventData, Subject } from '../core/evaluation-events';
import { ratingKey, type Rated } from '../core/evaluation-state';
import type { State } from '../core/state';
import type { Evolvers } from './evolvers';

/** What evaluators and participants say of the exercise. */
export const evolveEvaluation: Evolvers<keyof EvaluationEventData> = {
  ObservationMade(state, { data, time, at, seq }) {
    state.observations[data.observation] = { ...data, at: time, wall: at, seq, corrected: 0 };
  },
  ObservationCorrected(state, { data }) {
    const before = state.observations[data.observation];
    if (before)
      state.observations[data.observation] = {
        ...before,
        ...data,
        organisation: data.organisation,
        task: data.task,
        corrected: before.corrected + 1,
      };
  },
  ObservationWithdrawn(state, { data }) {
    const before = state.observations[data.observation];
    if (before) state.observations[data.observation] = { ...before, withdrawn: data.reason };
  },
  RatingGiven(state, { data, time, at }) {
    const before = rated(state, data);
    // Whoever rates anew opens again what had been settled.
    state.ratings[ratingKey(data)] = {
      ...before,
      given: { ...before.given, [data.person]: { ...data, at: time, wall: at } },
      agreed: undefined,
    };
  },
  RatingAgreed(state, { data, time, at }) {
    state.ratings[ratingKey(data)] = { ...rated(state, data), agreed: { ...data, at: time, wall: at } };
  },

  SurveyOpened(state, { data }) {
    state.survey = data;
  },
  SurveyAnswered(state, { data }) {
    state.surveyAnswers[data.person] = data;
  },
  SurveyClosed(state, { data }) {
    state.surveyResult = data;
  },
  NoteReleased(state, { data, time, at }) {
    state.releasedNotes[data.note] = { ...data, at: time, wall: at };
  },

  StatementWritten(state, { data, time, at, seq }) {
    const first = state.statements[data.statement]?.first ?? seq;
    state.statements[data.statement] = { ...data, at: time, wall: at, version: seq, first };
  },
  StatementRemoved(state, { data }) {
    delete state.statements[data.statement];
  },
  ReportReleased(state, { data, time, at }) {
    state.releases[data.part] = { ...data, at: time, wall: at };
  },
};

const rated = (state: State, { subject, organisation }: Subject): Rated =>
  state.ratings[ratingKey({ subject, organisation })] ?? {
    subject,
    ...(organisation ? { organisation } : {}),
    given: {},
  };
