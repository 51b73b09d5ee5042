import { queryOptions } from '@tanstack/react-query';
import { askFrom, type Place } from '../../../http/api';

export type MailState = 'waiting' | 'sending' | 'sent' | 'refused' | 'unsure' | 'stopped';

/** The mails of an exercise, and whether any can be sent. */
export interface Mails {
  /** Whether the installation has a mail server. */
  sends: boolean;
  /** Domains that mail may go to; empty: all of them, and injects to none. */
  domains: string[];
  /** Whether injects of the mail channel go to real inboxes. */
  injects: boolean;
  mails: {
    person: string;
    kind: 'invitation' | 'inject';
    message: string | null;
    state: MailState;
    /** What the mail server said last. */
    reason: string | null;
    at: string;
  }[];
}

const OPEN: readonly MailState[] = ['waiting', 'sending'];

export const mailsQuery = (place: Place) =>
  queryOptions({
    queryKey: ['mails', place.exercise],
    queryFn: () => askFrom<Mails>(place, '/mail'),
    // Until the mail server has answered for each of them.
    refetchInterval: ({ state: { data } }) =>
      data?.mails.some(({ state }) => OPEN.includes(state)) ? 2_000 : 15_000,
  });
