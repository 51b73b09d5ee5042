import { Checkbox, Group, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askFrom } from '../../../http/api';
import { download } from '../../../http/download';
import { namesQuery } from '../../../http/exercise-queries';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import { useDownload } from '../../../ui/use-download';
import { peopleQuery, type PersonDialogProps } from './people-queries';

/** Data protection: what is kept about somebody as a file, and its erasure; not while the exercise is played. */
export function ErasePerson({ person: { person, name }, onClose }: PersonDialogProps) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const queries = useQueryClient();
  const running = useExercise((state) => state.standing === 'running');
  const [texts, setTexts] = useState(false);
  const save = useDownload();
  const erase = useMutation({
    mutationFn: () =>
      askFrom<{ pseudonym: string }>(place, `/people/${person}/erasure`, { method: 'POST', body: { texts } }),
    onSuccess: async ({ pseudonym }) => {
      await Promise.all([
        queries.invalidateQueries(peopleQuery(place)),
        queries.invalidateQueries(namesQuery(place)),
      ]);
      notifications.show({ color: 'gray', message: t('erase.done', { pseudonym }) });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shell('close') }}
      title={t('erase.of', { name })}
    >
      <p style={{ marginTop: 0 }}>{t('erase.what')}</p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void save(download(place, `/people/${person}/data`, 'personal-data.json'))}
      >
        {t('erase.data')}
      </Button>
      <Checkbox
        my="md"
        label={t('erase.texts')}
        description={t('erase.textsWhat')}
        checked={texts}
        onChange={({ currentTarget }) => setTexts(currentTarget.checked)}
      />
      {running && <p className="quiet">{t('erase.notYet')}</p>}
      {erase.isError && <Fault error={erase.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {shell('cancel')}
        </Button>
        <Button color="red" loading={erase.isPending} disabled={running} onClick={() => erase.mutate()}>
          {t('erase.do')}
        </Button>
      </Group>
    </Modal>
  );
}
