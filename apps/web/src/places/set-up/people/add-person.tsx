import { PARTS, type Part } from '@tocsin/engine';
import { Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askFrom } from '../../../http/api';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { Fault } from '../../../ui/fault';
import classes from './people.module.css';
import { peopleQuery, type NewPerson } from './people-queries';
import { Button } from '../../../ui/button';

const NOBODY = { name: '', organisation: null as string | null, cells: [], roles: [], plays: [] } as const;

/** One name, or several: separated by commas, or pasted as lines. */
const namesIn = (written: string): string[] =>
  written
    .split(/[,;\n\t]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Enrols people; the form stays open for the next. */
export function AddPerson() {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const place = usePlace();
  const queries = useQueryClient();
  const exercise = useExercise((state) => state.exercise);
  const personas = useExercise((state) => state.script?.personas ?? []);
  const [part, setPart] = useState<Part>('participant');
  const [written, write] = useState<
    Omit<NewPerson, 'part' | 'organisation'> & { organisation: string | null }
  >({
    ...NOBODY,
    cells: [],
    roles: [],
    plays: [],
  });
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof written>) => write({ ...written, ...change });
  const list = (all: readonly { id: string; name: Parameters<typeof text>[0] }[] | undefined) =>
    (all ?? []).map(({ id, name }) => ({ value: id, label: text(name) || id }));
  const inOrganisation = part === 'participant' || part === 'local-controller';
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      const { organisation, name: names, cells, roles, plays } = written;
      const body = {
        part,
        cells,
        roles,
        plays: part === 'simulator' ? plays : [],
        ...(inOrganisation && organisation ? { organisation } : {}),
      };
      for (const name of namesIn(names)) {
        await askFrom(place, '/people', { method: 'POST', body: { ...body, name } });
        // Whoever is enrolled is gone from the form, so that after a fault none is enrolled twice.
        write((now) => ({ ...now, name: namesIn(now.name).slice(1).join(', ') }));
      }
      write({ ...written, name: '', roles: [], cells: [], plays: [] });
    } catch (error) {
      setFault(error);
    } finally {
      await queries.invalidateQueries(peopleQuery(place));
      setBusy(false);
    }
  };
  return (
    <form className={classes.add} onSubmit={(event) => void add(event)}>
      <h2>{t('people.add')}</h2>
      <Group align="flex-end" gap="sm">
        <TextInput
          className={classes.names}
          label={t('people.names')}
          placeholder={t('people.namesHow')}
          required
          value={written.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          onPaste={(event) => {
            const pasted = namesIn(event.clipboardData.getData('text'));
            if (pasted.length < 2) return;
            event.preventDefault();
            set({ name: [...namesIn(written.name), ...pasted].join(', ') });
          }}
        />
        <Select
          label={t('people.part')}
          value={part}
          allowDeselect={false}
          onChange={(value) => value && setPart(value as Part)}
          data={PARTS.map((value) => ({ value, label: shell(`part.${value}`) }))}
        />
        {inOrganisation && (
          <Select
            label={t('people.organisation')}
            required
            searchable
            value={written.organisation}
            onChange={(organisation) => set({ organisation })}
            data={list(exercise?.organisations)}
          />
        )}
        {part === 'participant' && (
          <>
            <MultiSelect
              label={t('people.roles')}
              className={classes.several}
              value={written.roles}
              onChange={(roles) => set({ roles })}
              data={list(exercise?.roles)}
            />
            <MultiSelect
              label={t('people.cells')}
              className={classes.several}
              value={written.cells}
              onChange={(cells) => set({ cells })}
              data={list(exercise?.cells)}
            />
          </>
        )}
        {part === 'simulator' && (
          <MultiSelect
            label={t('people.plays')}
            className={classes.several}
            searchable
            value={written.plays}
            onChange={(plays) => set({ plays })}
            data={list(personas)}
          />
        )}
        <Button
          type="submit"
          loading={busy}
          disabled={namesIn(written.name).length === 0 || (inOrganisation && !written.organisation)}
        >
          {t('people.enrol')}
        </Button>
      </Group>
      {fault !== undefined && <Fault error={fault} />}
    </form>
  );
}
