import type { ExerciseEvents } from './events';

export interface ExerciseState {
  readonly exercise?: ExerciseEvents['ExerciseCreated'];
  readonly description?: ExerciseEvents['ExerciseDescribed'];
  readonly script?: ExerciseEvents['ScriptOpened'];
  readonly truth?: ExerciseEvents['TruthOpened'];
}

declare module '../../core/state' {
  interface State extends ExerciseState {}
}
