import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from './use-refusal';
import { Button } from './button';

interface Props {
  error: unknown;
  again?: () => void;
}

/** What went wrong, in words, and a way to try again. */
export function Fault({ error, again }: Props) {
  const { t } = useTranslation('shell');
  const words = useRefusal();
  const isAway = (error as { code?: string } | undefined)?.code === 'offline';
  return (
    <Alert
      color="gray"
      variant="default"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t(isAway ? 'away.title' : 'fault.title')}
      role="alert"
    >
      <p style={{ margin: '0 0 0.5rem' }}>{words(error)}</p>
      {again && (
        <Button variant="default" size="xs" onClick={again}>
          {t('fault.again')}
        </Button>
      )}
    </Alert>
  );
}
