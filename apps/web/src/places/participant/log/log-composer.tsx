import type { Grading } from '@tocsin/engine';
import { Group, Textarea, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useGo } from '../../../exercise/seat/seat-link';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useDraft } from '../../../exercise/seat/use-draft';
import { GradingSelect } from './grading-select';
import classes from './log.module.css';
import { Button } from '../../../ui/button';

interface Props {
  /** Into the log that the authorities keep together. */
  common: boolean;
  corrects: string | undefined;
  onDone: () => void;
}

/** Always ready at the top of the log; Ctrl Enter writes. */
export function LogComposer({ common, corrects, onDone }: Props) {
  const { t } = useTranslation('console');
  const go = useGo();
  const textOf = useText();
  const { run, busy } = useCommand();
  const { person, readOnly } = useConsole();
  const { about } = useSearch({ strict: false });
  const message = useExercise((state) => state.messages[about ?? '']);
  const before = useExercise((state) => state.logEntries[corrects ?? '']?.text ?? '');
  const running = useExercise((state) => state.standing === 'running');
  const [text, setText, clear] = useDraft(`log-${corrects ?? about ?? ''}`, before);
  const [source, setSource] = useState('');
  const [grading, setGrading] = useState<Grading>();
  const off = readOnly || !running || !person.organisation;
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!text.trim() || off || busy) return;
    const accepted = await run({
      type: 'WriteLogEntry',
      text: text.trim(),
      ...(message ? { about: message.id } : {}),
      ...(source.trim() ? { source: source.trim() } : {}),
      ...(grading ? { grading } : {}),
      ...(common ? { common } : {}),
      ...(corrects ? { corrects } : {}),
    });
    if (!accepted) return;
    clear();
    setSource('');
    setGrading(undefined);
    onDone();
    if (about) go('log', { replace: true });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <form className={classes.composer} onSubmit={(event) => void submit(event)}>
      <Textarea
        label={corrects ? t('log.corrects', { entry: corrects }) : t('log.write')}
        description={message ? t('log.about', { title: textOf(message.title) }) : t('log.writeHint')}
        autosize
        minRows={2}
        maxLength={20_000}
        disabled={off}
        autoFocus={Boolean(corrects ?? about)}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={keys}
      />
      <Group grow mt="xs" align="end">
        <TextInput
          size="xs"
          label={t('log.source')}
          maxLength={300}
          value={source}
          disabled={off}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <GradingSelect value={grading} disabled={off} onChange={setGrading} />
      </Group>
      <Group mt="xs">
        <Button type="submit" size="xs" loading={busy} disabled={off || !text.trim()}>
          {t('log.add')}
        </Button>
        {corrects && (
          <Button size="xs" variant="default" onClick={onDone}>
            {t('log.leave')}
          </Button>
        )}
        {!running && <span className="quiet">{t('log.closed')}</span>}
      </Group>
    </form>
  );
}
