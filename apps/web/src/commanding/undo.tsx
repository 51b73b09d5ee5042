import type { CommandBody } from '@tocsin/engine';
import { notifications } from '@mantine/notifications';
import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../exercise/live/use-exercise';
import { useRefusal } from '../ui/use-refusal';

interface Undo {
  /** Keeps what takes back what was just done. @returns takes it back. */
  keep: (done: string, back: CommandBody[]) => () => Promise<void>;
  /** Takes back the last thing that can be. */
  last: () => Promise<void>;
}

const Context = createContext<Undo | undefined>(undefined);

export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const send = useSend();
  const words = useRefusal();
  const kept = useRef<{ done: string; back: CommandBody[] }[]>([]);
  const undo = useMemo<Undo>(() => {
    const takeBack = async (entry: { done: string; back: CommandBody[] }) => {
      if (!kept.current.includes(entry)) return;
      kept.current = kept.current.filter((one) => one !== entry);
      for (const command of entry.back) {
        const answer = await send(command);
        if (answer.ok) continue;
        notifications.show({
          color: 'gray',
          title: shell('fault.title'),
          message: words(answer),
          role: 'alert',
        });
        return;
      }
      notifications.show({ color: 'gray', message: t('undone', { what: entry.done }), autoClose: 4_000 });
    };
    return {
      keep: (done, back) => {
        const entry = { done, back };
        kept.current = [...kept.current.slice(-19), entry];
        return () => takeBack(entry);
      },
      last: async () => {
        const entry = kept.current.at(-1);
        if (entry) await takeBack(entry);
        else notifications.show({ color: 'gray', message: t('nothingToUndo'), autoClose: 3_000 });
      },
    };
  }, [send, words, shell, t]);
  return <Context value={undo}>{children}</Context>;
}

export function useUndo(): Undo {
  const undo = useContext(Context);
  if (!undo) throw new Error('outside of an UndoProvider');
  return undo;
}
