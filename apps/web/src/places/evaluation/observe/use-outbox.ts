import { isTransient } from '@tocsin/protocol';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Refusal, upload } from '../../../http/api';
import { useLive } from '../../../exercise/live/live-context';
import { newId } from '../../../exercise/live/new-id';
import { useStatus } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { Outbox, type Observing, type Outgoing } from './outbox';

const AGAIN = 5_000;

interface Sending {
  waiting: Outgoing[];
  add: (command: Observing, photos: File[]) => Promise<void>;
  drop: (id: string) => Promise<void>;
}

/** Keeps observations in this browser until the server has them, and sends them as soon as it can be reached. */
export function useOutbox(): Sending {
  const live = useLive();
  const { link } = useStatus();
  const { exercise, seat } = usePlace();
  const outbox = useMemo(() => new Outbox(`tocsin-observations-${exercise}-${seat}`), [exercise, seat]);
  const [waiting, setWaiting] = useState<Outgoing[]>([]);
  const sending = useRef(false);
  const look = useCallback(async () => setWaiting(await outbox.all()), [outbox]);

  const sync = useCallback(async () => {
    if (sending.current || live.status.link !== 'connected') return;
    sending.current = true;
    try {
      for (const one of (await outbox.all()).filter(({ refused }) => !refused)) {
        const sent = await withPhotos(one, outbox, { exercise, seat });
        const answer = await live.send({ ...sent.command, attachments: sent.attachments }, one.id);
        if (answer.ok) await outbox.drop(one.id);
        else await outbox.put({ ...sent, refused: { code: answer.code, message: answer.message } });
        await look();
      }
    } catch (error) {
      // What could not be sent stays in the outbox, and is tried again.
      if (!(error instanceof Refusal)) throw error;
    } finally {
      sending.current = false;
    }
  }, [live, outbox, exercise, seat, look]);

  useEffect(() => {
    const now = () => void sync();
    void look().then(now);
    const timer = setInterval(now, AGAIN);
    return () => clearInterval(timer);
  }, [sync, look, link]);

  const add = useCallback(
    async (command: Observing, photos: File[]) => {
      const kept = photos.map((file) => ({ name: file.name, data: file as Blob }));
      await outbox.put({ id: newId(), command, photos: kept, attachments: [] });
      await look();
      void sync();
    },
    [outbox, look, sync],
  );
  const drop = useCallback((id: string) => outbox.drop(id).then(look), [outbox, look]);
  return { waiting, add, drop };
}

/** The server could not be reached, or could not decide. */
const mayBeSentAgain = ({ status, code }: Refusal): boolean =>
  code === 'offline' || status >= 500 || status === 429 || isTransient({ ok: false, code });

/** Sends photos first; each that has arrived is noted, so that it is not sent twice. */
async function withPhotos(one: Outgoing, outbox: Outbox, place: Parameters<typeof upload>[0]) {
  let sent = one;
  for (const [index, { name, data }] of one.photos.entries()) {
    if (index < sent.attachments.length) continue;
    try {
      const attachment = await upload(place, new File([data], name, { type: data.type }));
      sent = { ...sent, attachments: [...sent.attachments, attachment] };
      await outbox.put(sent);
    } catch (error) {
      if (error instanceof Refusal && !mayBeSentAgain(error)) {
        const { code, message } = error;
        await outbox.put({ ...sent, refused: { code, message } });
      }
      throw error;
    }
  }
  return sent;
}
