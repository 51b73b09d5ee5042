import { useTranslation } from 'react-i18next';
import { MySeats } from '../account/my-seats';
import type { Seat } from '../../http/api';
import { Page } from '../page/page';

/** Where the server cannot be reached and nothing of the place was kept; `seats` are those of which something was. */
export function Away({ seats }: { seats: Seat[] }) {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('away.title')}>
      <p role="status">{t('away.what')}</p>
      {seats.length > 0 && (
        <>
          <p>{t('away.seats')}</p>
          <MySeats seats={seats} />
        </>
      )}
    </Page>
  );
}
