import { Group, Modal, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { aboutLanguage, LANGUAGES, type Language } from '@tocsin/words';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../exercise/seat/seat';
import { askFrom } from '../../../http/api';
import { namesQuery } from '../../../http/exercise-queries';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import classes from './people.module.css';
import { peopleQuery, type PersonDialogProps } from './people-queries';
import { belongingOf, inOrganisation, PersonFields, type Belonging } from './person-fields';

/** Puts right what somebody is called and where they belong. Whoever is connected goes on with it at once. */
export function EditPerson({ person, onClose }: PersonDialogProps) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const queries = useQueryClient();
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email ?? '');
  const [language, setLanguage] = useState(person.language);
  const [belonging, setBelonging] = useState<Belonging>(() => ({
    ...person,
    organisation: person.organisation ?? null,
  }));
  const save = useMutation({
    mutationFn: () =>
      askFrom(place, `/people/${person.person}`, {
        method: 'PUT',
        body: { ...belongingOf(belonging), name: name.trim(), email: email.trim() || null, language },
      }),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries(peopleQuery(place)),
        queries.invalidateQueries(namesQuery(place)),
      ]);
      notifications.show({ color: 'gray', message: t('people.changed', { name: name.trim() }) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const moved = (person.organisation ?? null) !== (belonging.organisation ?? null);
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': shell('close') }}
      title={t('people.editOf', { name: person.name })}
    >
      <form className={classes.edit} onSubmit={submit}>
        <TextInput
          label={t('people.name')}
          required
          maxLength={120}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={t('people.email')}
          type="email"
          maxLength={200}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <Select
          label={t('people.language')}
          clearable
          placeholder={t('people.languageOfExercise')}
          value={language}
          onChange={(value) => setLanguage(value as Language | null)}
          data={LANGUAGES.map((value) => ({ value, label: aboutLanguage(value).name }))}
        />
        <PersonFields value={belonging} onChange={(change) => setBelonging({ ...belonging, ...change })} />
        {moved && belonging.organisation && <p className="quiet">{t('people.moves')}</p>}
        {save.isError && <Fault error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!name.trim() || (inOrganisation(belonging.part) && !belonging.organisation)}
          >
            {t('people.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
