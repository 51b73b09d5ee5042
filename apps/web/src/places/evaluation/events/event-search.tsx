import type { ExerciseEvent } from '@tocsin/engine';
import { TextInput } from '@mantine/core';
import { useCallback, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDescribed } from '../../../exercise/events/use-described';

/** Searches events for words; `matches` tells which of them, as they are described, hold what was typed. */
export function useEventSearch() {
  const [words, setWords] = useState('');
  const describe = useDescribed();
  const wanted = useDeferredValue(words.trim().toLowerCase());
  const matches = useCallback(
    (event: ExerciseEvent) =>
      !wanted || Object.values(describe(event)).join(' ').toLowerCase().includes(wanted),
    [wanted, describe],
  );
  return { matches, field: { words, setWords } };
}

export function EventSearch({ words, setWords }: ReturnType<typeof useEventSearch>['field']) {
  const { t } = useTranslation('evaluation');
  return (
    <TextInput
      size="xs"
      type="search"
      aria-label={t('follow.words')}
      placeholder={t('follow.words')}
      value={words}
      onChange={({ currentTarget }) => setWords(currentTarget.value)}
    />
  );
}
