import type { Person, State } from '@tocsin/engine';

import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useExercise, usePresence } from '../../../exercise/live/use-exercise';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { useCommand } from '../../../commanding/use-command';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { StaffScreen } from '../../../frames/staff/staff-screen';
import { useSlots } from '../../../frames/slots';
import { ExerciseDetails } from '../details/exercise-details';
import { AskToStart } from './ask-to-start';
import { ResetExercise } from './reset-exercise';
import classes from './start.module.css';
import { Button } from '../../../ui/button';

const players = ({ people }: State): Person[] =>
  Object.values(people).filter(({ part }) => part === 'participant' || part === 'simulator');

/** Before STARTEX: is everybody here, does everybody hear us? Then the exercise begins. */
export function StartScreen() {
  const { t } = useTranslation('facilitator');
  const { ActionsToTest } = useSlots();
  const { run, busy } = useCommand();
  const here = usePresence() ?? {};
  const names = useNames();
  const addressName = useAddressName();
  const standing = useExercise((state) => state.standing);
  const called = useExercise((state) => state.commsCheck);
  const all = useThrottledState(players);
  const organisations = useExercise((state) => state.exercise?.organisations ?? []);
  const hear = all.filter(({ hears }) => hears).length;
  const present = all.filter(({ id }) => here[id]).length;
  const empty = organisations.filter(({ id }) => !all.some(({ organisation }) => organisation === id));
  return (
    <StaffScreen title={t('place.start')} narrow>
      <ExerciseDetails />
      <ActionsToTest />
      <ol className={classes.steps}>
        <li>
          <h2>{t('start.people')}</h2>
          <p>
            {t('start.here', { here: present, count: all.length })}{' '}
            <SeatLink to="people">{t('place.people')}</SeatLink>
          </p>
          {empty.length > 0 && (
            <p className={classes.warning}>
              {t('start.empty', {
                names: empty.map(({ id }) => addressName(Address.organisation(id))).join(', '),
              })}
            </p>
          )}
        </li>
        <li>
          <h2>{t('start.comms')}</h2>
          <p>{called ? t('start.hear', { hear, count: all.length }) : t('start.commsWhat')}</p>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            disabled={standing === 'ended'}
            onClick={() => void run({ type: 'CallCommsCheck' }, { done: t('start.called') })}
          >
            {t(called ? 'start.callAgain' : 'start.call')}
          </Button>
          {called && (
            <ul className={classes.answers}>
              {[...all]
                .sort((a, b) => Number(a.hears) - Number(b.hears))
                .map(({ id, hears, organisation }) => (
                  <li key={id} data-hears={hears || undefined}>
                    <span>
                      {names[id]}
                      {organisation && (
                        <span className="quiet"> {addressName(Address.organisation(organisation))}</span>
                      )}
                    </span>
                    <strong>{t(hears ? 'start.heard' : 'start.silent')}</strong>
                  </li>
                ))}
            </ul>
          )}
        </li>
        <li>
          <h2>{t('start.startex')}</h2>
          <p>
            {t(
              standing === 'ready'
                ? 'start.startexWhat'
                : standing === 'running'
                  ? 'start.runs'
                  : 'start.over',
            )}
          </p>
          {standing === 'ready' ? (
            <AskToStart
              all={all.length}
              present={present}
              empty={empty.map(({ id }) => addressName(Address.organisation(id)))}
            />
          ) : (
            <>
              <SeatLink to="conduct">{t('place.conduct')}</SeatLink>
              {standing === 'running' && <ResetExercise />}
            </>
          )}
        </li>
      </ol>
    </StaffScreen>
  );
}
