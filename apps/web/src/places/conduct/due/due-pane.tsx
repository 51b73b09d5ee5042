import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { useLive } from '../../../exercise/live/live-context';
import { arrowWalk } from '../../../ui/arrow-walk';
import { Empty } from '../../../ui/empty';
import { onKey } from '../../../ui/keys';
import { useStill } from '../../../ui/use-still';
import { ListHead } from '../rows/list-head';
import classes from '../rows/rows.module.css';
import { dueRows, keyOf, newest, SECTIONS, type Due } from './due-rows';
import { DueSection } from './due-section';
import { InjectRow } from './inject-row';
import { LateRow } from './late-row';
import { UnansweredRow } from './unanswered-row';
import { useMatches } from './use-matches';

/** Rows of a section that are drawn; the rest is found by searching. */
const SHOWN = 80;

/** What asks for an eye now, worst first: unanswered, late, held; then what comes next. */
export function DuePane() {
  const { t } = useTranslation('facilitator');
  const live = useLive();
  const due = useThrottledState(dueRows);
  const [wanted, want] = useState('');
  const sought = useDeferredValue(wanted);
  const matches = useMatches(sought);
  const still = useStill(due.filter(matches), keyOf, (row) => newest(row, live.state), sought);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', onKey(() => field.current?.focus())]]);
  return (
    <>
      <ListHead title={t('pane.due')} still={still.waiting}>
        <TextInput
          ref={field}
          size="xs"
          value={wanted}
          onChange={({ currentTarget }) => want(currentTarget.value)}
          placeholder={t('due.search')}
          aria-label={t('due.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
        />
      </ListHead>
      <div className={classes.rows} onKeyDown={arrowWalk} {...still.under}>
        {still.rows.length === 0 && (
          <Empty title={wanted ? t('due.noMatch') : t('due.nothing')}>
            {!wanted && t('due.nothingWhat')}
          </Empty>
        )}
        {SECTIONS.map((section) => (
          <DueSection
            key={section}
            title={t(`due.${section}`)}
            items={still.rows.filter((row) => row.section === section)}
            shown={SHOWN}
          >
            {(row) => <Row key={keyOf(row)} due={row} />}
          </DueSection>
        ))}
      </div>
    </>
  );
}

function Row({ due }: { due: Due }) {
  if ('message' in due) return <UnansweredRow message={due.message} />;
  if ('expected' in due) return <LateRow expected={due.expected} />;
  return <InjectRow inject={due.inject} />;
}
