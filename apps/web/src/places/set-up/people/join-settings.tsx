import { Group, Modal, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { askFrom } from '../../../http/api';
import { joiningQuery, type Joining, type JoinPolicy } from '../../../http/joining-queries';
import { useText } from '../../../i18n/texts';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import classes from './people.module.css';

const NODS = ['authorities', 'everyone', 'nobody'] as const;

/** A moment as a field holds it, in this machine's time, and back. */
const localOf = (moment: string | null): string => {
  if (!moment) return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
const momentOf = (local: string): string | null => (local ? new Date(local).toISOString() : null);
const listed = (ids: string[]): string[] | null => (ids.length > 0 ? ids : null);

interface Props {
  joining: Joining;
  onClose: () => void;
}

/** Opens, limits and renews the exercise's code, and says who waits for a nod. */
export function JoinSettings({ joining: { code: _code, ended: _ended, ...policy }, onClose }: Props) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const place = usePlace();
  const queries = useQueryClient();
  const organisations = useExercise((state) => state.exercise?.organisations ?? []);
  const [written, write] = useState<JoinPolicy>(policy);
  const set = (change: Partial<JoinPolicy>) => write({ ...written, ...change });
  const change = useMutation({
    mutationFn: (renew: boolean) =>
      renew
        ? askFrom(place, '/joining/code', { method: 'POST' })
        : askFrom(place, '/joining', { method: 'PUT', body: written }),
    onSuccess: async () => {
      await queries.invalidateQueries(joiningQuery(place));
      notifications.show({ color: 'gray', message: t('joining.saved') });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(false);
  };
  const kinds = [...new Set(organisations.map(({ kind }) => kind))];
  return (
    <Modal opened onClose={onClose} title={t('joining.title')}>
      <form className={classes.edit} onSubmit={submit}>
        <Switch
          label={t('joining.open')}
          checked={written.open}
          onChange={({ currentTarget }) => set({ open: currentTarget.checked })}
        />
        <MultiSelect
          label={t('joining.organisations')}
          searchable
          value={written.organisations ?? []}
          onChange={(ids) => set({ organisations: listed(ids) })}
          data={organisations.map(({ id, name }) => ({ value: id, label: text(name) || id }))}
        />
        <MultiSelect
          label={t('joining.kinds')}
          value={written.kinds ?? []}
          onChange={(ids) => set({ kinds: listed(ids) })}
          data={kinds}
        />
        <Group grow>
          <TextInput
            label={t('joining.from')}
            type="datetime-local"
            value={localOf(written.from)}
            onChange={({ currentTarget }) => set({ from: momentOf(currentTarget.value) })}
          />
          <TextInput
            label={t('joining.until')}
            type="datetime-local"
            value={localOf(written.until)}
            onChange={({ currentTarget }) => set({ until: momentOf(currentTarget.value) })}
          />
        </Group>
        <Select
          label={t('joining.nod')}
          allowDeselect={false}
          value={written.nod}
          onChange={(nod) => nod && set({ nod: nod as JoinPolicy['nod'] })}
          data={NODS.map((nod) => ({ value: nod, label: t(`joining.nodOf.${nod}`) }))}
        />
        <p className="quiet">{t('joining.always')}</p>
        <Group justify="space-between">
          <Button variant="default" loading={change.isPending} onClick={() => change.mutate(true)}>
            {t('joining.newCode')}
          </Button>
          <span className="quiet">{t('joining.newCodeWhat')}</span>
        </Group>
        {change.isError && <Fault error={change.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('joining.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
