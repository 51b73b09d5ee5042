import type { Note } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../exercise/seat/seat-link';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { Prose } from '../../../ui/prose';
import link from '../pane/link.module.css';
import classes from './notebook.module.css';

interface Props {
  notes: Note[];
  /** Shows what each is about, as a way there. */
  linked?: boolean;
}

export function NoteList({ notes, linked = false }: Props) {
  const { t } = useTranslation('facilitator');
  const go = useGo();
  return (
    <ul className={classes.notes}>
      {notes.map(({ note, text, at, wall, about }) => (
        <li key={note}>
          <div className={classes.when}>
            <ExerciseTime at={at} wall={wall} />
            {linked && about && (
              <button
                type="button"
                className={link.link}
                onClick={() =>
                  go(/^i\d/.test(about) ? `conduct?inject=${about.slice(1)}` : `conduct?message=${about}`)
                }
              >
                {t('notes.on', { about: about.replace(/^i/, '#') })}
              </button>
            )}
          </div>
          <Prose>{text}</Prose>
        </li>
      ))}
    </ul>
  );
}
