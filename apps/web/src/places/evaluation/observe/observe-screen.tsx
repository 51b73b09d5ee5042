import { Kbd } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationSelect } from '../../../exercise/names/organisation-select';
import { ToolScreen } from '../../../frames/staff/tool-screen';
import { useClock } from '../../../exercise/live/use-clock';
import { useLive } from '../../../exercise/live/live-context';
import { usePlace, useSeat } from '../../../exercise/seat/seat';
import { Composer } from './composer';
import { EventStrip } from './event-strip';
import { Guide } from './guide';
import { injectsAtHand } from './guide-of';
import { useObserveKeys } from './observe-keys';
import classes from './observe.module.css';
import { Observations } from './observations';
import { useDraftObservation } from './use-draft-observation';
import { useOutbox } from './use-outbox';

/** The evaluator's place: the guide, one big field, and what happens, at a glance and within reach of one hand. */
export function ObserveScreen() {
  const { t } = useTranslation('evaluation');
  const live = useLive();
  const { exercise, seat } = usePlace();
  const { organisation: own } = useSeat();
  const { now } = useClock();
  const { draft, write, clear } = useDraftObservation();
  const { waiting, add, drop } = useOutbox();
  const [photos, setPhotos] = useState<File[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const [watched, watch] = useLocalStorage<string>({
    key: `tocsin-watched-${exercise}-${seat}`,
    defaultValue: own ?? '',
  });
  const organisation = watched || undefined;

  // The moment is the one at which somebody begins, not the one at which this was drawn last.
  const clock = useRef(now);
  useEffect(() => {
    clock.current = now;
  }, [now]);
  const begin = useCallback(() => {
    const moment = clock.current;
    write({ moment, injects: injectsAtHand(live.state, organisation, moment) });
  }, [write, live, organisation]);
  const begun = draft.moment !== undefined;
  const change = useCallback(
    (changed: Partial<typeof draft>) => {
      if (!begun) begin();
      write(changed);
    },
    [begun, begin, write],
  );
  const save = useCallback(async () => {
    const { text, kind, moment, task, rating, injects, events } = draft;
    if (!text.trim() && photos.length === 0 && !(rating && task)) return;
    const about = { kind, injects, events, ...(organisation ? { organisation } : {}) };
    const judged = { ...(task ? { task } : {}), ...(task && rating ? { rating } : {}) };
    const at = moment === undefined ? {} : { moment: Math.round(moment) };
    await add({ type: 'Observe', text: text.trim(), ...at, ...about, ...judged }, photos);
    clear();
    setPhotos([]);
    field.current?.focus();
  }, [draft, photos, organisation, add, clear]);
  useObserveKeys({
    onNew: () => {
      if (!begun) begin();
      field.current?.focus();
    },
    onRate: (rating) => draft.task && change({ rating: draft.rating === rating ? undefined : rating }),
    onKind: (kind) => change({ kind: draft.kind === kind ? 'neutral' : kind }),
  });
  return (
    <ToolScreen
      ownKeys
      title={t('observe.place')}
      controls={
        <>
          <OrganisationSelect
            size="xs"
            aria-label={t('observe.watching')}
            placeholder={t('observe.everybody')}
            clearable
            value={organisation ?? null}
            onChange={(chosen) => watch(chosen ?? '')}
          />
          <span className={classes.hint}>
            <Kbd>N</Kbd> {t('observe.keys.new')} <Kbd>P</Kbd> <Kbd>S</Kbd> <Kbd>M</Kbd> <Kbd>U</Kbd>{' '}
            {t('observe.keys.rate')} <Kbd>+</Kbd> <Kbd>-</Kbd> {t('observe.keys.kind')} <Kbd>Ctrl ↵</Kbd>{' '}
            {t('observe.keys.save')}
          </span>
          <span role="status" className={classes.pending}>
            {waiting.length > 0 && t('observe.pending', { count: waiting.length })}
          </span>
        </>
      }
    >
      <div className={classes.columns}>
        <Guide
          organisation={organisation}
          chosen={draft.task}
          onChoose={(task) =>
            draft.task === task ? write({ task: undefined, rating: undefined }) : change({ task })
          }
        />
        <div className={classes.middle}>
          <Composer
            field={field}
            draft={draft}
            photos={photos}
            onChange={change}
            onPhotos={(chosen) => {
              if (!begun) begin();
              setPhotos(chosen);
            }}
            onBegin={begin}
            onSave={() => void save()}
            onClear={() => {
              clear();
              setPhotos([]);
            }}
          />
          <Observations waiting={waiting} onDrop={(id) => void drop(id)} />
        </div>
        <EventStrip
          organisation={organisation}
          chosen={draft.events}
          onToggle={(seq) =>
            change({
              events: draft.events.includes(seq)
                ? draft.events.filter((one) => one !== seq)
                : [...draft.events, seq],
            })
          }
        />
      </div>
    </ToolScreen>
  );
}
