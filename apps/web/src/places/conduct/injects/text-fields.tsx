import type { Text } from '@tocsin/scenario';
import { aboutLanguage, type Language } from '@tocsin/words';
import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';

export interface Words {
  title: Text;
  body: Text;
}

interface Props {
  value: Words;
  onChange: (value: Words) => void;
  /** The body of this channel: what is said, what is written. */
  bodyLabel?: string;
  rows?: number;
}

/** Title and text, a tab for each language of the exercise. Who lacks one reads another. */
export function TextFields({ value, onChange, bodyLabel, rows = 6 }: Props) {
  const { t } = useTranslation('facilitator');
  const own = useLanguage();
  const languages = useExercise((state) => state.exercise?.languages ?? ['en' as const]);
  const [language, turn] = useState<Language>(languages.includes(own) ? own : (languages[0] ?? 'en'));
  const put = (field: keyof Words, text: string) => {
    const { [language]: _before, ...rest } = value[field];
    onChange({ ...value, [field]: text ? { ...rest, [language]: text } : rest });
  };
  return (
    <>
      {languages.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('text.language')}
          value={language}
          onChange={(one) => turn(one as Language)}
          data={languages.map((one) => ({
            value: one,
            label: `${aboutLanguage(one).name}${value.body[one] ? ' ✓' : ''}`,
          }))}
        />
      )}
      <TextInput
        label={t('text.title')}
        lang={language}
        value={value.title[language] ?? ''}
        onChange={({ currentTarget }) => put('title', currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={bodyLabel ?? t('text.body')}
        lang={language}
        minRows={rows}
        maxRows={16}
        autosize
        value={value.body[language] ?? ''}
        onChange={({ currentTarget }) => put('body', currentTarget.value)}
      />
    </>
  );
}
