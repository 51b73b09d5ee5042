import type { Playable } from '@tocsin/plan';
import { momentMs, type Finding, type Text } from '@tocsin/scenario';
import { timeOfDayMs, type Language } from '@tocsin/words';

/** A scenario as a list shows it. */
export interface Summary {
  id: string;
  title: Text;
  summary: Text;
  languages: Language[];
  organisations: number;
  injects: number;
  /** Milliseconds from STARTEX to ENDEX. */
  duration: number;
}

/** A folder of the library, as it was when it was read last. */
export interface Shelf {
  /** The name of the folder: the key of this entry. */
  folder: string;
  /** Changes with every change of the folder's files. */
  stamp: string;
  /** How many findings the check has. */
  findings: number;
  /** The first of those that are errors. */
  errors: Finding[];
  /** Absent when the scenario has errors. */
  summary?: Summary;
  /** The scenario as JSON text, in memory that the server and its worker share; absent when it has errors. */
  text?: SharedArrayBuffer;
}

export function summaryOf(scenario: Playable): Summary {
  const { id, title, summary, languages, organisations, injects, end, start } = scenario;
  return {
    id,
    title,
    summary,
    languages,
    organisations: organisations.length,
    injects: injects.length,
    duration: momentMs(end, timeOfDayMs(start.time)),
  };
}
