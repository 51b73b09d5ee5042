import { CREDIBILITY, RELIABILITY, type Grading } from '@tocsin/engine';
import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  value: Grading | undefined;
  disabled: boolean;
  onChange: (grading: Grading | undefined) => void;
}

/** How far a source is to be trusted, and what it says: the letter and the number of the Admiralty grading. */
export function GradingSelect({ value, disabled, onChange }: Props) {
  const { t } = useTranslation('console');
  const set = (change: Partial<Grading>) => onChange({ source: 'F', information: '6', ...value, ...change });
  return (
    <Group grow gap="xs" align="end">
      <Select
        size="xs"
        label={t('log.reliability')}
        placeholder="–"
        clearable
        disabled={disabled}
        data={RELIABILITY.map((one) => ({ value: one, label: t(`grading.${one}`) }))}
        value={value?.source ?? null}
        onChange={(source) => (source ? set({ source }) : onChange(undefined))}
      />
      <Select
        size="xs"
        label={t('log.credibility')}
        placeholder="–"
        disabled={disabled}
        data={CREDIBILITY.map((one) => ({ value: one, label: t(`grading.${one}`) }))}
        value={value?.information ?? null}
        onChange={(information) => information && set({ information })}
      />
    </Group>
  );
}
