import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { storedQuery, sessionQuery } from '../../exercise/offline/session-queries';
import { LiveProvider } from '../../exercise/live/live-context';
import { Fault } from '../../ui/fault';
import { Away } from './away';
import { Loading } from './loading';
import { NewerScenario } from './newer-scenario';
import { Page } from '../page/page';
import { signInFrom } from '../page/sign-in-link';
import { SeatContext } from '../../exercise/seat/seat';
import { BaseContext } from '../../exercise/seat/seat-link';
import { urlOf } from '../../http/url-of';

/** Finds the seat in the session and connects it. */
export function Place() {
  const { t } = useTranslation('shell');
  const { exercise, seat: person } = useParams({ from: '/x/$exercise/$seat' });
  const session = useQuery(sessionQuery);
  const offline = session.data?.offline === true;
  const stored = useQuery({ ...storedQuery({ exercise, seat: person }), enabled: offline });
  if (session.isPending || stored.isLoading) return <Loading />;
  const seat = session.data?.seats.find((one) => one.exercise === exercise && one.person === person);
  if (session.isError && !seat)
    return (
      <Page title={t('fault.title')}>
        <Fault error={session.error} again={() => void session.refetch()} />
      </Page>
    );
  if (offline && !(seat && stored.data)) return <Away seats={session.data?.seats ?? []} />;
  if (!seat)
    return (
      <Page title={t('seat.none')}>
        <p>{t('seat.what')}</p>
        {!session.data?.account && (
          <p>
            <Anchor href={signInFrom(window.location)}>{t('seat.signIn')}</Anchor>
          </p>
        )}
        <Anchor href={urlOf('/')}>{t('lost.home')}</Anchor>
      </Page>
    );
  return (
    <SeatContext value={seat}>
      <BaseContext value={`/x/${exercise}/${person}`}>
        <LiveProvider
          exercise={exercise}
          seat={person}
          before={stored.data ?? undefined}
          waiting={<Loading />}
        >
          <NewerScenario />
          <Outlet />
        </LiveProvider>
      </BaseContext>
    </SeatContext>
  );
}
