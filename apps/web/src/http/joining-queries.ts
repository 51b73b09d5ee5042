import { queryOptions } from '@tanstack/react-query';
import { askFrom, type Place } from './api';

/** Who may join by the exercise's code; null sets no limit. */
export interface JoinPolicy {
  open: boolean;
  organisations: string[] | null;
  kinds: string[] | null;
  from: string | null;
  until: string | null;
  nod: 'authorities' | 'everyone' | 'nobody';
}
export interface Joining extends JoinPolicy {
  code: string;
  /** Whether the exercise has ended: then nobody joins by it. */
  ended: boolean;
}
/** Somebody who waits for control's nod. */
export interface Claim {
  claim: string;
  name: string;
  organisation: string;
  since: string;
  /** Whose seat they ask for; absent for somebody new. */
  person?: string;
}

export const joiningQuery = (place: Place) =>
  queryOptions({
    queryKey: ['joining', place.exercise],
    queryFn: () => askFrom<Joining>(place, '/joining'),
    staleTime: 5_000,
  });

/** Asked again and again: whoever waits is told at once on every screen of control. */
export const claimsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['claims', place.exercise],
    queryFn: () => askFrom<Claim[]>(place, '/claims'),
    refetchInterval: 5_000,
  });
