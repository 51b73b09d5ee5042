import type { Clock } from '../../core/clock';

export interface ConductEvents {
  ClockChanged: {
    cause: 'startex' | 'pause' | 'resume' | 'rate' | 'jump' | 'night' | 'recovery' | 'endex';
    clock: Clock;
    /** Exercise time just before. */
    from: number;
    /** recovery: wall milliseconds in which no server was alive. */
    gap?: number;
  };
  PhaseBegan: { phase: string };
  /** Back to before STARTEX: whatever was played is void. What is planned anew follows. */
  ExerciseReset: Record<string, never>;
  ExerciseEnded: Record<string, never>;
}

declare module '../../core/events' {
  interface EventData extends ConductEvents {}
}
