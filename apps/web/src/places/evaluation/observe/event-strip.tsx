import type { ExerciseEvent } from '@tocsin/engine';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../exercise/live/live-context';
import { EventRows } from '../events/event-rows';
import { KINDS, organisationOfEvent } from '../events/filter';
import { useKnownEvents } from '../../../exercise/events/use-events';
import classes from './observe.module.css';

/** What one may want to link to: not who opened what, nor how the script stands. */
const SHOWN = new Set<string>([
  ...KINDS.injects,
  ...KINDS.messages,
  ...KINDS.responses,
  ...KINDS.plan,
  'ActionMissed',
]);
const AT_MOST = 60;

interface Props {
  organisation: string | undefined;
  chosen: readonly number[];
  onToggle: (seq: number) => void;
}

/** What happened last, newest first; a click links it to the observation. */
export function EventStrip({ organisation, chosen, onToggle }: Props) {
  const { t } = useTranslation('evaluation');
  const live = useLive();
  const { events, error } = useKnownEvents().known;
  const shown = useMemo(
    () =>
      newest(
        events,
        AT_MOST,
        (event) =>
          SHOWN.has(event.type) &&
          (!organisation || [organisation, undefined].includes(organisationOfEvent(event, live.state))),
      ),
    [events, organisation, live],
  );
  return (
    <section className={classes.strip} aria-labelledby="strip">
      <h2 id="strip">{t('strip.title')}</h2>
      {shown.length > 0 ? (
        <p className={classes.small}>{t('strip.what')}</p>
      ) : (
        <p className="quiet">{t(error === undefined ? 'follow.none' : 'strip.away')}</p>
      )}
      <EventRows events={shown} chosen={chosen} onToggle={onToggle} />
    </section>
  );
}

/** From the end of a log that may be long, no further than needed. */
function newest(events: readonly ExerciseEvent[], most: number, wanted: (event: ExerciseEvent) => boolean) {
  const found: ExerciseEvent[] = [];
  for (let index = events.length - 1; index >= 0 && found.length < most; index--)
    if (wanted(events[index]!)) found.push(events[index]!);
  return found;
}
