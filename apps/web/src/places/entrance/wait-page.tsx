import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../frames/page/page';
import { ask } from '../../http/api';
import { urlOf } from '../../http/url-of';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import { enter, type Entered } from './enter';

type Standing = { standing: 'waiting' | 'refused' } | ({ standing: 'admitted' } & Entered);

const EVERY = 2_000;

/** Until control has nodded. It goes on by itself, also after the page was loaded anew. */
export function WaitPage() {
  const { t } = useTranslation('entrance');
  const { token } = useParams({ from: '/wait/$token' });
  const claim = useQuery({
    queryKey: ['claim', token],
    queryFn: () => ask<Standing>('/session/claim', { method: 'POST', body: { token } }),
    refetchInterval: ({ state }) => (state.data && state.data.standing !== 'waiting' ? false : EVERY),
    retry: false,
  });
  const { data } = claim;
  useEffect(() => {
    if (data?.standing === 'admitted') enter(data);
  }, [data]);
  const refused = data?.standing === 'refused';
  return (
    <Page title={t(refused ? 'wait.refused' : 'wait.title')}>
      <p role="status">{t(refused ? 'wait.refusedWhat' : 'wait.what')}</p>
      {claim.isError && <Fault error={claim.error} />}
      {(refused || claim.isError) && (
        <Button component="a" href={urlOf('/')} variant="default" mt="md">
          {t('wait.again')}
        </Button>
      )}
    </Page>
  );
}
