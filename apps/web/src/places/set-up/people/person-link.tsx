import { Checkbox, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../exercise/seat/seat';
import { askFrom } from '../../../http/api';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import { useDate } from '../../../ui/use-date';
import { useInvitationState } from './invitation-state';
import { peopleQuery, type PersonDialogProps } from './people-queries';

/** Somebody's personal link: how far it got, replaced or ended. */
export function PersonLink({ person, onClose }: PersonDialogProps) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const date = useDate();
  const place = usePlace();
  const queries = useQueryClient();
  const state = useInvitationState()(person);
  const [vacate, setVacate] = useState(false);
  const { endsAt } = person.invitation;
  const change = useMutation({
    mutationFn: (act: 'renew' | 'end') =>
      askFrom(place, '/people/links', { method: 'POST', body: { act, people: [person.person], vacate } }),
    onSuccess: async (_, act) => {
      await queries.invalidateQueries(peopleQuery(place));
      notifications.show({ color: 'gray', message: t(`link.done.${act}`, { name: person.name }) });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shell('close') }}
      title={t('link.title', { name: person.name })}
    >
      <p style={{ marginTop: 0 }}>
        {t(`people.state.${state}`)}
        {endsAt && state !== 'ended' && ` · ${t('link.until', { date: date(new Date(endsAt)) })}`}
      </p>
      <p>{t('link.what')}</p>
      <Checkbox
        mb="md"
        label={t('link.vacate')}
        description={t('link.vacateWhat')}
        checked={vacate}
        onChange={({ currentTarget }) => setVacate(currentTarget.checked)}
      />
      {change.isError && <Fault error={change.error} />}
      <Group justify="flex-end">
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate('end')}>
          {t('link.end')}
        </Button>
        <Button loading={change.isPending} onClick={() => change.mutate('renew')} data-autofocus>
          {t('link.renew')}
        </Button>
      </Group>
    </Modal>
  );
}
