import type { ExerciseEvent, State } from '@tocsin/engine';
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import { ChoiceRow, ChoiceRows, EventRows } from '../events/event-rows';
import { EventSearch, useEventSearch } from '../events/event-search';
import { KINDS } from '../events/filter';
import { useKnownEvents } from '../../../exercise/events/use-events';
import { HotwashResult } from './hotwash-result';
import classes from './report.module.css';

const VIEWS = ['observations', 'events', 'hotwash'] as const;
const AT_MOST = 100;
const OF_RECORD = new Set<ExerciseEvent['type']>([
  ...KINDS.injects,
  ...KINDS.messages,
  ...KINDS.responses,
  ...KINDS.plan,
  'ActionMet',
  'ActionMissed',
]);

interface Props {
  /** What the statement that is being written cites. */
  cites: readonly number[];
  observations: readonly string[];
  /** Nothing while no statement is being written. */
  onToggle?: (change: { seq: number } | { observation: string }) => void;
}

/** What statements can rest on: observations, the log, what participants said. A click makes it evidence. */
export function Evidence({ cites, observations, onToggle }: Props) {
  const { t } = useTranslation(['evaluation', 'terms']);
  const [view, setView] = useState<(typeof VIEWS)[number]>('observations');
  return (
    <section className={classes.evidence} aria-labelledby="evidence">
      <h2 id="evidence">{t('write.evidence')}</h2>
      <SegmentedControl
        size="xs"
        fullWidth
        value={view}
        onChange={setView}
        aria-label={t('write.evidence')}
        data={VIEWS.map((value) => ({ value, label: t(`write.from.${value}`) }))}
      />
      <p className={classes.small}>{t(onToggle ? 'write.click' : 'write.chooseFirst')}</p>
      {view === 'observations' && <Observed chosen={observations} onToggle={onToggle} />}
      {view === 'events' && <Logged chosen={cites} onToggle={onToggle} />}
      {view === 'hotwash' && <HotwashResult />}
    </section>
  );
}

function Observed({ chosen, onToggle }: { chosen: readonly string[]; onToggle: Props['onToggle'] }) {
  const { t } = useTranslation(['evaluation', 'terms']);
  const names = useNames();
  const addressName = useAddressName();
  const { stamp } = useTimes();
  const { seen, used, notes } = useThrottledState(drawn);
  return (
    <>
      <ChoiceRows>
        {seen.map((one) => (
          <ChoiceRow
            key={one.observation}
            at={one.moment}
            chosen={chosen.includes(one.observation)}
            onToggle={onToggle && (() => onToggle({ observation: one.observation }))}
          >
            {one.text || t(`terms:observationKind.${one.kind}`)}
            <span className={classes.small}>
              {' '}
              {t(`terms:observationKind.${one.kind}`)}
              {one.organisation && ` · ${addressName(Address.organisation(one.organisation))}`} ·{' '}
              {names[one.person] ?? ''}
              {!used.has(one.observation) && ` · ${t('write.unused')}`}
            </span>
          </ChoiceRow>
        ))}
      </ChoiceRows>
      {seen.length === 0 && <p className="quiet">{t('write.noObservations')}</p>}
      {notes.length > 0 && (
        <>
          <h3>{t('write.notes')}</h3>
          <ul className={classes.quotes}>
            {notes.map(({ note, text, person, moment }) => (
              <li key={note}>
                <q>{text}</q>
                <span className={classes.small}>
                  {names[person] ?? ''} · {stamp(moment)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const drawn = (state: State) => ({
  seen: Object.values(state.observations)
    .filter(({ withdrawn }) => withdrawn === undefined)
    .sort((a, b) => a.moment - b.moment || a.seq - b.seq),
  used: new Set(Object.values(state.statements).flatMap(({ observations }) => observations)),
  notes: Object.values(state.releasedNotes),
});

function Logged({ chosen, onToggle }: { chosen: readonly number[]; onToggle: Props['onToggle'] }) {
  const { t } = useTranslation(['evaluation', 'terms']);
  const { events } = useKnownEvents().known;
  const { matches, field } = useEventSearch();
  const shown = useMemo(
    () => events.filter((event) => OF_RECORD.has(event.type) && matches(event)),
    [events, matches],
  );
  return (
    <>
      <EventSearch {...field} />
      <EventRows
        events={shown.slice(0, AT_MOST)}
        chosen={chosen}
        onToggle={onToggle && ((seq) => onToggle({ seq }))}
      />
      {shown.length > AT_MOST && (
        <p className="quiet">{t('write.more', { count: shown.length - AT_MOST })}</p>
      )}
    </>
  );
}
