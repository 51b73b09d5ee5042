import { Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../exercise/seat/seat';
import { askFrom } from '../../../http/api';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import { peopleQuery } from './people-queries';

/** Every personal link replaced or ended, after asking. */
export function AllLinks({ count }: { count: number }) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const queries = useQueryClient();
  const [asked, { open, close }] = useDisclosure(false);
  const change = useMutation({
    mutationFn: (act: 'renew' | 'end') => askFrom(place, '/people/links', { method: 'POST', body: { act } }),
    onSuccess: async (_, act) => {
      await queries.invalidateQueries(peopleQuery(place));
      notifications.show({ color: 'gray', message: t(`links.done.${act}`) });
      close();
    },
  });
  return (
    <div className="no-print">
      <Button size="xs" mb="md" variant="default" onClick={open}>
        {t('links.all')}
      </Button>
      <Modal
        opened={asked}
        onClose={close}
        closeButtonProps={{ 'aria-label': shell('close') }}
        title={t('links.all')}
      >
        <p style={{ marginTop: 0 }}>{t('links.what', { count })}</p>
        <p>{t('links.more')}</p>
        {change.isError && <Fault error={change.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button variant="default" loading={change.isPending} onClick={() => change.mutate('end')}>
            {t('links.end')}
          </Button>
          <Button loading={change.isPending} onClick={() => change.mutate('renew')}>
            {t('links.renew')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
