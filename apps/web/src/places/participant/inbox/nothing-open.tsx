import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/empty';

export function NothingOpen() {
  const { t } = useTranslation('console');
  return (
    <Empty title={t('inbox.nothingOpen')}>
      {t('inbox.walk')} <Kbd>↑</Kbd> <Kbd>↓</Kbd> · {t('inbox.keys')} <Kbd>?</Kbd>
    </Empty>
  );
}
