import type { ExerciseEvent } from '@tocsin/engine';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Prose } from '../../../ui/prose';
import { useNames } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import { useKnownEvents } from '../../../exercise/events/use-events';
import type { Words } from './merge';
import classes from './report.module.css';
import { wordsOf } from './use-statement';
import { Button } from '../../../ui/button';

interface Props {
  statement: string;
  onTake: (words: Words) => void;
  onClose: () => void;
}

/** Every version that was stored, newest first; an older one can be taken again. */
export function StatementHistory({ statement, onTake, onClose }: Props) {
  const { t } = useTranslation('evaluation');
  const names = useNames();
  const { wall } = useTimes();
  const { events } = useKnownEvents().known;
  const versions = events
    .filter((event) => event.type === 'StatementWritten')
    .map((event) => event as ExerciseEvent<'StatementWritten'>)
    .filter(({ data }) => data.statement === statement)
    .reverse();
  return (
    <Modal opened onClose={onClose} title={t('write.history')} size="lg">
      <ol className={classes.versions}>
        {versions.map(({ seq, at, data }, index) => (
          <li key={seq}>
            <p className={classes.small}>
              {wall(at, true)} · {names[data.person] ?? ''}
            </p>
            <b>{data.title}</b>
            <Prose>{data.text}</Prose>
            {data.rootCause && <Prose>{data.rootCause}</Prose>}
            {data.recommendation && <Prose>{data.recommendation}</Prose>}
            {index > 0 && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => {
                  onTake(wordsOf(data));
                  onClose();
                }}
              >
                {t('write.take')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Modal>
  );
}
