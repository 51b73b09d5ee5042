import { MINUTE } from '@tocsin/words';
import type { Folds } from '../../core/subject';
import type { TlpEvents } from './events';

export const fold: Folds<keyof TlpEvents> = {
  TlpBreached(_state, { data, time, at }, write) {
    write.put('breaches', data.message, { ...data, at: time, wall: at });
    const { organisation, tlp } = data;
    write.facts('breaches').push({ organisation, tlp, at: time / MINUTE });
  },
};
