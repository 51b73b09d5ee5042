import type { Part } from '../../core/person';

export interface PeopleEvents {
  PersonEnrolled: {
    person: string;
    part: Part;
    organisation?: string;
    cells: string[];
    roles: string[];
    /** Personas that a simulator plays. */
    plays: string[];
  };
  PersonWithdrawn: { person: string };
  CommsCheckCalled: Record<string, never>;
  CommsCheckAnswered: { person: string };
}

declare module '../../core/events' {
  interface EventData extends PeopleEvents {}
}
