import type { Form } from '@tocsin/scenario';
import { NumberInput, Radio, Select, Textarea, TextInput, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';

export type Value = string | number | boolean;

interface Props {
  field: Form['fields'][number];
  value: Value | undefined;
  disabled: boolean;
  onChange: (value: Value) => void;
}

/** One field of a form, by its type. */
export function FormField({ field, value, disabled, onChange }: Props) {
  const { t } = useTranslation('console');
  const text = useText();
  const given = { label: text(field.label), required: field.required, disabled };
  const written = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'longtext':
      return (
        <Textarea
          {...given}
          autosize
          minRows={3}
          value={written}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...given}
          value={typeof value === 'number' ? value : ''}
          onChange={(number) => onChange(number)}
        />
      );
    case 'choice':
      return (
        <Select
          {...given}
          value={written || null}
          onChange={(choice) => onChange(choice ?? '')}
          data={(field.choices ?? []).map(({ id, label }) => ({ value: id, label: text(label) }))}
        />
      );
    case 'yesno':
      return (
        <Radio.Group
          {...given}
          value={value === undefined ? '' : String(value)}
          onChange={(choice) => onChange(choice === 'true')}
        >
          <Group mt={4}>
            <Radio value="true" label={t('form.yes')} disabled={disabled} />
            <Radio value="false" label={t('form.no')} disabled={disabled} />
          </Group>
        </Radio.Group>
      );
    case 'datetime':
      return (
        <TextInput
          {...given}
          type="datetime-local"
          value={written}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput {...given} value={written} onChange={(event) => onChange(event.currentTarget.value)} />
      );
  }
}
