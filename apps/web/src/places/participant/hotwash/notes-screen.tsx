import { Group, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Empty } from '../../../ui/empty';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { Prose } from '../../../ui/prose';
import { useConsole } from '../../../exercise/seat/console-context';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { useCommand } from '../../../commanding/use-command';
import { useDraft } from '../../../exercise/seat/use-draft';
import classes from './hotwash.module.css';
import { Button } from '../../../ui/button';

/** Notes to oneself. Nobody else sees one until its author gives it to the evaluation. */
export function NotesScreen() {
  const { t } = useTranslation('console');
  const { readOnly } = useConsole();
  const { run, busy } = useCommand();
  const [text, setText, clear] = useDraft('note', '');
  const notes = useExercise((state) => Object.values(state.notes).sort((a, b) => b.wall - a.wall));
  const add = async () => {
    if (text.trim() && (await run({ type: 'WriteNote', text: text.trim() }))) clear();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
  };
  return (
    <ConsoleScreen title={t('notes.title')} narrow>
      <p className="quiet">{t('notes.what')}</p>
      <div className={classes.composer}>
        <Textarea
          label={t('notes.write')}
          autosize
          minRows={3}
          maxLength={20_000}
          disabled={readOnly}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={keys}
        />
        <Group>
          <Button size="xs" disabled={readOnly || !text.trim()} loading={busy} onClick={() => void add()}>
            {t('notes.add')}
          </Button>
        </Group>
      </div>
      {notes.length === 0 && <Empty title={t('notes.none')} />}
      <ul className={classes.notes}>
        {notes.map((note) => (
          <li key={note.note}>
            <p className={classes.small}>
              <ExerciseTime at={note.at} wall={note.wall} />
            </p>
            <Prose>{note.text}</Prose>
            <Release note={note.note} />
          </li>
        ))}
      </ul>
    </ConsoleScreen>
  );
}

/** Asks once more, since what was given cannot be taken back. */
function Release({ note }: { note: string }) {
  const { t } = useTranslation('console');
  const { readOnly } = useConsole();
  const { run, busy } = useCommand();
  const [sure, ask] = useState(false);
  const released = useExercise((state) => state.releasedNotes[note] !== undefined);
  if (released) return <p className={classes.released}>{t('notes.released')}</p>;
  if (readOnly) return null;
  return sure ? (
    <Group gap="xs">
      <span className={classes.small}>{t('notes.sure')}</span>
      <Button size="compact-xs" loading={busy} onClick={() => void run({ type: 'ReleaseNote', note })}>
        {t('notes.release')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => ask(false)}>
        {t('notes.keep')}
      </Button>
    </Group>
  ) : (
    <Button size="compact-xs" variant="default" onClick={() => ask(true)}>
      {t('notes.release')}
    </Button>
  );
}
