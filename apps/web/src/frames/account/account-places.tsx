import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../exercise/offline/session-queries';
import type { Role } from '../../http/api';
import { useSlots } from '../slots';
import classes from './account-places.module.css';
import { urlOf } from '../../http/url-of';

const PLACES = ['/exercises', '/scenarios', '/improvement', '/trends', '/accounts', '/account'] as const;
type AccountPlace = (typeof PLACES)[number];

/** What each role may open; what nobody granted is not shown. */
const OPEN_TO: Record<Role, readonly AccountPlace[]> = {
  member: ['/exercises', '/account'],
  planner: PLACES.filter((place) => place !== '/accounts'),
  administrator: PLACES,
};

/** Where an account can go outside of an exercise. */
export function AccountPlaces({ here }: { here: AccountPlace }) {
  const { t } = useTranslation('improvement');
  const { PlanBadge } = useSlots();
  const { t: facilitator } = useTranslation('facilitator');
  const { t: library } = useTranslation('library');
  const { t: account } = useTranslation('account');
  const session = useQuery(sessionQuery);
  const open = OPEN_TO[session.data?.account?.role ?? 'member'];
  const titles: Record<AccountPlace, string> = {
    '/exercises': facilitator('exercises.title'),
    '/scenarios': library('title'),
    '/improvement': t('title'),
    '/trends': t('trends.title'),
    '/accounts': account('accounts.title'),
    '/account': account('title'),
  };
  return (
    <nav className={classes.places} aria-label={t('places')}>
      {open.map((place) => (
        <a key={place} href={urlOf(place)} aria-current={place === here ? 'page' : undefined}>
          {titles[place]}
          {place === '/improvement' && <PlanBadge />}
        </a>
      ))}
    </nav>
  );
}
