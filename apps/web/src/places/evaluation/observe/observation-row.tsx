import type { Observation } from '@tocsin/engine';
import { Address, tasksOf } from '@tocsin/scenario';
import { Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { Prose } from '../../../ui/prose';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { RatingMark } from '../ratings/rating-mark';
import classes from './observe.module.css';
import { Photo } from './photo';
import { Button } from '../../../ui/button';

/** An observation as it stands; its author may put it right or withdraw it. */
export function ObservationRow({ observation: seen }: { observation: Observation }) {
  const { t } = useTranslation(['evaluation', 'terms']);
  const text = useText();
  const names = useNames();
  const addressName = useAddressName();
  const place = usePlace();
  const { run, busy } = useCommand();
  const [changing, change] = useState<string>();
  const task = useExercise((state) =>
    tasksOf(state.script?.objectives ?? []).find((one) => one.task.id === seen.task),
  );
  const rating = useExercise((state) => {
    const key = Object.values(state.ratings).find(
      (rated) => rated.given[seen.person]?.observation === seen.observation,
    );
    return key?.given[seen.person]?.rating;
  });
  const own = seen.person === place.seat;
  const { observation, kind, organisation, injects, events, moment, attachments } = seen;
  const correct = async () => {
    const words = {
      text: changing?.trim() ?? '',
      kind,
      organisation,
      task: seen.task,
      injects,
      events,
      moment,
    };
    if (await run({ type: 'CorrectObservation', observation, ...words, attachments })) change(undefined);
  };
  return (
    <li className={classes.observation} data-kind={kind}>
      <p className={classes.small}>
        <ExerciseTime at={moment} wall={seen.wall} /> · <b>{t(`terms:observationKind.${kind}`)}</b>
        {organisation && ` · ${addressName(Address.organisation(organisation))}`} · {names[seen.person] ?? ''}
        {injects.length > 0 && ` · ${injects.map((number) => `#${number}`).join(' ')}`}
        {seen.corrected > 0 && ` · ${t('observe.corrected')}`}
      </p>
      {changing === undefined ? (
        <Prose>{seen.text}</Prose>
      ) : (
        <Textarea
          aria-label={t('observe.text')}
          autosize
          autoFocus
          value={changing}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
      {attachments.map((file) => (
        <Photo key={file.file} file={file} />
      ))}
      {task && (
        <p className={classes.small}>
          {rating && <RatingMark rating={rating} />} {text(task.task.title)}
        </p>
      )}
      {own && (
        <Group gap="xs">
          {changing === undefined ? (
            <>
              <Button size="compact-xs" variant="default" onClick={() => change(seen.text)}>
                {t('observe.correct')}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                loading={busy}
                onClick={() => void run({ type: 'WithdrawObservation', observation, reason: '' })}
              >
                {t('observe.withdraw')}
              </Button>
            </>
          ) : (
            <>
              <Button size="compact-xs" loading={busy} onClick={() => void correct()}>
                {t('observe.save')}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => change(undefined)}>
                {t('observe.leave')}
              </Button>
            </>
          )}
        </Group>
      )}
    </li>
  );
}
