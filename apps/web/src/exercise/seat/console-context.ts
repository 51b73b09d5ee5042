import type { Person } from '@tocsin/engine';
import { createContext, useContext } from 'react';

export interface ConsoleSeat {
  /** The one whose console this is. */
  person: Person;
  /** In a preview, nothing is sent: not even that something was read. */
  readOnly: boolean;
}

export const ConsoleContext = createContext<ConsoleSeat | undefined>(undefined);

export function useConsole(): ConsoleSeat {
  const seat = useContext(ConsoleContext);
  if (!seat) throw new Error('outside of a console');
  return seat;
}
