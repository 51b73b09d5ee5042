import type { Message } from '@tocsin/engine';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { messageQuery } from '../../../http/exercise-queries';
import { useExercise, useSend, useStatus } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { useConsole } from '../../../exercise/seat/console-context';
import { received, unread } from '../../../exercise/messages/received';

const THROTTLE = 1_000;
const BATCH = 500;
const AHEAD = 12;
/** Everyone gets an inject at the same moment; not everyone should fetch its body at that moment. */
const SPREAD = 8_000;

/** Tells the server what has arrived here, and fetches ahead what is likely to be read. Shows nothing. */
export function Deliveries() {
  const { person } = useConsole();
  const { exercise, seat } = usePlace();
  const send = useSend();
  const queries = useQueryClient();
  const { link } = useStatus();
  const told = useRef(new Set<string>());
  const fresh = useExercise((state) =>
    received(state, person)
      .filter(({ receipts }) => receipts[person.id]?.delivered === undefined)
      .map(({ id }) => id),
  );
  const ahead = useExercise((state) => unread(state, person).slice(0, AHEAD).map(idOf));

  useEffect(() => {
    // All that arrived is known to be: after a reset the same may arrive again.
    if (fresh.length === 0) told.current.clear();
    if (link !== 'connected') return undefined;
    const timer = setTimeout(() => {
      const messages = fresh.filter((id) => !told.current.has(id)).slice(0, BATCH);
      if (!messages.length) return;
      for (const id of messages) told.current.add(id);
      void send({ type: 'GiveReceipt', messages, receipt: 'delivered' });
    }, THROTTLE);
    return () => clearTimeout(timer);
  }, [fresh, link, send]);

  useEffect(() => {
    if (link !== 'connected') return undefined;
    const timers = ahead.map((id) =>
      setTimeout(
        () => void queries.prefetchQuery(messageQuery({ exercise, seat }, id)),
        Math.random() * SPREAD,
      ),
    );
    return () => timers.forEach(clearTimeout);
  }, [ahead, link, queries, exercise, seat]);

  useEffect(() => {
    if (link === 'connected')
      void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  }, [link, queries]);
  return null;
}

const idOf = ({ id }: Message): string => id;
