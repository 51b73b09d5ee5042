import { titleOf, type RecordedEvent, type State } from '@tocsin/engine';
import { aboutLanguage, type Language } from '@tocsin/words';
import type { ReportDocument } from '../document/document';
import { longDate } from '../document/locale';
import type { Telling } from './telling';

type Fact = ReportDocument['facts'][number];

/** What the title page says of the exercise: its own name, when it was really played, and when that was planned. */
export function aboutExercise(
  events: readonly RecordedEvent[],
  { exercise, description = {} }: State,
  tell: Telling,
  isPublic: boolean,
): Fact[] {
  const { t, words, language } = tell;
  const { name, date, time, place, classification } = description;
  const start = exercise?.start;
  return [
    ...fact(t('exerciseName'), name),
    { label: t('scenario'), value: words(exercise?.title) },
    { label: t('played'), value: played(events, start?.timeZone ?? 'UTC', tell) },
    ...fact(t('plannedFor'), date && [longDate(date, language), time].filter(Boolean).join(', ')),
    ...(isPublic ? [] : [...fact(t('place'), place), ...fact(t('classification'), classification)]),
    {
      label: t('scenarioTime'),
      value: start ? `${longDate(start.date, language)}, ${start.time} (${start.timeZone})` : '–',
    },
  ];
}

/** What an exercise is called on its report. */
export const subtitleOf = (state: State, { words }: Telling): string => words(titleOf(state));

const fact = (label: string, value: string | undefined): Fact[] => (value ? [{ label, value }] : []);

/** From STARTEX to ENDEX by the clock on the wall: when it was really played, whatever was planned. */
function played(events: readonly RecordedEvent[], timeZone: string, { t, language }: Telling): string {
  const caused = (wanted: string) =>
    events.find(({ type, data }) => type === 'ClockChanged' && (data as { cause: string }).cause === wanted);
  const [from, to] = [caused('startex')?.at, caused('endex')?.at];
  if (from === undefined) return t('notPlayed');
  const begun = moment(from, timeZone, language);
  const words = { from: `${begun.day}, ${begun.time}`, timeZone };
  if (to === undefined) return t('playedSince', words);
  const ended = moment(to, timeZone, language);
  const until = ended.day === begun.day ? ended.time : `${ended.day}, ${ended.time}`;
  return t('playedFromTo', { ...words, to: until });
}

function moment(wall: number, timeZone: string, language: Language): { day: string; time: string } {
  const { locale } = aboutLanguage(language);
  const shown = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(wall);
  return {
    day: shown({ dateStyle: 'long' }),
    time: shown({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}
