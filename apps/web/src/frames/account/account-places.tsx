import { useTranslation } from 'react-i18next';
import { useSlots } from '../slots';
import classes from './account-places.module.css';
import { urlOf } from '../../http/url-of';

const PLACES = ['/exercises', '/scenarios', '/improvement', '/trends'] as const;
type AccountPlace = (typeof PLACES)[number];

/** Where an account can go outside of an exercise. */
export function AccountPlaces({ here }: { here: AccountPlace }) {
  const { t } = useTranslation('improvement');
  const { PlanBadge } = useSlots();
  const { t: facilitator } = useTranslation('facilitator');
  const { t: library } = useTranslation('library');
  const titles: Record<AccountPlace, string> = {
    '/exercises': facilitator('exercises.title'),
    '/scenarios': library('title'),
    '/improvement': t('title'),
    '/trends': t('trends.title'),
  };
  return (
    <nav className={classes.places} aria-label={t('places')}>
      {PLACES.map((place) => (
        <a key={place} href={urlOf(place)} aria-current={place === here ? 'page' : undefined}>
          {titles[place]}
          {place === '/improvement' && <PlanBadge />}
        </a>
      ))}
    </nav>
  );
}
