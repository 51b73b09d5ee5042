import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

interface Props {
  name: string;
  organisation: string;
  busy: boolean;
  onAnswer: (as: 'same' | 'other') => void;
}

/** Somebody of that name has a seat already: the same person on another device, or somebody else. */
export function IsThisYou({ name, organisation, busy, onAnswer }: Props) {
  const { t } = useTranslation('entrance');
  return (
    <div role="alert">
      <h3>{t('join.isThisYou')}</h3>
      <p>{t('join.knownWhat', { name, organisation })}</p>
      <Group>
        <Button type="button" loading={busy} onClick={() => onAnswer('same')}>
          {t('join.same')}
        </Button>
        <Button type="button" variant="default" loading={busy} onClick={() => onAnswer('other')}>
          {t('join.other')}
        </Button>
      </Group>
    </div>
  );
}
