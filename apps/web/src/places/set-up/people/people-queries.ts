import type { Part } from '@tocsin/engine';
import type { Language } from '@tocsin/words';
import { queryOptions } from '@tanstack/react-query';
import { askFrom, type Place } from '../../../http/api';

/** Somebody enrolled in the exercise, as those who set it up know them. */
export interface Enrolled {
  person: string;
  name: string;
  email: string | null;
  language: Language | null;
  part: Part;
  organisation?: string;
  cells: string[];
  roles: string[];
  plays: string[];
  /** Whether the seat is an account's own. */
  hasAccount: boolean;
  invitation: {
    url: string;
    /** From when on the link opens nothing. */
    endsAt: string | null;
    openedAt: string | null;
    seatedAt: string | null;
  };
}
export type NewPerson = Omit<Enrolled, 'person' | 'invitation' | 'email' | 'language' | 'hasAccount'> & {
  email?: string;
};

/** A dialog about somebody. */
export interface PersonDialogProps {
  person: Enrolled;
  onClose: () => void;
}

export const peopleQuery = (place: Place) =>
  queryOptions({
    queryKey: ['people', place.exercise],
    queryFn: () => askFrom<Enrolled[]>(place, '/people'),
    staleTime: 5_000,
  });
