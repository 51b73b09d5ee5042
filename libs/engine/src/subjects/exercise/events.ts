import type { Address, Objective, Text } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';
import type { Night } from '../../core/clock';
import type { Named, PublicOrganisation } from '../../core/organisation';

export interface ExerciseEvents {
  ExerciseCreated: {
    scenario: string;
    seed: number;
    title: Text;
    languages: Language[];
    start: { date: string; time: string; timeZone: string };
    end: number;
    nights: Night[];
    organisations: PublicOrganisation[];
    cells: (Named & { organisation?: string })[];
    roles: Named[];
    personas: (Named & { title?: Text })[];
    addressBook: Address[];
  };
  /** What lies behind the exercise, for those who run and evaluate it. */
  ScriptOpened: {
    /** What lies behind it all. */
    story: Text;
    storylines: { id: string; title: Text }[];
    phases: { id: string; title: Text; at: number }[];
    objectives: Objective[];
    personas: (Named & { title?: Text })[];
  };
  /** How grave it really is from each moment on, in the plan's severities; for control and evaluators alone. */
  TruthOpened: { severities: { at: number; severity: string; because?: Text }[] };
}

declare module '../../core/events' {
  interface EventData extends ExerciseEvents {}
}
