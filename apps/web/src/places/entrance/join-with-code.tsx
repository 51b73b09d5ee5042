import { Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '@tocsin/scenario';
import { ask, Refusal } from '../../http/api';
import { useText } from '../../i18n/texts';
import { Fault } from '../../ui/fault';
import classes from './entrance.module.css';
import { urlOf } from '../../http/url-of';
import { enter, type Entered } from './enter';
import { IsThisYou } from './is-this-you';
import { Button } from '../../ui/button';

interface Open {
  title: Text;
  organisations: { id: string; name: Text }[];
}
/** A seat, a place in the queue for one, or the question whether one has a seat already. */
type Joined = Entered | { wait: string } | { known: true };

/** A code is worth asking about from this length on. */
const LENGTH = 6;

/** Joins an exercise by the code that exercise control gives out. */
export function JoinWithCode() {
  const { t } = useTranslation('entrance');
  const text = useText();
  const [code, setCode] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [name, setName] = useState('');
  const written = code.replace(/[\s-]/g, '').toUpperCase();
  const [asked, setAsked] = useState('');
  const open = useQuery({
    queryKey: ['join-code', asked],
    queryFn: () => ask<Open>(`/join-code/${encodeURIComponent(asked)}`),
    enabled: asked.length >= LENGTH,
    retry: false,
  });
  const join = useMutation({
    mutationFn: (as?: 'same' | 'other') =>
      ask<Joined>('/session/join-code', {
        method: 'POST',
        body: { code: asked, organisation, name: name.trim(), ...(as ? { as } : {}) },
      }),
    onSuccess: (joined) => {
      if ('seat' in joined) enter(joined);
      else if ('wait' in joined) location.assign(urlOf(`/wait/${joined.wait}`));
    },
  });
  const known = join.data && 'known' in join.data;
  const found = open.data && asked === written;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!found) setAsked(written);
    else if (organisation && name.trim()) join.mutate(undefined);
  };
  const unknown = open.error instanceof Refusal && open.error.status === 404 && asked === written;
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('join.code')}
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={unknown ? t('join.unknownCode') : undefined}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.08em' } }}
      />
      {open.isError && !unknown && <Fault error={open.error} />}
      {found && (
        <>
          <p role="status">
            <strong>{text(open.data.title)}</strong>
          </p>
          <Select
            label={t('join.organisation')}
            required
            searchable
            value={organisation}
            onChange={(id) => {
              setOrganisation(id);
              join.reset();
            }}
            data={open.data.organisations.map(({ id, name: named }) => ({ value: id, label: text(named) }))}
          />
          <TextInput
            label={t('join.name')}
            required
            autoComplete="name"
            maxLength={100}
            value={name}
            onChange={({ currentTarget }) => {
              setName(currentTarget.value);
              join.reset();
            }}
          />
        </>
      )}
      {known && (
        <IsThisYou
          name={name.trim()}
          organisation={text(open.data?.organisations.find(({ id }) => id === organisation)?.name)}
          busy={join.isPending}
          onAnswer={(as) => join.mutate(as)}
        />
      )}
      {join.isError && <Fault error={join.error} />}
      {!known && (
        <div>
          <Button
            type="submit"
            loading={open.isFetching || join.isPending}
            disabled={written.length < LENGTH || (found && !(organisation && name.trim()))}
          >
            {t(found ? 'join.join' : 'join.next')}
          </Button>
        </div>
      )}
    </form>
  );
}
