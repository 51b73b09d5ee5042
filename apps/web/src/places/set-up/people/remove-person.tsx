import { Group, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askFrom } from '../../../http/api';
import { usePlace } from '../../../exercise/seat/seat';
import { Fault } from '../../../ui/fault';
import { peopleQuery, type PersonDialogProps } from './people-queries';
import { Button } from '../../../ui/button';

/** Takes somebody out of the exercise, after asking: their link dies and their screen closes. */
export function RemovePerson({ person: { person, name }, onClose }: PersonDialogProps) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => askFrom(place, `/people/${person}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await queries.invalidateQueries(peopleQuery(place));
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shell('close') }}
      title={t('people.removeOf', { name })}
    >
      <p style={{ marginTop: 0 }}>{t('people.removeWhat')}</p>
      {remove.isError && <Fault error={remove.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {shell('cancel')}
        </Button>
        <Button loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('people.remove')}
        </Button>
      </Group>
    </Modal>
  );
}
