import type { ExerciseEvent } from '../core/events';

export type MarkKind = 'startex' | 'phase' | 'level' | 'night' | 'jump' | 'threshold' | 'inject' | 'endex';

/** A moment worth a look. */
export interface Mark {
  seq: number;
  /** Milliseconds of play until then. */
  played: number;
  /** Exercise time. */
  time: number;
  kind: MarkKind;
  /** The phase, the level, the number of the inject. */
  about?: string;
}

/** What an event is on a line of what happened; undefined for most. */
export function markOf(event: ExerciseEvent): Pick<Mark, 'kind' | 'about'> | undefined {
  switch (event.type) {
    case 'ClockChanged': {
      const { cause } = event.data;
      return cause === 'startex' || cause === 'jump' || cause === 'night' ? { kind: cause } : undefined;
    }
    case 'ExerciseEnded':
      return { kind: 'endex' };
    case 'PhaseBegan':
      return { kind: 'phase', about: event.data.phase };
    case 'LevelDeclared':
      return { kind: 'level', about: event.data.level };
    case 'InjectReleased': {
      const { number, cause } = event.data;
      // A condition holds when what people did has crossed a threshold of the script.
      return { kind: cause === 'condition' ? 'threshold' : 'inject', about: String(number) };
    }
    default:
      return undefined;
  }
}
