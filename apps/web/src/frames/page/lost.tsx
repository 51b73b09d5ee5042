import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from './page';
import { urlOf } from '../../http/url-of';

/** A place that does not exist. */
export function Lost() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('lost.title')}>
      <p>{t('lost.what')}</p>
      <Anchor href={urlOf('/')}>{t('lost.home')}</Anchor>
    </Page>
  );
}
