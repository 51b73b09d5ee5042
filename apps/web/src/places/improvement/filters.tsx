import { ELEMENTS } from '@tocsin/engine';
import { ACTION_STATES, type ActionFilter } from '@tocsin/protocol';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './improvement.module.css';

interface Props {
  filter: ActionFilter;
  /** The organisations that carry something out. */
  owners: string[];
  onChange: (change: ActionFilter) => void;
}

export function Filters({ filter, owners, onChange }: Props) {
  const { t } = useTranslation(['improvement', 'terms']);
  const [words, write] = useState(filter.words ?? '');
  const search = useDebouncedCallback((wanted: string) => onChange({ words: wanted }), 250);
  const any = { placeholder: t('filter.any'), clearable: true, size: 'xs' } as const;
  return (
    <div className={classes.filters} role="search">
      <TextInput
        size="xs"
        type="search"
        label={t('filter.words')}
        leftSection={<IconSearch size={14} aria-hidden />}
        maxLength={200}
        value={words}
        onChange={({ currentTarget }) => {
          write(currentTarget.value);
          search(currentTarget.value);
        }}
      />
      <Select
        {...any}
        label={t('filter.state')}
        value={filter.state ?? null}
        onChange={(state) => onChange({ state: (state as ActionFilter['state']) ?? undefined })}
        data={[
          { value: 'outstanding', label: t('filter.outstanding') },
          ...ACTION_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <Select
        {...any}
        label={t('filter.owner')}
        searchable
        value={filter.owner ?? null}
        onChange={(owner) => onChange({ owner: owner ?? undefined })}
        data={owners}
      />
      <Select
        {...any}
        label={t('filter.element')}
        value={filter.element ?? null}
        onChange={(element) => onChange({ element: (element as ActionFilter['element']) ?? undefined })}
        data={ELEMENTS.map((value) => ({ value, label: t(`terms:element.${value}`) }))}
      />
    </div>
  );
}
