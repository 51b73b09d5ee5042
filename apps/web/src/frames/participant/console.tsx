import type { Person } from '@tocsin/engine';
import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import { useLive } from '../../exercise/live/live-context';
import { useExercise, useStatus } from '../../exercise/live/use-exercise';
import { ConnectionBand } from '../seat/connection-band';
import { Frame } from '../seat/frame';
import { Loading } from '../seat/loading';
import { RefusedPage } from '../seat/refused-page';
import { useNames } from '../../exercise/names/use-address-name';
import { Arrivals } from './arrivals/arrivals';
import { Attention } from './arrivals/attention';
import { Deliveries } from './arrivals/deliveries';
import { Bands } from './bands';
import { ConsoleContext } from '../../exercise/seat/console-context';
import { ConsoleKeys } from './navigation/console-keys';
import { Palette } from './navigation/palette';
import { NextToDo } from './to-do/to-do-next';
import { ToDoPanel } from './to-do/to-do-panel';
import { usePlaces } from './navigation/places';

interface Props {
  person: Person | undefined;
  readOnly: boolean;
}

export function Console({ person, readOnly }: Props) {
  const { link } = useStatus();
  const seat = useMemo(() => person && { person, readOnly }, [person, readOnly]);
  if (link === 'refused') return <RefusedPage />;
  if (!seat)
    return (
      <>
        <Loading />
        <ConnectionBand />
      </>
    );
  return (
    <ConsoleContext value={seat}>
      <ConsoleFrame person={seat.person} readOnly={readOnly} />
    </ConsoleContext>
  );
}

function ConsoleFrame({ person, readOnly }: { person: Person; readOnly: boolean }) {
  const places = usePlaces();
  const who = useWho(person, readOnly);
  return (
    <Frame
      places={places}
      who={who}
      controls={readOnly ? undefined : <Attention />}
      below={<ToDoPanel />}
      above={
        <>
          <Bands />
          <NextToDo />
        </>
      }
    >
      {!readOnly && (
        <>
          <Deliveries />
          <Arrivals />
        </>
      )}
      <ConsoleKeys />
      <Palette />
      <Outlet />
    </Frame>
  );
}

/** `Northline Energy · duty officer`; in a preview also whose screen it is. */
function useWho(person: Person, readOnly: boolean): string {
  const { t } = useTranslation('console');
  const text = useText();
  const names = useNames();
  const { past } = useLive();
  const exercise = useExercise((state) => state.exercise);
  const organisation = text(exercise?.organisations.find(({ id }) => id === person.organisation)?.name);
  const roles = person.roles
    .map((role) => text(exercise?.roles.find(({ id }) => id === role)?.name))
    .filter(Boolean);
  const plays = person.plays
    .map((played) => text(exercise?.personas.find(({ id }) => id === played)?.name))
    .filter(Boolean);
  const where = [organisation, ...roles, ...plays].filter(Boolean).join(' · ');
  if (past) return [names[person.id], where].filter(Boolean).join(', ');
  return readOnly ? t('preview.of', { who: [names[person.id], where].filter(Boolean).join(', ') }) : where;
}
