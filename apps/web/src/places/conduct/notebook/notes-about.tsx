import type { State } from '@tocsin/engine';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { NoteComposer } from './note-composer';
import { NoteList } from './note-list';

/** One's own notes on an inject or a message. */
export function NotesAbout({ about }: { about: string }) {
  const { t } = useTranslation('facilitator');
  const notes = useThrottledState(
    useCallback(({ notes: all }: State) => Object.values(all).filter((one) => one.about === about), [about]),
  );
  return (
    <section>
      <h3>{t('notes.about')}</h3>
      <NoteList notes={notes} />
      <NoteComposer about={about} />
    </section>
  );
}
