import type { InjectRow, ScenarioAbout } from '@tocsin/protocol';
import { spansDays } from '@tocsin/words';
import { useTranslation } from 'react-i18next';
import { stampOf } from '../../exercise/time/exercise-stamp';

/** When an inject comes, in words: `D1 09:20`, `after #12 + 5m`. */
export function useTriggerWords({ start, duration }: ScenarioAbout): (row: InjectRow) => string {
  const { t } = useTranslation(['library', 'shell']);
  return ({ trigger, at, waitsFor = '', delay }) => {
    const later = (words: string) => (delay ? `${words} + ${delay}` : words);
    if (at !== undefined) {
      const { day, time } = stampOf(at, start.time);
      return spansDays(duration) ? `${t('shell:time.day', { day })} ${time}` : time;
    }
    if (trigger === 'ifMissing') return later(t('trigger.ifMissing', { what: waitsFor }));
    if (trigger === 'after') {
      const [kind = '', what = ''] = waitsFor.split(' ');
      const key = kind === 'event' ? `event.${what as 'message-sent'}` : (kind as 'inject');
      return later(t(`trigger.${key}` as 'trigger.inject', { what }));
    }
    return later(t(trigger === 'when' ? 'trigger.when' : 'trigger.manual'));
  };
}
