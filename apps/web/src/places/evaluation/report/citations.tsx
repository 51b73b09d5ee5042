import { Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useEventWords } from '../../../exercise/events/use-event-words';
import { MomentLink } from '../time-machine/moment-link';
import classes from './report.module.css';
import type { Words } from './merge';

interface Props {
  words: Words;
  onChange: (change: Partial<Words>) => void;
}

/** What proves a statement: events and observations, each as a way there. */
export function Citations({ words: { cites, observations }, onChange }: Props) {
  const { t } = useTranslation('evaluation');
  const known = useExercise((state) => observations.map((id) => state.observations[id]));
  const { said } = useEventWords();
  if (cites.length + observations.length === 0) return null;
  return (
    <div className={classes.citations} aria-label={t('write.evidence')} role="group">
      {cites.map((seq) => (
        <Pill
          key={seq}
          withRemoveButton
          removeButtonProps={{ 'aria-label': t('observe.without', { what: String(seq) }) }}
          onRemove={() => onChange({ cites: cites.filter((one) => one !== seq) })}
          title={said(seq, true)}
        >
          <MomentLink seq={seq}>{said(seq)}</MomentLink>
        </Pill>
      ))}
      {known.map((one, index) => (
        <Pill
          key={observations[index]}
          withRemoveButton
          removeButtonProps={{ 'aria-label': t('observe.without', { what: one?.text.slice(0, 40) ?? '' }) }}
          onRemove={() => onChange({ observations: observations.filter((id) => id !== observations[index]) })}
          title={one?.text}
        >
          {one ? (
            <MomentLink seq={one.seq}>
              {t('write.observation')} {one.text.slice(0, 40)}
            </MomentLink>
          ) : (
            observations[index]
          )}
        </Pill>
      ))}
    </div>
  );
}
