import { injectOf } from '@tocsin/report';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TlpLabel } from '../../../../ui/tlp-label';
import { EventLinks } from './event-links';
import { Part } from './part';
import { Scrolled } from './scrolled';
import { useShown } from './shown';

/** What was passed on beyond its TLP label: by whom, to whom. */
export function Breaches() {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  return (
    <Part id="breaches">
      {found.breaches.length === 0 ? (
        <p className="quiet">{t('figures.none')}</p>
      ) : (
        <Scrolled
          label={tell.t('counts.breaches.title')}
          heads={[tell.t('organisation'), 'TLP', tell.t('what'), tell.t('recipients'), tell.t('evidence')]}
        >
          <Table.Tbody>
            {found.breaches.map(({ seq, organisation, tlp, shared, to }) => (
              <Table.Tr key={seq}>
                <Table.Th scope="row">{tell.organisation(organisation)}</Table.Th>
                <Table.Td>
                  <TlpLabel tlp={tlp} />
                </Table.Td>
                <Table.Td>{injectOf(shared, found.state, tell)}</Table.Td>
                <Table.Td>{to.map(tell.address).join(', ')}</Table.Td>
                <Table.Td>
                  <EventLinks events={[seq]} organisation={organisation} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Scrolled>
      )}
    </Part>
  );
}
