import type { CommandBody } from '@tocsin/engine';
import { notifications } from '@mantine/notifications';
import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../exercise/live/use-exercise';
import { useRefusalNotice } from '../ui/use-refusal';

/** How many acts can be taken back. */
const KEPT = 20;

interface Undo {
  /** Keeps what takes back what was just done. @returns takes it back. */
  keep: (done: string, back: CommandBody[]) => () => Promise<void>;
  /** Takes back the last thing that can be. */
  last: () => Promise<void>;
}

/** Absent where nothing can be taken back. */
export const UndoContext = createContext<Undo | undefined>(undefined);

export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('facilitator');
  const send = useSend();
  const refuse = useRefusalNotice();
  const kept = useRef<{ done: string; back: CommandBody[] }[]>([]);
  const undo = useMemo<Undo>(() => {
    const takeBack = async (entry: { done: string; back: CommandBody[] }) => {
      if (!kept.current.includes(entry)) return;
      kept.current = kept.current.filter((one) => one !== entry);
      for (const command of entry.back) {
        const answer = await send(command);
        if (!answer.ok) return refuse(answer);
      }
      notifications.show({ color: 'gray', message: t('undone', { what: entry.done }), autoClose: 4_000 });
    };
    return {
      keep: (done, back) => {
        const entry = { done, back };
        kept.current = [...kept.current.slice(1 - KEPT), entry];
        return () => takeBack(entry);
      },
      last: async () => {
        const entry = kept.current.at(-1);
        if (entry) await takeBack(entry);
        else notifications.show({ color: 'gray', message: t('nothingToUndo'), autoClose: 3_000 });
      },
    };
  }, [send, refuse, t]);
  return <UndoContext value={undo}>{children}</UndoContext>;
}

export function useUndo(): Undo {
  const undo = useContext(UndoContext);
  if (!undo) throw new Error('outside of an UndoProvider');
  return undo;
}
