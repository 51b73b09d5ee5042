import { TextInput } from '@mantine/core';
import { IconPrinter, IconSearch, IconTable } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useGo } from '../../../exercise/seat/seat-link';
import { usePlace } from '../../../exercise/seat/seat';
import { sessionQuery } from '../../../exercise/offline/session-queries';
import { Fault } from '../../../ui/fault';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { StaffScreen } from '../../../frames/staff/staff-screen';
import { ExerciseDetails } from '../details/exercise-details';
import { Claims } from './claims';
import { ExportPeople } from './export-people';
import { JoinCode } from './join-code';
import { AddPerson } from './add-person';
import { LetInColleague } from './let-in-colleague';
import classes from './people.module.css';
import { peopleQuery } from './people-queries';
import { PeopleList } from './people-list';
import { Button } from '../../../ui/button';

/** Who takes part, and how they get in: personal invitations, or the code of the exercise. */
export function PeopleScreen() {
  const { t } = useTranslation('facilitator');
  const place = usePlace();
  const go = useGo();
  const session = useQuery(sessionQuery);
  const people = useQuery(peopleQuery(place));
  const addressName = useAddressName();
  const [words, write] = useState('');
  const wanted = useDeferredValue(words.trim().toLocaleLowerCase());
  const shown = useMemo(
    () =>
      (people.data ?? []).filter(({ name, email, organisation }) =>
        [name, email ?? '', organisation ? addressName(Address.organisation(organisation)) : '']
          .join(' ')
          .toLocaleLowerCase()
          .includes(wanted),
      ),
    [people.data, wanted, addressName],
  );
  return (
    <StaffScreen
      title={t('place.people')}
      actions={
        <>
          <Button size="xs" leftSection={<IconTable size={14} />} onClick={() => go('people-table')}>
            {t('people.table')}
          </Button>
          {people.data && <ExportPeople people={people.data} />}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size={14} />}
            onClick={() => go('invitations')}
          >
            {t('people.print')}
          </Button>
        </>
      }
    >
      <ExerciseDetails />
      {people.isError && <Fault error={people.error} again={() => void people.refetch()} />}
      <Claims />
      <JoinCode />
      <AddPerson />
      {session.data?.account && <LetInColleague />}
      {(people.data?.length ?? 0) > 8 && (
        <TextInput
          className={classes.find}
          size="xs"
          type="search"
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={words}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      )}
      {people.data && <PeopleList people={shown} all={people.data} />}
    </StaffScreen>
  );
}
