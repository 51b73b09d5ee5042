import { Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askFrom } from '../../../http/api';
import { usePlace } from '../../../exercise/seat/seat';
import { Fault } from '../../../ui/fault';
import classes from './people.module.css';
import { peopleQuery } from './people-queries';
import { Button } from '../../../ui/button';
import { belongingOf, inOrganisation, NOWHERE, PersonFields } from './person-fields';

/** One name, or several: separated by semicolons, or pasted as lines. A comma is part of a name: "Peeters, Jan". */
const namesIn = (written: string): string[] =>
  written
    .split(/[;\n\t]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Enrols people; the form stays open for the next. */
export function AddPerson() {
  const { t } = useTranslation('facilitator');
  const place = usePlace();
  const queries = useQueryClient();
  const [names, setNames] = useState('');
  const [belonging, setBelonging] = useState(NOWHERE);
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      for (const name of namesIn(names)) {
        const body = { ...belongingOf(belonging), name };
        await askFrom(place, '/people', { method: 'POST', body });
        // Whoever is enrolled is gone from the form, so that after a fault none is enrolled twice.
        setNames((now) => namesIn(now).slice(1).join('; '));
      }
      setBelonging((now) => ({ ...now, roles: [], cells: [], plays: [] }));
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
          value={names}
          onChange={({ currentTarget }) => setNames(currentTarget.value)}
          onPaste={(event) => {
            const pasted = namesIn(event.clipboardData.getData('text'));
            if (pasted.length < 2) return;
            event.preventDefault();
            setNames([...namesIn(names), ...pasted].join('; '));
          }}
        />
        <PersonFields value={belonging} onChange={(change) => setBelonging({ ...belonging, ...change })} />
        <Button
          type="submit"
          loading={busy}
          disabled={
            namesIn(names).length === 0 || (inOrganisation(belonging.part) && !belonging.organisation)
          }
        >
          {t('people.enrol')}
        </Button>
      </Group>
      {fault !== undefined && <Fault error={fault} />}
    </form>
  );
}
