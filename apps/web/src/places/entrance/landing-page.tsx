import { Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { sessionQuery } from '../../exercise/offline/session-queries';
import { Away } from '../../frames/seat/away';
import { Page } from '../../frames/page/page';
import { Fault } from '../../ui/fault';
import { useSlots } from '../../frames/slots';
import classes from './entrance.module.css';
import { JoinWithCode } from './join-with-code';
import { MySeats } from '../../frames/account/my-seats';
import { Button } from '../../ui/button';
import { urlOf } from '../../http/url-of';

/** Where everyone comes in: one's seats, joining with a code, signing in. */
export function LandingPage() {
  const { t } = useTranslation('entrance');
  const { PlanBadge } = useSlots();
  const { t: plan } = useTranslation('improvement');
  const { t: own } = useTranslation('account');
  const session = useQuery(sessionQuery);
  const queries = useQueryClient();
  const { account, seats = [] } = session.data ?? {};
  const isPlanner = account != null && account.role !== 'member';
  if (session.data?.offline) return <Away seats={seats} />;
  const leave = async () => {
    await ask('/session/sign-out', { method: 'POST' });
    queries.clear();
    await session.refetch();
  };
  return (
    <Page title={seats.length > 0 || account ? t('landing.mine') : 'Tocsin'}>
      {session.isError && <Fault error={session.error} again={() => void session.refetch()} />}
      {!account && seats.length === 0 && <p className={classes.lead}>{t('landing.lead')}</p>}
      {account && (
        <section className={classes.section}>
          <p>{t('landing.signedIn', { name: account.name })}</p>
          <Group>
            {isPlanner && (
              <Button component="a" href={urlOf('/scenarios')}>
                {t('landing.library')}
              </Button>
            )}
            <Button component="a" href={urlOf('/exercises')} variant="default">
              {t('landing.exercises')}
            </Button>
            {isPlanner && (
              <Button
                component="a"
                href={urlOf('/improvement')}
                variant="default"
                rightSection={<PlanBadge />}
              >
                {plan('title')}
              </Button>
            )}
            <Button component="a" href={urlOf('/account')} variant="default">
              {own('title')}
            </Button>
          </Group>
        </section>
      )}
      {seats.length > 0 && <MySeats seats={seats} />}
      <section className={classes.section} aria-labelledby="join-title">
        <h2 id="join-title">{t('join.withCode')}</h2>
        <JoinWithCode />
      </section>
      {session.data &&
        (account || seats.length > 0 ? (
          <Button variant="default" onClick={() => void leave()}>
            {t('landing.signOut')}
          </Button>
        ) : (
          <p>
            {t('landing.run')} <a href={urlOf('/sign-in')}>{t('signIn.title')}</a>
          </p>
        ))}
    </Page>
  );
}
