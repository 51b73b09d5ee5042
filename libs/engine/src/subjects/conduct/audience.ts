import { everyone, staffOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { ConductEvents } from './events';

export const audience: Audiences<keyof ConductEvents> = {
  ClockChanged: everyone,
  PhaseBegan: staffOnly,
  ExerciseReset: everyone,
  ExerciseEnded: everyone,
};
