import type { Folds } from '../../core/subject';
import type { ErasureEvents } from './events';

export const fold: Folds<keyof ErasureEvents> = {
  // Who reads the log reads what is left of those events; nothing else changes.
  TextsErased() {},
};
