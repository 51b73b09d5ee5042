import type { Folds } from '../../core/subject';
import type { ObservationEvents } from './events';

export const fold: Folds<keyof ObservationEvents> = {
  ObservationMade(_state, { data, time, at, seq }, write) {
    write.put('observations', data.observation, { ...data, at: time, wall: at, seq, corrected: 0 });
  },
  ObservationCorrected(state, { data }, write) {
    const { organisation, task } = data;
    const corrected = (state.observations[data.observation]?.corrected ?? 0) + 1;
    write.change('observations', data.observation, { ...data, organisation, task, corrected });
  },
  ObservationWithdrawn(_state, { data }, write) {
    write.change('observations', data.observation, { withdrawn: data.reason });
  },
};
