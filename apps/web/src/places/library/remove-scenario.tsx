import { Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removeScenario } from '../../http/scenario-queries';
import { urlOf } from '../../http/url-of';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';

/** Deletes a scenario with all its versions, after asking. */
export function RemoveScenario({ scenario, title }: { scenario: string; title: string }) {
  const { t } = useTranslation('library');
  const { t: shell } = useTranslation('shell');
  const [asked, { open, close }] = useDisclosure(false);
  const remove = useMutation({
    mutationFn: () => removeScenario(scenario),
    onSuccess: () => location.assign(urlOf('/scenarios')),
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {t('remove')}
      </Button>
      <Modal
        opened={asked}
        onClose={close}
        closeButtonProps={{ 'aria-label': shell('close') }}
        title={t('removeOf', { title })}
      >
        <p style={{ marginTop: 0 }}>{t('removeWhat')}</p>
        {remove.isError && <Fault error={remove.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('removeNow')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
