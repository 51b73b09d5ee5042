import type { Address, Objective, Text } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';
import type { Night } from '../../core/clock';
import type { Named, PublicOrganisation } from '../../core/organisation';

/** What is said of an exercise beside its scenario; a field that nobody filled in is absent. */
export interface Description {
  name?: string;
  /** The day for which it is planned, `2026-11-24`, by the calendar on the wall. */
  date?: string;
  /** Local time of that day, `09:00`. */
  time?: string;
  place?: string;
  /** How its papers are marked, such as `RESTRICTED` or `TLP:AMBER`. */
  classification?: string;
}

/** What everyone may know of the scenario on which an exercise is played. */
export interface Opened {
  /** The hash of what the scenario says. */
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
}

export interface ExerciseEvents {
  ExerciseCreated: Opened;
  /** From now on it is played on another version of its scenario; people stay, and everything planned is planned anew. */
  ScenarioReplaced: Opened;
  /** What the exercise itself is called, when and where it is to be played: the whole of it, as it is from now on. */
  ExerciseDescribed: Description;
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
