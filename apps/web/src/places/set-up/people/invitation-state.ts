import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { usePlace } from '../../../exercise/seat/seat';
import { mailsQuery } from './mail-queries';
import type { Enrolled } from './people-queries';

/** How far an invitation got. */
export type InvitationState = 'unused' | 'mailed' | 'opened' | 'seated' | 'ended';

/** How far each invitation got, as far as server and mail server know. */
export function useInvitationState(): (person: Enrolled) => InvitationState {
  const mails = useQuery(mailsQuery(usePlace())).data?.mails;
  const mailed = useMemo(
    () =>
      new Set(
        mails?.flatMap(({ person, kind, state }) =>
          kind === 'invitation' && state === 'sent' ? [person] : [],
        ),
      ),
    [mails],
  );
  return ({ person, hasAccount, invitation: { endsAt, openedAt, seatedAt } }) => {
    if (seatedAt || hasAccount) return 'seated';
    if (endsAt && Date.parse(endsAt) <= Date.now()) return 'ended';
    if (openedAt) return 'opened';
    return mailed.has(person) ? 'mailed' : 'unused';
  };
}
