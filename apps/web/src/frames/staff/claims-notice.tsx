import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../exercise/seat/seat';
import { SeatLink } from '../../exercise/seat/seat-link';
import { claimsQuery } from '../../http/joining-queries';
import classes from './claims-notice.module.css';

/** Tells a facilitator, on every screen, that somebody waits to be let in. */
export function ClaimsNotice() {
  const { t } = useTranslation('facilitator');
  const count = useQuery(claimsQuery(usePlace())).data?.length ?? 0;
  return (
    <div role="status">
      {count > 0 && (
        <p className={classes.notice}>
          {t('claims.waiting', { count })} <SeatLink to="people">{t('place.people')}</SeatLink>
        </p>
      )}
    </div>
  );
}
