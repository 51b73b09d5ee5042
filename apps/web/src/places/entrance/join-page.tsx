import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { Page } from '../../frames/page/page';
import { Fault } from '../../ui/fault';
import { enter, type Entered } from './enter';
import { Button } from '../../ui/button';

/** Whoever followed a link of the demo has already chosen. */
export const AT_ONCE = '#now';

/** A personal invitation. One takes the seat by hand: a mail program that looks at links takes nothing. */
export function JoinPage() {
  const { t } = useTranslation('entrance');
  const { token } = useParams({ from: '/join/$token' });
  const join = useMutation({
    mutationFn: () => ask<Entered>('/session/join', { method: 'POST', body: { token } }),
    onSuccess: enter,
  });
  const { mutate } = join;
  useEffect(() => {
    if (window.location.hash === AT_ONCE) mutate();
  }, [mutate]);
  return (
    <Page title={t('join.invited')}>
      <p>{t('join.invitedWhat')}</p>
      {join.isError && <Fault error={join.error} />}
      <Button mt="md" size="md" loading={join.isPending || join.isSuccess} onClick={() => join.mutate()}>
        {t('join.takeSeat')}
      </Button>
    </Page>
  );
}
