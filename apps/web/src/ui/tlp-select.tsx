import { TLP, type Tlp } from '@tocsin/scenario';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TlpLabel } from './tlp-label';

interface Props {
  value: Tlp | undefined;
  onChange: (tlp: Tlp | undefined) => void;
  required?: boolean;
}

/** How far something may be shared. */
export function TlpSelect({ value, onChange, required = false }: Props) {
  const { t } = useTranslation(['console', 'shell']);
  return (
    <Select
      label={t('compose.tlp')}
      placeholder={t('compose.noTlp')}
      value={value ?? null}
      clearable={!required}
      allowDeselect={!required}
      onChange={(tlp) => onChange((tlp ?? undefined) as Tlp | undefined)}
      data={TLP.map((tlp) => ({ value: tlp, label: `TLP:${tlp}` }))}
      renderOption={({ option }) => (
        <span>
          <TlpLabel tlp={option.value as Tlp} />{' '}
          <span className="quiet" style={{ display: 'block', fontSize: '0.75rem' }}>
            {t(`shell:tlp.${option.value as Tlp}`)}
          </span>
        </span>
      )}
      comboboxProps={{ width: 280, position: 'bottom-end' }}
    />
  );
}
