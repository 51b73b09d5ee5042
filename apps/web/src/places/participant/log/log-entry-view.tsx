import type { LogEntry } from '@tocsin/engine';

import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import classes from './log.module.css';
import { Button } from '../../../ui/button';

interface Props {
  entry: LogEntry;
  correctedBy: string | undefined;
  onCorrect: (entry: string) => void;
}

export function LogEntryView({ entry, correctedBy, onCorrect }: Props) {
  const { t } = useTranslation('console');
  const text = useText();
  const addressName = useAddressName();
  const { person, readOnly } = useConsole();
  const { source, information } = entry.grading ?? {};
  const graded = source && information ? `${t(`grading.${source}`)}; ${t(`grading.${information}`)}` : '';
  const about = useExercise((state) => state.messages[entry.about ?? '']);
  return (
    <li className={classes.entry} data-corrected={correctedBy !== undefined || undefined} id={entry.entry}>
      <div className={classes.head}>
        <ExerciseTime at={entry.at} wall={entry.wall} />
        <span className="mono quiet">{entry.entry}</span>
        <span className="quiet">{addressName(Address.person(entry.person))}</span>
        {entry.common && (
          <span className="quiet">{addressName(Address.organisation(entry.organisation))}</span>
        )}
        {(entry.source || entry.grading) && (
          <span className={classes.graded}>
            {entry.source}{' '}
            {entry.grading && <b title={graded}>{entry.grading.source + entry.grading.information}</b>}
          </span>
        )}
        {entry.corrects && <span>{t('log.corrects', { entry: entry.corrects })}</span>}
        {correctedBy && <span>{t('log.correctedBy', { entry: correctedBy })}</span>}
        {!correctedBy && !readOnly && entry.organisation === person.organisation && (
          <Button
            className={classes.correct}
            variant="subtle"
            size="compact-xs"
            onClick={() => onCorrect(entry.entry)}
          >
            {t('log.correct')}
          </Button>
        )}
      </div>
      <p className={classes.text}>{entry.text}</p>
      {about && (
        <SeatLink className={classes.about} to={`inbox/${about.id}`}>
          {text(about.title)}
        </SeatLink>
      )}
    </li>
  );
}
