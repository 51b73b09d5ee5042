import type { Figures, Telling } from '@tocsin/report';
import { createContext, useContext } from 'react';
import type { EventWords } from '../../../../exercise/events/use-event-words';
import type { Choice } from './choice';

/** What the parts of the view share. */
export interface Shown extends EventWords {
  found: Figures;
  tell: Telling;
}
/** The number whose origin is shown. */
export interface Chosen {
  choice?: Choice;
  choose: (choice?: Choice) => void;
}

const ShownContext = createContext<Shown | undefined>(undefined);
/** Apart, so that choosing a number draws no part anew. */
const ChosenContext = createContext<Chosen>({ choose: () => undefined });
export const ShownProvider = ShownContext.Provider;
export const ChosenProvider = ChosenContext.Provider;

export const useChosen = (): Chosen => useContext(ChosenContext);
export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error('no figures around');
  return shown;
}
