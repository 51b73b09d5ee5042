import type { Person } from '@tocsin/engine';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Console } from '../participant/console';
import { LiveContext } from '../../exercise/live/live-context';
import { PastExercise } from '../../exercise/past/past-exercise';
import { useExercise } from '../../exercise/live/use-exercise';
import { Page } from '../page/page';
import { SeatContext } from '../../exercise/seat/seat';
import { BaseContext } from '../../exercise/seat/seat-link';
import { boundTo } from '../../exercise/past/viewers';
import { PastOfStaff } from './past-of-staff';
import { onShown, shownHere, type Shown } from '../../exercise/past/shown';

/** The console of whoever is looked at, in a frame of the time machine. */
export function PastConsole() {
  const person = useSyncExternalStore(onShown, shownHere)?.person;
  return <Past base="/past/console">{person && <ConsoleThen person={person} />}</Past>;
}

/** The screens of the staff, in a frame of the time machine. */
export function PastStaff() {
  const seat = useSyncExternalStore(onShown, shownHere)?.seat;
  return (
    <Past base="/past/staff">
      <PastOfStaff local={seat && boundTo(seat)} />
    </Past>
  );
}

function ConsoleThen({ person }: { person: Person }) {
  const enrolled = useExercise((state) => state.people[person.id]);
  return <Console person={enrolled ?? person} readOnly />;
}

function Past({ base, children }: { base: string; children: ReactNode }) {
  const { t } = useTranslation('moments');
  const shown = useSyncExternalStore(onShown, shownHere);
  if (shown)
    return (
      <BaseContext value={base}>
        <AsItWas shown={shown}>{children}</AsItWas>
      </BaseContext>
    );
  return (
    <Page title={t('past.nothing')}>
      <p>{t('past.what')}</p>
    </Page>
  );
}

/** The same screens as ever, over a state of the past. */
function AsItWas({ shown, children }: { shown: Shown; children: ReactNode }) {
  const { seat, person, state, wall } = shown;
  const [exercise] = useState(() => new PastExercise(state, wall));
  useEffect(() => exercise.show(state, wall), [exercise, state, wall]);
  return (
    <SeatContext value={person ? seat : { ...seat, part: 'observer' }}>
      <LiveContext value={exercise}>{children}</LiveContext>
    </SeatContext>
  );
}
