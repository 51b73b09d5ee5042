import type { Note, State } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/empty';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { StaffScreen } from '../../../frames/staff/staff-screen';
import { NoteComposer } from './note-composer';
import { NoteList } from './note-list';

/** One's private notebook: nobody else ever sees it. */
export function NotebookScreen() {
  const { t } = useTranslation('facilitator');
  const notes = useThrottledState(newestFirst);
  return (
    <StaffScreen title={t('place.notebook')} narrow>
      <p className="quiet">{t('notes.private')}</p>
      <NoteComposer autoFocus />
      {notes.length === 0 ? <Empty title={t('notes.none')} /> : <NoteList notes={notes} linked />}
    </StaffScreen>
  );
}

const newestFirst = ({ notes }: State): Note[] => Object.values(notes).sort((a, b) => b.wall - a.wall);
