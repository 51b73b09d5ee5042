import { CopyButton, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { useExercise, usePresence } from '../../../exercise/live/use-exercise';
import { Empty } from '../../../ui/empty';
import { useAddressName } from '../../../exercise/names/use-address-name';
import classes from './people.module.css';
import type { Enrolled } from './people-queries';
import { EditPerson } from './edit-person';
import { ErasePerson } from './erase-person';
import { RemovePerson } from './remove-person';
import { Button } from '../../../ui/button';
import { urlOf } from '../../../http/url-of';

export function PeopleTable({ people }: { people: Enrolled[] }) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const here = usePresence() ?? {};
  const addressName = useAddressName();
  const exercise = useExercise((state) => state.exercise);
  const personas = useExercise((state) => state.script?.personas ?? []);
  const named = (
    list: readonly { id: string; name: Parameters<typeof text>[0] }[] | undefined,
    ids: string[],
  ) => ids.map((id) => text(list?.find((one) => one.id === id)?.name) || id);
  const [edited, edit] = useState<Enrolled>();
  if (people.length === 0) return <Empty title={t('people.none')} />;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('place.people')}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('people.name')}</Table.Th>
            <Table.Th scope="col">{t('people.part')}</Table.Th>
            <Table.Th scope="col">{t('people.organisation')}</Table.Th>
            <Table.Th scope="col">{t('people.does')}</Table.Th>
            <Table.Th scope="col">{t('people.invitation')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((one) => (
            <Table.Tr key={one.person}>
              <Table.Th scope="row">
                {one.name}
                {here[one.person] && <span className={classes.here}> {t('presence.yes')}</span>}
              </Table.Th>
              <Table.Td>{shell(`part.${one.part}`)}</Table.Td>
              <Table.Td>{one.organisation && addressName(Address.organisation(one.organisation))}</Table.Td>
              <Table.Td>
                {[
                  ...named(exercise?.roles, one.roles),
                  ...named(exercise?.cells, one.cells),
                  ...named(personas, one.plays),
                ].join(', ')}
              </Table.Td>
              <Table.Td>
                <span className={classes.buttons}>
                  <CopyButton value={location.origin + urlOf(one.invitation.url)}>
                    {({ copied, copy }) => (
                      <Button size="compact-xs" variant="default" onClick={copy}>
                        {copied ? t('people.copied') : t('people.copyLink')}
                        <span className="unseen"> {one.name}</span>
                      </Button>
                    )}
                  </CopyButton>
                  <Button size="compact-xs" variant="default" onClick={() => edit(one)}>
                    {t('people.edit')}
                    <span className="unseen"> {one.name}</span>
                  </Button>
                  <RemovePerson person={one.person} name={one.name} />
                  <ErasePerson person={one.person} name={one.name} />
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {edited && <EditPerson person={edited} onClose={() => edit(undefined)} />}
    </div>
  );
}
