import { useTranslation } from 'react-i18next';
import { Fault } from '../../ui/fault';
import { Page } from './page';

/** A screen that failed. The page is loaded again, because what is on it cannot be trusted. */
export function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('fault.title')}>
      <Fault error={error} again={() => window.location.reload()} />
    </Page>
  );
}
