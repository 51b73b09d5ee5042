import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { briefingQuery } from '../../../http/exercise-queries';
import { useText } from '../../../i18n/texts';
import { usePlace } from '../../../exercise/seat/seat';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { usePlan } from '../../../exercise/plan/use-plan';
import { Charter } from './charter';
import { Contact } from './contact';
import { Networks } from './networks';
import classes from './directory.module.css';

/** Who takes part and how they are reached, in the manner of RFC 2350. */
export function DirectoryScreen() {
  const { t } = useTranslation('console');
  const text = useText();
  const briefing = useQuery(briefingQuery(usePlace()));
  const plan = usePlan();
  const [words, setWords] = useState('');
  const contacts = (briefing.data?.contacts ?? []).filter(({ name, contact }) =>
    [text(name), contact?.team, contact?.email].join(' ').toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <ConsoleScreen title={t('directory.title')}>
      <TextInput
        className={classes.search}
        type="search"
        data-search
        aria-label={t('directory.search')}
        placeholder={t('directory.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {plan?.charter && !words && <Charter plan={plan} />}
      {briefing.isError && <Fault error={briefing.error} again={() => void briefing.refetch()} />}
      {briefing.data && contacts.length === 0 && <Empty title={t('directory.noMatch')} />}
      <div className={classes.contacts}>
        {contacts.map((one) => (
          <Contact key={one.id} {...one} />
        ))}
      </div>
      {plan && !words && <Networks plan={plan} liaisons={briefing.data?.liaisons ?? []} />}
    </ConsoleScreen>
  );
}
