import { Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askFrom } from '../../../http/api';
import { usePlace } from '../../../exercise/seat/seat';
import { Fault } from '../../../ui/fault';
import { peopleQuery, type Enrolled } from './people-queries';
import { Button } from '../../../ui/button';

/** Takes somebody out of the exercise, after asking: their link dies and their screen closes. */
export function RemovePerson({ person, name }: Pick<Enrolled, 'person' | 'name'>) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const queries = useQueryClient();
  const [asked, { open, close }] = useDisclosure(false);
  const remove = useMutation({
    mutationFn: () => askFrom(place, `/people/${person}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries(peopleQuery(place)),
  });
  return (
    <>
      <Button size="compact-xs" variant="default" disabled={person === place.seat} onClick={open}>
        {t('people.remove')}
        <span className="unseen"> {name}</span>
      </Button>
      <Modal opened={asked} onClose={close} title={t('people.removeOf', { name })}>
        <p style={{ marginTop: 0 }}>{t('people.removeWhat')}</p>
        {remove.isError && <Fault error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('people.remove')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
