import { Anchor } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../exercise/live/use-exercise';
import { forget } from '../../exercise/offline/stored-exercises';
import { useRefusal } from '../../ui/use-refusal';
import { Page } from '../page/page';
import { usePlace } from '../../exercise/seat/seat';
import { urlOf } from '../../http/url-of';

/** The server does not let this seat in. */
export function RefusedPage() {
  const { t } = useTranslation('shell');
  const { refusal } = useStatus();
  const words = useRefusal();
  const { exercise, seat } = usePlace();
  useEffect(() => void forget({ exercise, seat }), [exercise, seat]);
  return (
    <Page title={t('seat.refused')}>
      <p role="alert">{words(refusal)}</p>
      <Anchor href={urlOf('/')}>{t('lost.home')}</Anchor>
    </Page>
  );
}
