import { CopyButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useExercise, usePresence } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { usePlace } from '../../../exercise/seat/seat';
import { urlOf } from '../../../http/url-of';
import { useText } from '../../../i18n/texts';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { useInvitationState } from './invitation-state';
import classes from './people-list.module.css';
import type { Enrolled } from './people-queries';
import { PersonDialog, type AboutPerson } from './person-dialog';
import { PersonMenu } from './person-menu';

const ROW = 52;
const ROW_ON_PHONE = 116;
const COLUMNS = ['name', 'organisation', 'part', 'invitation'] as const;

interface Props {
  people: Enrolled[];
  /** Those that a search leaves out included. */
  all: Enrolled[];
}

/** Who takes part, thousands of them too: only rows in view are drawn. */
export function PeopleList({ people, all }: Props) {
  const { t } = useTranslation('facilitator');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const height = phone ? ROW_ON_PHONE : ROW;
  const scroller = useRef<HTMLDivElement>(null);
  const [about, setAbout] = useState<AboutPerson>();
  const virtual = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  if (all.length === 0) return <Empty title={t('people.none')} />;
  return (
    <>
      <p className={classes.count} role="status">
        {people.length === all.length
          ? t('people.count', { count: all.length })
          : t('people.found', { shown: people.length, count: all.length })}
      </p>
      <div
        ref={scroller}
        className={classes.scroll}
        tabIndex={0}
        role="table"
        aria-label={t('place.people')}
        aria-rowcount={people.length + 1}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row}>
            {COLUMNS.map((column) => (
              <span key={column} role="columnheader" data-column={column}>
                {t(`people.${column}`)}
              </span>
            ))}
            <span role="columnheader" data-column="acts">
              <span className="unseen">{t('people.acts')}</span>
            </span>
          </div>
        </div>
        <div role="rowgroup" className={classes.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div
              key={people[index]!.person}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              style={{ height, transform: `translateY(${start}px)` }}
            >
              <Cells person={people[index]!} onAct={setAbout} />
            </div>
          ))}
        </div>
      </div>
      {about && <PersonDialog {...about} people={all} onClose={() => setAbout(undefined)} />}
    </>
  );
}

function Cells({ person, onAct }: { person: Enrolled; onAct: (about: AboutPerson) => void }) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const place = usePlace();
  const here = usePresence() ?? {};
  const addressName = useAddressName();
  const exercise = useExercise((state) => state.exercise);
  const personas = useExercise((state) => state.script?.personas ?? []);
  const state = useInvitationState()(person);
  type Named = { id: string; name: Parameters<typeof text>[0] };
  const named = (list: readonly Named[] = [], ids: string[]) =>
    ids.map((id) => text(list.find((one) => one.id === id)?.name) || id);
  const { name, email, part, organisation } = person;
  const roles = [
    shell(`part.${part}`),
    ...named(exercise?.roles, person.roles),
    ...named(exercise?.cells, person.cells),
    ...named(personas, person.plays),
  ].join(', ');
  return (
    <>
      <span role="rowheader" data-column="name" title={email ?? undefined}>
        <strong>{name}</strong>
        {here[person.person] && <span className={classes.here}> {t('presence.yes')}</span>}
        {email && <span className={classes.email}>{email}</span>}
      </span>
      <span role="cell" data-column="organisation">
        {organisation && addressName(Address.organisation(organisation))}
      </span>
      <span role="cell" data-column="part" title={roles}>
        {roles}
      </span>
      <span role="cell" data-column="invitation" data-state={state}>
        {t(`people.state.${state}`)}
      </span>
      <span role="cell" data-column="acts">
        <CopyButton value={location.origin + urlOf(person.invitation.url)}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" disabled={state === 'ended'} onClick={copy}>
              {copied ? t('people.copied') : t('people.copyLink')}
              <span className="unseen"> {name}</span>
            </Button>
          )}
        </CopyButton>
        <Button size="compact-xs" variant="default" onClick={() => onAct({ act: 'edit', person })}>
          {t('people.edit')}
          <span className="unseen"> {name}</span>
        </Button>
        <PersonMenu person={person} own={person.person === place.seat} onAct={onAct} />
      </span>
    </>
  );
}
