import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/empty';
import { arrowWalk } from '../../../ui/arrow-walk';
import { dueOf } from '../../../exercise/injects/due';
import { usePicture } from '../../../exercise/live/picture';
import { unansweredOf } from '../stream/unanswered';
import classes from '../rows/rows.module.css';
import { DueSection } from './due-section';
import { InjectRow } from './inject-row';
import { LateRow } from './late-row';
import { UnansweredRow } from './unanswered-row';
import { useMatches } from './use-matches';

/** Rows of injects to come that are drawn; the rest is found by searching. */
const SHOWN = 80;

/** What asks for an eye now, worst first: unanswered, late, held; then what comes next. */
export function DuePane() {
  const { t } = useTranslation('facilitator');
  const { late, held, next, waiting } = usePicture(dueOf);
  const unanswered = usePicture(unansweredOf);
  const [wanted, want] = useState('');
  const { injects, expected, messages } = useMatches(useDeferredValue(wanted));
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => field.current?.focus()]]);
  const shown = {
    unanswered: unanswered.filter(messages),
    late: late.filter(expected),
    held: held.filter(injects),
    next: next.filter(injects),
    waiting: waiting.filter(injects),
  };
  const nothing = Object.values(shown).every((list) => list.length === 0);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('pane.due')}</h2>
        <TextInput
          ref={field}
          size="xs"
          value={wanted}
          onChange={({ currentTarget }) => want(currentTarget.value)}
          placeholder={t('due.search')}
          aria-label={t('due.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
        />
      </div>
      <div className={classes.rows} onKeyDown={arrowWalk}>
        {nothing && (
          <Empty title={wanted ? t('due.noMatch') : t('due.nothing')}>
            {!wanted && t('due.nothingWhat')}
          </Empty>
        )}
        <DueSection title={t('due.unanswered')} items={shown.unanswered} shown={SHOWN}>
          {(message) => <UnansweredRow key={message.id} message={message} />}
        </DueSection>
        <DueSection title={t('due.late')} items={shown.late} shown={SHOWN}>
          {(one) => <LateRow key={one.key} expected={one} />}
        </DueSection>
        <DueSection title={t('due.held')} items={shown.held} shown={SHOWN}>
          {(inject) => <InjectRow key={inject.number} inject={inject} />}
        </DueSection>
        <DueSection title={t('due.next')} items={shown.next} shown={SHOWN}>
          {(inject) => <InjectRow key={inject.number} inject={inject} />}
        </DueSection>
        <DueSection title={t('due.waiting')} items={shown.waiting} shown={SHOWN}>
          {(inject) => <InjectRow key={inject.number} inject={inject} />}
        </DueSection>
      </div>
    </>
  );
}
