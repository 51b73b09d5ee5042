import { Group, Select, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useExercise } from '../../../exercise/live/use-exercise';
import { OrganisationSelect } from '../../../exercise/names/organisation-select';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useExerciseName } from '../../../exercise/names/use-exercise-name';
import { usePlace } from '../../../exercise/seat/seat';
import { usePlanned } from '../../../exercise/time/use-planned';
import { StaffScreen } from '../../../frames/staff/staff-screen';
import { urlOf } from '../../../http/url-of';
import { Button } from '../../../ui/button';
import { AllLinks } from './all-links';
import { InvitationCard } from './invitation-card';
import { useInvitationState } from './invitation-state';
import { MailPanel } from './mail-panel';
import { mailsQuery } from './mail-queries';
import classes from './people.module.css';
import { peopleQuery } from './people-queries';

/** People whose invitations are printed at once: more pages than that no browser lays out in reasonable time. */
const PRINTED = 500;
/** Cards that are drawn at first; all of a bundle are printed. */
const SHOWN = 60;

/** A sheet to print and cut: for each person where they sit, their link, and the same as a QR code. */
export function InvitationsScreen() {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const place = usePlace();
  const people = useQuery(peopleQuery(place)).data;
  const mails = useQuery(mailsQuery(place)).data?.mails;
  const stateOf = useInvitationState();
  const addressName = useAddressName();
  const [words, write] = useState('');
  const [organisation, choose] = useState<string | null>(null);
  const [bundle, setBundle] = useState('0');
  const [limit, setLimit] = useState(SHOWN);
  const [printing, setPrinting] = useState(false);
  const lines = [useExerciseName(), usePlanned(), useExercise((state) => state.description?.place)];
  const classification = useExercise((state) => state.description?.classification);
  const mailed = useMemo(
    () =>
      new Map(mails?.flatMap(({ kind, person, state }) => (kind === 'invitation' ? [[person, state]] : []))),
    [mails],
  );
  const wanted = words.trim().toLocaleLowerCase();
  const found = (people ?? []).filter(
    (one) =>
      (!organisation || one.organisation === organisation) && one.name.toLocaleLowerCase().includes(wanted),
  );
  useEffect(() => {
    if (!printing) return;
    // Drawn by now, all of them.
    window.print();
    setPrinting(false);
  }, [printing]);
  const bundles = Array.from({ length: Math.ceil(found.length / PRINTED) }, (_, index) => {
    const first = index * PRINTED;
    return { value: String(index), label: `${first + 1}–${Math.min(first + PRINTED, found.length)}` };
  });
  const chosen = bundles.some(({ value }) => value === bundle) ? Number(bundle) : 0;
  const bundled = found.slice(chosen * PRINTED, (chosen + 1) * PRINTED);
  const cards = printing ? bundled : bundled.slice(0, limit);
  return (
    <StaffScreen
      title={t('invitations.title')}
      actions={
        <Button
          size="xs"
          className="no-print"
          loading={printing}
          leftSection={<IconPrinter size={14} />}
          onClick={() => setPrinting(true)}
        >
          {t('invitations.print')}
        </Button>
      }
    >
      <MailPanel />
      {people && <AllLinks count={people.length} />}
      {(people?.length ?? 0) > 8 && (
        <Group className="no-print" gap="sm" mb="md">
          <TextInput
            size="xs"
            type="search"
            aria-label={t('people.find')}
            placeholder={t('people.find')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={words}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
          <OrganisationSelect
            size="xs"
            clearable
            aria-label={t('people.organisation')}
            placeholder={t('people.organisation')}
            value={organisation}
            onChange={choose}
          />
          {bundles.length > 1 && (
            <Select
              size="xs"
              aria-label={t('invitations.bundle')}
              allowDeselect={false}
              value={String(chosen)}
              onChange={(value) => value && setBundle(value)}
              data={bundles}
            />
          )}
        </Group>
      )}
      <div className={classes.sheet}>
        {cards.map((one) => (
          <InvitationCard
            key={one.person}
            name={one.name}
            seat={[
              one.organisation && addressName(Address.organisation(one.organisation)),
              shell(`part.${one.part}`),
            ]
              .filter(Boolean)
              .join(' · ')}
            exercise={lines.filter(Boolean).join(', ')}
            classification={classification}
            link={location.origin + urlOf(one.invitation.url)}
            state={stateOf(one)}
            mail={mailed.get(one.person)}
          />
        ))}
      </div>
      {bundled.length > cards.length && (
        <Group className="no-print" mt="md" gap="sm">
          <span className="quiet">{t('people.found', { shown: cards.length, count: bundled.length })}</span>
          <Button size="xs" variant="default" onClick={() => setLimit(limit + SHOWN)}>
            {t('invitations.more')}
          </Button>
        </Group>
      )}
    </StaffScreen>
  );
}
