import type { Inject } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { queryOptions } from '@tanstack/react-query';
import { askFrom, type Place } from '../../../http/api';

/** A whole inject, with guidance and expected actions. `edited` grows with every edit, so that it is fetched anew. */
export const injectQuery = (place: Place, number: number, edited = '') =>
  queryOptions({
    queryKey: ['inject', place.exercise, place.seat, number, edited],
    queryFn: () => askFrom<Inject>(place, `/injects/${number}`),
    staleTime: 5 * MINUTE,
  });
