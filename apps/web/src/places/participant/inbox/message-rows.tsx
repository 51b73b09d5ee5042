import type { Message } from '@tocsin/engine';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../exercise/seat/seat-link';
import classes from './message-list.module.css';
import { MessageRow } from './message-row';

const ROW = 60;
const STEPS: Record<string, (place: number, last: number) => number> = {
  ArrowDown: (place, last) => Math.min(last, place + 1),
  ArrowUp: (place) => Math.max(0, place - 1),
  Home: () => 0,
  End: (_place, last) => last,
};

/** The rows themselves. What arrives moves nothing that is being looked at. */
export function MessageRows({ messages, open }: { messages: Message[]; open: string | undefined }) {
  const { t } = useTranslation('console');
  const go = useGo();
  const scroller = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  const rows = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    getItemKey: (place) => messages[place]?.id ?? place,
  });
  const fresh = useKeptInPlace(messages, scroller, setAbove);

  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const place = messages.findIndex(({ id }) => id === (event.target as HTMLElement).dataset['message']);
    const to = step(place, messages.length - 1);
    const next = messages[to];
    if (!next) return;
    rows.scrollToIndex(to);
    go(`inbox/${next.id}`, { replace: true });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-message="${next.id}"]`)?.focus(),
    );
  };

  // One row takes the tab key: the open one, else the first; arrows walk from there.
  const reached = messages.some(({ id }) => id === open) ? open : messages[0]?.id;
  return (
    <div
      ref={scroller}
      className={classes.rows}
      data-rows
      onScroll={({ currentTarget }) => currentTarget.scrollTop < ROW && setAbove(0)}
    >
      {above > 0 && (
        <button
          type="button"
          className={classes.above}
          onClick={() => scroller.current?.scrollTo({ top: 0 })}
        >
          {t('inbox.above', { count: above })}
        </button>
      )}
      <div
        role="list"
        aria-label={t('inbox.list')}
        className={classes.all}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={walk}
      >
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const message = messages[index];
          if (!message) return null;
          return (
            <div
              key={key}
              role="listitem"
              aria-setsize={messages.length}
              aria-posinset={index + 1}
              className={classes.place}
              style={{ height: ROW, transform: `translateY(${start}px)` }}
            >
              <MessageRow
                message={message}
                open={message.id === open}
                tab={message.id === reached}
                fresh={fresh.has(message.id)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Keeps the scroll where it is when rows come in above; gives the ids of what has just come. */
function useKeptInPlace(
  messages: Message[],
  scroller: React.RefObject<HTMLDivElement | null>,
  setAbove: (set: (count: number) => number) => void,
) {
  const newest = messages[0]?.seq ?? 0;
  const known = useRef(newest);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const before = known.current;
    known.current = newest;
    if (newest <= before) return;
    const added = messages.filter(({ seq }) => seq > before);
    const element = scroller.current;
    if (element && element.scrollTop > 0 && added.length < messages.length) {
      element.scrollTop += added.length * ROW;
      setAbove((count) => count + added.length);
    }
    setFresh(new Set(added.map(({ id }) => id)));
  }, [newest, messages, scroller, setAbove]);
  useEffect(() => {
    if (!fresh.size) return undefined;
    const timer = setTimeout(() => setFresh(new Set()), 1_000);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
