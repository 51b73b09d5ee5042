import { Checkbox, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { Address } from '@tocsin/scenario';
import { aboutLanguage } from '@tocsin/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { saved } from '../../../http/download';
import { urlOf } from '../../../http/url-of';
import { useText } from '../../../i18n/texts';
import { Button } from '../../../ui/button';
import { useInvitationState } from './invitation-state';
import { csvOf } from './people-csv';
import type { Enrolled } from './people-queries';

/** The list of people as a table for a spreadsheet; personal links only if somebody asks for them. */
export function ExportPeople({ people }: { people: Enrolled[] }) {
  const { t } = useTranslation('facilitator');
  const { t: table } = useTranslation('table');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const addressName = useAddressName();
  const exercise = useExercise((state) => state.exercise);
  const stateOf = useInvitationState();
  const [asked, { open, close }] = useDisclosure(false);
  const [links, setLinks] = useState(false);
  const save = () => {
    const named = (ids: string[], list: { id: string; name: Parameters<typeof text>[0] }[] = []) =>
      ids.map((id) => text(list.find((one) => one.id === id)?.name) || id);
    const fields = ['name', 'email', 'organisation', 'role', 'language'] as const;
    const headings = [...fields.map((field) => table(`field.${field}`)), t('people.invitation')];
    const rows = people.map((one) => [
      one.name,
      one.email ?? '',
      one.organisation ? addressName(Address.organisation(one.organisation)) : '',
      [
        shell(`part.${one.part}`),
        ...named(one.roles, exercise?.roles),
        ...named(one.cells, exercise?.cells),
      ].join('; '),
      one.language ? aboutLanguage(one.language).name : '',
      t(`people.state.${stateOf(one)}`),
      ...(links ? [location.origin + urlOf(one.invitation.url)] : []),
    ]);
    const csv = csvOf(links ? [...headings, t('export.link')] : headings, rows);
    saved(new Blob([csv], { type: 'text/csv;charset=utf-8' }), 'people.csv');
    close();
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={14} />}
        disabled={people.length === 0}
        onClick={open}
      >
        {t('export.title')}
      </Button>
      <Modal
        opened={asked}
        onClose={close}
        closeButtonProps={{ 'aria-label': shell('close') }}
        title={t('export.title')}
      >
        <p style={{ marginTop: 0 }}>{t('export.what', { count: people.length })}</p>
        <Checkbox
          mb="md"
          label={t('export.links')}
          description={t('export.linksWhat')}
          checked={links}
          onChange={({ currentTarget }) => setLinks(currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {shell('cancel')}
          </Button>
          <Button onClick={save} data-autofocus>
            {t('export.save')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
