import type { State } from '../../core/state';
import type { Folds } from '../../core/subject';
import type { RatedSubject, RatingEvents } from './events';
import { ratingKey, type Rated } from './state';

export const fold: Folds<keyof RatingEvents> = {
  RatingGiven(state, { data, time, at }, write) {
    const before = rated(state, data);
    const given = { ...before.given, [data.person]: { ...data, at: time, wall: at } };
    // Whoever rates again opens again what had been settled.
    write.put('ratings', ratingKey(data), { ...before, given, agreed: undefined });
  },
  RatingAgreed(state, { data, time, at }, write) {
    const agreed = { ...data, at: time, wall: at };
    write.put('ratings', ratingKey(data), { ...rated(state, data), agreed });
  },
};

const rated = (state: State, { subject, organisation }: RatedSubject): Rated =>
  state.ratings[ratingKey({ subject, organisation })] ?? {
    subject,
    ...(organisation ? { organisation } : {}),
    given: {},
  };
