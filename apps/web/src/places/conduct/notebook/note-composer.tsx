import { Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import classes from './notebook.module.css';
import { Button } from '../../../ui/button';

/** A note that only its author sees. Ctrl Enter writes it. */
export function NoteComposer({ about, autoFocus }: { about?: string; autoFocus?: boolean }) {
  const { t } = useTranslation('facilitator');
  const { run, busy } = useCommand();
  const [text, write] = useState('');
  const add = async () => {
    if (text.trim() && (await run({ type: 'WriteNote', text: text.trim(), about }))) write('');
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
  };
  return (
    <div className={classes.composer}>
      <Textarea
        aria-label={t('notes.write')}
        placeholder={t('notes.write')}
        autosize
        minRows={1}
        maxLength={20_000}
        autoFocus={autoFocus}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={keys}
      />
      <Button size="xs" variant="default" disabled={!text.trim()} loading={busy} onClick={() => void add()}>
        {t('notes.add')}
      </Button>
    </div>
  );
}
