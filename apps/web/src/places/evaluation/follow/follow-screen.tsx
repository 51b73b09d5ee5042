import { MultiSelect } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationSelect } from '../../../exercise/names/organisation-select';
import { useLive } from '../../../exercise/live/live-context';
import { ToolScreen } from '../../../frames/staff/tool-screen';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { EventSearch, useEventSearch } from '../events/event-search';
import { EventRow } from './event-row';
import { KIND_NAMES, KINDS, organisationOfEvent, type Kind } from '../events/filter';
import classes from './follow.module.css';
import { useDescribed } from '../../../exercise/events/use-described';
import { useKnownEvents } from '../../../exercise/events/use-events';

const ROW = 34;
const AT_FIRST: Kind[] = ['injects', 'steering', 'messages', 'responses', 'expected'];

/** Everything that happened, newest first, by kind, organisation and words. */
export function FollowScreen() {
  const { t } = useTranslation('evaluation');
  const live = useLive();
  const describe = useDescribed();
  const { events, error } = useKnownEvents().known;
  const [kinds, setKinds] = useState<Kind[]>(AT_FIRST);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const { matches, field } = useEventSearch();
  const shown = useMemo(() => {
    const types = new Set<string>(kinds.flatMap((kind) => [...KINDS[kind]]));
    return events
      .filter((event) => types.has(event.type))
      .filter((event) => !organisation || organisationOfEvent(event, live.state) === organisation)
      .filter(matches)
      .map((event) => ({ event, said: describe(event) }))
      .reverse();
  }, [events, kinds, organisation, matches, describe, live]);
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 12,
    getItemKey: (index) => shown[index]!.event.seq,
  });
  return (
    <ToolScreen
      title={t('follow.title')}
      controls={
        <>
          <MultiSelect
            size="xs"
            className={classes.kinds}
            aria-label={t('follow.kinds')}
            value={kinds}
            onChange={(value) => setKinds(value as Kind[])}
            data={KIND_NAMES.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <OrganisationSelect
            size="xs"
            aria-label={t('follow.organisation')}
            placeholder={t('follow.organisation')}
            clearable
            value={organisation}
            onChange={setOrganisation}
          />
          <EventSearch {...field} />
          <span className="quiet" role="status">
            {t('follow.count', { shown: shown.length, count: events.length })}
          </span>
        </>
      }
    >
      {error !== undefined && <Fault error={error} />}
      {shown.length === 0 && <Empty title={t(events.length ? 'follow.noMatch' : 'follow.none')} />}
      <div ref={list} className={classes.list} tabIndex={0} role="region" aria-label={t('follow.title')}>
        <ol style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              <EventRow {...shown[index]!} />
            </li>
          ))}
        </ol>
      </div>
    </ToolScreen>
  );
}
