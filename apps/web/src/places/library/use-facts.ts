import type { ScenarioSummary } from '@tocsin/protocol';
import { aboutLanguage, splitDuration } from '@tocsin/words';
import { useTranslation } from 'react-i18next';

/** A scenario in numbers: its length, organisations, injects, languages. */
export function useFacts(): (
  scenario: Pick<ScenarioSummary, 'duration' | 'organisations' | 'injects' | 'languages'>,
) => string {
  const { t } = useTranslation(['library', 'terms']);
  return ({ duration, organisations, injects, languages }) => {
    const { days, hours, minutes } = splitDuration(duration);
    const length = [
      days && t('terms:time.days', { count: days }),
      hours && t('terms:time.hours', { count: hours }),
      minutes && t('terms:time.minutes', { count: minutes }),
    ].filter(Boolean);
    return [
      ...(duration ? [length.join(' ')] : []),
      t('organisations', { count: organisations }),
      t('injects', { count: injects }),
      languages.map((language) => aboutLanguage(language).name).join(', '),
    ].join(' · ');
  };
}
