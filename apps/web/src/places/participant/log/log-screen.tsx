import { SegmentedControl, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Empty } from '../../../ui/empty';
import { useConsole } from '../../../exercise/seat/console-context';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { LogComposer } from './log-composer';
import { LogEntryView } from './log-entry-view';
import classes from './log.module.css';
import { Button } from '../../../ui/button';

/** The log of one's own organisation: what was done and why, newest first. Nothing is ever erased. */
export function LogScreen() {
  const { t } = useTranslation('console');
  const { person } = useConsole();
  const [words, setWords] = useState('');
  const [correcting, correct] = useState<string>();
  const authority = useExercise(
    (state) => state.plan?.authorities.includes(person.organisation ?? '') ?? false,
  );
  const [common, setCommon] = useState(false);
  const entries = useExercise((state) =>
    Object.values(state.logEntries)
      .filter((one) => (common ? one.common : !one.common && one.organisation === person.organisation))
      .sort((a, b) => b.wall - a.wall),
  );
  const corrected = new Map(
    entries.flatMap(({ entry, corrects }) => (corrects ? [[corrects, entry] as const] : [])),
  );
  const shown = entries.filter(({ text }) => text.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <ConsoleScreen
      title={t('log.title')}
      narrow
      actions={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('message.print')}
        </Button>
      }
    >
      {authority && (
        <SegmentedControl
          aria-label={t('log.which')}
          value={common ? 'common' : 'own'}
          onChange={(which) => setCommon(which === 'common')}
          data={[
            { value: 'own', label: t('log.own') },
            { value: 'common', label: t('log.common') },
          ]}
          mb="sm"
        />
      )}
      <LogComposer key={correcting} common={common} corrects={correcting} onDone={() => correct(undefined)} />
      {entries.length > 0 && (
        <TextInput
          className={classes.search}
          type="search"
          size="xs"
          data-search
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {shown.length === 0 ? (
        <Empty title={t(entries.length ? 'log.noMatch' : 'log.none')}>
          {entries.length === 0 && t('log.noneNow')}
        </Empty>
      ) : (
        <ol className={classes.entries} reversed>
          {shown.map((entry) => (
            <LogEntryView
              key={entry.entry}
              entry={entry}
              correctedBy={corrected.get(entry.entry)}
              onCorrect={correct}
            />
          ))}
        </ol>
      )}
    </ConsoleScreen>
  );
}
