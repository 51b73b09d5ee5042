import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../live/use-exercise';
import { useRefusal } from '../ui/use-refusal';
import { Page } from './page';

/** The server does not let this seat in. */
export function RefusedPage() {
  const { t } = useTranslation('shell');
  const { refusal } = useStatus();
  const words = useRefusal();
  return (
    <Page title={t('seat.refused')}>
      <p role="alert">{words(refusal)}</p>
      <Anchor href="/">{t('lost.home')}</Anchor>
    </Page>
  );
}
