import { Group, Modal, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { PlayedVersion } from '@tocsin/protocol';
import type { Text } from '@tocsin/scenario';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../exercise/seat/seat';
import { askFrom, type Place } from '../../../http/api';
import { urlOf } from '../../../http/url-of';
import { useText } from '../../../i18n/texts';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import classes from './details.module.css';

const playedVersionQuery = (place: Place) => ({
  queryKey: ['played-version', place.exercise],
  queryFn: () => askFrom<PlayedVersion>(place, '/scenario'),
});

/** Says that the scenario has a newer version, what it would change, and goes on with it once somebody has said so. */
export function TakeOver() {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const text = useText();
  const [asked, { open, close }] = useDisclosure(false);
  const [moves, setMoves] = useState<Record<string, string>>({});
  const played = useQuery(playedVersionQuery(place));
  const { scenario, version, newer } = played.data ?? {};
  const takeOver = useMutation({
    mutationFn: (wanted: number) =>
      askFrom(place, '/scenario', { method: 'POST', body: { version: wanted, moves } }),
    onSuccess: async (_, wanted) => {
      close();
      await played.refetch();
      notifications.show({ message: t('takeOver.done', { version: wanted }) });
    },
  });
  if (!newer) return null;
  const named = (list: readonly { name: Text }[]) => list.map(({ name }) => text(name)).join(', ');
  const gone = newer.gone.filter(({ people }) => people === 0);
  const moving = newer.gone.filter(({ people }) => people > 0);
  const isOpen = moving.some(({ id }) => !moves[id]);
  return (
    <div className={classes.newer} role="status">
      <span>{t('takeOver.there', { version, newer: newer.version })}</span>
      <Button size="compact-xs" variant="default" onClick={open}>
        {t('takeOver.look')}
      </Button>
      <Modal
        opened={asked}
        onClose={close}
        closeButtonProps={{ 'aria-label': shell('close') }}
        title={t('takeOver.ask', { newer: newer.version })}
      >
        <div className={classes.form}>
          {newer.note && <blockquote className={classes.note}>{newer.note}</blockquote>}
          <p>{t('takeOver.what')}</p>
          <a href={urlOf(`/scenarios/${scenario}?show=versions`)} target="_blank" rel="noreferrer">
            {t('takeOver.changes')}
          </a>
          {newer.added.length > 0 && <p>{t('takeOver.added', { names: named(newer.added) })}</p>}
          {gone.length > 0 && <p>{t('takeOver.gone', { names: named(gone) })}</p>}
          {moving.map(({ id, name, people }) => (
            <Select
              key={id}
              label={t('takeOver.move', { people, name: text(name) })}
              placeholder={t('takeOver.moveTo')}
              required
              searchable
              value={moves[id] ?? null}
              onChange={(to) => setMoves(({ [id]: _, ...rest }) => (to ? { ...rest, [id]: to } : rest))}
              data={newer.organisations.map((one) => ({ value: one.id, label: text(one.name) }))}
            />
          ))}
          {takeOver.isError && <Fault error={takeOver.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {shell('cancel')}
            </Button>
            <Button
              disabled={isOpen}
              loading={takeOver.isPending}
              onClick={() => takeOver.mutate(newer.version)}
            >
              {t('takeOver.now', { newer: newer.version })}
            </Button>
          </Group>
        </div>
      </Modal>
    </div>
  );
}
