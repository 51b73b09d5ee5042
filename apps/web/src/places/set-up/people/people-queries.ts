import type { Part } from '@tocsin/engine';
import { queryOptions } from '@tanstack/react-query';
import { askFrom, type Place } from '../../../http/api';

/** Somebody enrolled in the exercise, as those who set it up know them. */
export interface Enrolled {
  person: string;
  name: string;
  email: string | null;
  part: Part;
  organisation?: string;
  cells: string[];
  roles: string[];
  plays: string[];
  invitation: { url: string };
}
export type NewPerson = Omit<Enrolled, 'person' | 'invitation' | 'email'> & { email?: string };

export const peopleQuery = (place: Place) =>
  queryOptions({
    queryKey: ['people', place.exercise],
    queryFn: () => askFrom<Enrolled[]>(place, '/people'),
    staleTime: 5_000,
  });
