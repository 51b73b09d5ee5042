import type { Part } from '@tocsin/engine';
import type { Text } from '@tocsin/scenario';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { useText } from '../../i18n/texts';
import { Page } from '../../frames/page/page';
import { Fault } from '../../ui/fault';
import { enter, type Entered } from './enter';
import { Button } from '../../ui/button';

/** Whoever followed a link of the demo has already chosen. */
export const AT_ONCE = '#now';

interface Invited {
  name: string;
  part: Part;
  title: Text;
}

/** A personal invitation. One takes the seat by hand: a mail program that looks at links takes nothing. */
export function JoinPage() {
  const { t } = useTranslation('entrance');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const { token } = useParams({ from: '/join/$token' });
  const join = useMutation({
    mutationFn: () => ask<Entered>('/session/join', { method: 'POST', body: { token } }),
    onSuccess: enter,
  });
  // Whose seat it is; one that opens nothing says so once it is pressed.
  const { data: invited } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => ask<Invited>('/session/invitation', { method: 'POST', body: { token } }),
    retry: false,
    staleTime: Infinity,
  });
  const { mutate } = join;
  useEffect(() => {
    if (window.location.hash === AT_ONCE) mutate();
  }, [mutate]);
  return (
    <Page title={t('join.invited')}>
      {invited && (
        <p>
          <strong>{invited.name}</strong>
          <br />
          {[text(invited.title), shell(`part.${invited.part}`)].filter(Boolean).join(' · ')}
        </p>
      )}
      <p>{t('join.invitedWhat')}</p>
      {join.isError && <Fault error={join.error} />}
      <Button mt="md" size="md" loading={join.isPending || join.isSuccess} onClick={() => join.mutate()}>
        {t('join.takeSeat')}
      </Button>
    </Page>
  );
}
