import { Group, Modal, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { nameKey } from '@tocsin/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../exercise/seat/seat';
import { askFrom } from '../../../http/api';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import { peopleQuery, type Enrolled, type PersonDialogProps } from './people-queries';

interface Props extends PersonDialogProps {
  people: Enrolled[];
}

/** Makes one seat of two that one person has; namesakes come first. */
export function MergePeople({ person, people, onClose }: Props) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const queries = useQueryClient();
  const isNamesake = ({ name }: Enrolled) => nameKey(name) === nameKey(person.name);
  const others = people
    .filter(
      (one) =>
        one.person !== person.person &&
        one.person !== place.seat &&
        one.part === person.part &&
        one.organisation === person.organisation,
    )
    .sort((one, other) => Number(isNamesake(other)) - Number(isNamesake(one)));
  const [other, choose] = useState<string | null>(others.find(isNamesake)?.person ?? null);
  const merge = useMutation({
    mutationFn: () => askFrom(place, `/people/${person.person}/merge`, { method: 'POST', body: { other } }),
    onSuccess: async () => {
      await queries.invalidateQueries(peopleQuery(place));
      notifications.show({ color: 'gray', message: t('merge.done', { name: person.name }) });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shell('close') }}
      title={t('merge.title', { name: person.name })}
    >
      <p style={{ marginTop: 0 }}>{t('merge.what', { name: person.name })}</p>
      <Select
        label={t('merge.other')}
        description={t('merge.who')}
        searchable
        value={other}
        onChange={choose}
        nothingFoundMessage={t('merge.nobody')}
        limit={100}
        data={others.map(({ person: value, name, email }) => ({
          value,
          label: email ? `${name} (${email})` : name,
        }))}
      />
      {merge.isError && <Fault error={merge.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          {shell('cancel')}
        </Button>
        <Button loading={merge.isPending} disabled={!other} onClick={() => merge.mutate()}>
          {t('merge.do')}
        </Button>
      </Group>
    </Modal>
  );
}
