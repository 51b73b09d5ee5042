import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { useExercise, usePresence } from '../../../exercise/live/use-exercise';
import { useGo } from '../../../exercise/seat/seat-link';
import { useSeat } from '../../../exercise/seat/seat';
import { Empty } from '../../../ui/empty';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { StaffScreen } from '../../../frames/staff/staff-screen';
import classes from './organisations.module.css';
import { standingOf } from '../../../exercise/organisations/standing-of';
import { Button } from '../../../ui/button';

/** Every organisation: who is here, what they have not read, what they owe; and their screens. */
export function OrganisationsScreen() {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const addressName = useAddressName();
  const names = useNames();
  const here = usePresence();
  const go = useGo();
  const { part } = useSeat();
  const organisations = useThrottledState(standingOf);
  const roles = useExercise((state) => state.exercise?.roles ?? []);
  return (
    <StaffScreen title={t('place.organisations')}>
      {organisations.length === 0 && <Empty title={t('organisations.none')} />}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('place.organisations')}>
        <Table verticalSpacing="xs" className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('organisations.organisation')}</Table.Th>
              <Table.Th scope="col">{t('organisations.people')}</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('organisations.unread')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('organisations.open')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('organisations.late')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('organisations.met')}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {t('organisations.reports')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {organisations.map(({ id, people, unread, open, late, met, reports }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">{addressName(Address.organisation(id))}</Table.Th>
                <Table.Td>
                  {people.length === 0 && <span className="quiet">{t('organisations.nobody')}</span>}
                  <ul className={classes.people}>
                    {people.map((person) => (
                      <li key={person.id}>
                        {here && (
                          <span
                            className={classes.dot}
                            data-here={Boolean(here[person.id]) || undefined}
                            aria-hidden
                          />
                        )}
                        <span>
                          {names[person.id]}
                          {here && (
                            <span className="unseen">
                              {' '}
                              {t(here[person.id] ? 'presence.yes' : 'presence.no')}
                            </span>
                          )}
                          {person.roles.length > 0 && (
                            <span className="quiet">
                              {' '}
                              {person.roles
                                .map((role) => text(roles.find((one) => one.id === role)?.name))
                                .join(', ')}
                            </span>
                          )}
                        </span>
                        {part === 'facilitator' && (
                          <Button
                            size="compact-xs"
                            variant="default"
                            onClick={() => go(`preview/${person.id}/inbox`)}
                          >
                            {t('organisations.preview')}
                            <span className="unseen"> {names[person.id]}</span>
                          </Button>
                        )}
                      </li>
                    ))}
                  </ul>
                </Table.Td>
                <Table.Td className={classes.number}>{unread}</Table.Td>
                <Table.Td className={classes.number}>{open}</Table.Td>
                <Table.Td className={classes.number} data-late={late > 0 || undefined}>
                  {late}
                </Table.Td>
                <Table.Td className={classes.number}>{met}</Table.Td>
                <Table.Td className={classes.number}>{reports}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </StaffScreen>
  );
}
