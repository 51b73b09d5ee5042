import { OBSERVATION_KINDS } from '@tocsin/engine';
import { tasksOf } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { FileButton, Group, Pill, SegmentedControl, Select, Textarea } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useTimes } from '../../../exercise/time/use-times';
import { RatingKeys } from '../ratings/rating-keys';
import classes from './observe.module.css';
import type { DraftObservation } from './use-draft-observation';
import { Button } from '../../../ui/button';

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  draft: DraftObservation;
  photos: File[];
  onChange: (change: Partial<DraftObservation>) => void;
  onPhotos: (photos: File[]) => void;
  onBegin: () => void;
  onSave: () => void;
  onClear: () => void;
}

/** One big field that is always ready. Whoever begins to write has the moment, the organisation and the injects noted. */
export function Composer({ field, draft, photos, onChange, onPhotos, onBegin, onSave, onClear }: Props) {
  const { t } = useTranslation(['evaluation', 'terms']);
  const text = useText();
  const { stamp } = useTimes();
  const objectives = useExercise((state) => state.script?.objectives);
  const titles = useExercise((state) => state.injects);
  const { moment, injects, events, task, rating, kind } = draft;
  const begun = moment !== undefined;
  const ready = draft.text.trim() !== '' || photos.length > 0 || (rating && task);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
  };
  return (
    <section className={classes.composer} aria-labelledby="observe">
      <h2 id="observe" className="unseen">
        {t('observe.title')}
      </h2>
      <Textarea
        ref={field}
        aria-label={t('observe.text')}
        placeholder={t('observe.placeholder')}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={20_000}
        size="md"
        value={draft.text}
        onChange={({ currentTarget }) => {
          if (!begun) onBegin();
          onChange({ text: currentTarget.value });
        }}
        onKeyDown={keys}
      />
      <div className={classes.context}>
        {begun ? (
          <>
            <span>
              {t('observe.at')} <b className="mono">{stamp(moment, true)}</b>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onChange({ moment: Math.max(0, moment - MINUTE) })}
            >
              {t('observe.earlier')}
            </Button>
            {injects.map((number) => (
              <Pill
                key={number}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('observe.without', { what: `#${number}` }) }}
                onRemove={() => onChange({ injects: injects.filter((one) => one !== number) })}
              >
                #{number} {text(titles[number]?.title)}
              </Pill>
            ))}
            {events.map((seq) => (
              <Pill
                key={`e${seq}`}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('observe.without', { what: String(seq) }) }}
                onRemove={() => onChange({ events: events.filter((one) => one !== seq) })}
              >
                {t('observe.event', { seq })}
              </Pill>
            ))}
          </>
        ) : (
          <span className="quiet">{t('observe.begin')}</span>
        )}
      </div>
      <SegmentedControl
        size="xs"
        value={kind}
        onChange={(chosen) => onChange({ kind: chosen })}
        aria-label={t('observe.kind')}
        data={OBSERVATION_KINDS.map((value) => ({ value, label: t(`terms:observationKind.${value}`) }))}
      />
      <Select
        label={t('observe.task')}
        placeholder={t('observe.taskHint')}
        searchable
        clearable
        value={task ?? null}
        onChange={(chosen) =>
          onChange({ task: chosen ?? undefined, ...(chosen ? {} : { rating: undefined }) })
        }
        data={(objectives ?? []).map((objective) => ({
          group: text(objective.title),
          items: tasksOf([objective]).map(({ task: one }) => ({ value: one.id, label: text(one.title) })),
        }))}
      />
      <RatingKeys value={rating} disabled={!task} onChange={(given) => onChange({ rating: given })} />
      {!task && <p className={classes.small}>{t('observe.ratingNeedsTask')}</p>}
      <Group justify="space-between">
        <Group gap="xs">
          <FileButton accept="image/*" multiple onChange={(files) => onPhotos([...photos, ...files])}>
            {(button) => (
              <Button
                {...button}
                size="xs"
                variant="default"
                leftSection={<IconCamera size={16} aria-hidden />}
              >
                {t('observe.photo')}
              </Button>
            )}
          </FileButton>
          {photos.map((photo) => (
            <Pill
              key={photo.name + photo.lastModified}
              withRemoveButton
              removeButtonProps={{ 'aria-label': t('observe.without', { what: photo.name }) }}
              onRemove={() => onPhotos(photos.filter((one) => one !== photo))}
            >
              {photo.name}
            </Pill>
          ))}
        </Group>
        <Group gap="xs">
          {begun && (
            <Button size="xs" variant="subtle" onClick={onClear}>
              {t('observe.discard')}
            </Button>
          )}
          <Button size="sm" disabled={!ready} onClick={onSave}>
            {t('observe.save')}
          </Button>
        </Group>
      </Group>
    </section>
  );
}
