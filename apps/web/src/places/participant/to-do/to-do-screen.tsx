import { keysOf } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { Countdown } from '../../../exercise/time/countdown';
import { Empty } from '../../../ui/empty';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import { useConsole } from '../../../exercise/seat/console-context';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { placeOf, useToDoTitle } from '../../../exercise/to-do/to-do-title';
import classes from './to-do.module.css';
import { useToDo } from '../../../exercise/to-do/use-to-do';

/** Everything that is asked, and what was done of it. */
export function ToDoScreen() {
  const { t } = useTranslation('console');
  const text = useText();
  const addressName = useAddressName();
  const { length } = useTimes();
  const { person } = useConsole();
  const asked = useToDo();
  const titleOf = useToDoTitle();
  const done = useExercise((state) => {
    const keys = keysOf(person);
    return Object.values(state.expected)
      .filter(({ shown, state: standing, party }) => shown && standing === 'met' && keys.includes(party))
      .sort((a, b) => b.since + (b.took ?? 0) - (a.since + (a.took ?? 0)));
  });
  return (
    <ConsoleScreen title={t('toDo.title')}>
      {asked.length === 0 ? (
        <Empty title={t('toDo.none')}>{t('toDo.noneYet')}</Empty>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('toDo.what')}</th>
              <th scope="col">{t('toDo.by')}</th>
            </tr>
          </thead>
          <tbody>
            {asked.map((one) => (
              <tr key={one.key}>
                <td>
                  <SeatLink to={placeOf(one)}>{titleOf(one)}</SeatLink>
                </td>
                <td>
                  <Countdown to={one.deadline} /> <ExerciseTime at={one.deadline} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {done.length > 0 && (
        <>
          <h2>{t('toDo.done')}</h2>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('toDo.what')}</th>
                <th scope="col">{t('toDo.who')}</th>
                <th scope="col">{t('toDo.took')}</th>
              </tr>
            </thead>
            <tbody>
              {done.map(({ key, title, message, took = 0, late, person: by, party }) => (
                <tr key={key}>
                  <td>
                    <SeatLink to={`inbox/${message}`}>{text(title)}</SeatLink>
                  </td>
                  <td>{addressName(by ? Address.person(by) : party)}</td>
                  <td>
                    {length(took)} {late && t('toDo.late')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </ConsoleScreen>
  );
}
