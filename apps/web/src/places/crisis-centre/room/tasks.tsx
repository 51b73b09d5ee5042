import type { Task } from '@tocsin/engine';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Countdown } from '../../../exercise/time/countdown';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useStill } from '../../../ui/use-still';
import classes from '../crisis-centre.module.css';
import { Button } from '../../../ui/button';

const taskOf = ({ task }: Task): string => task;

/** What the plan and the crisis centre have given to do: what is open first, by when it is due. */
export function Tasks({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { run, busy } = useCommand();
  const { person, readOnly } = useConsole();
  const addressName = useAddressName();
  const tasks = useExercise((state) =>
    Object.values(state.tasks).sort(
      (a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || a.due - b.due,
    ),
  );
  const still = useStill(tasks, taskOf);
  return (
    <section className={classes.panel} aria-labelledby="tasks">
      <h2 id="tasks">{t('tasks.title')}</h2>
      {tasks.length === 0 && <p className="quiet">{t('tasks.none')}</p>}
      <ul className={classes.rows} {...still.under}>
        {still.rows.map(({ task, title, organisation, due, state, by, decision }) => (
          <li key={task} data-done={state !== 'open' || undefined}>
            <div>
              <span>{text(title)}</span>
              <p className={classes.small}>
                {addressName(Address.organisation(organisation))} ·{' '}
                {state === 'open' ? <Countdown to={due} /> : t(`tasks.${state}`)}
                {decision && ` · ${t('tasks.decided', { decision })}`}
              </p>
            </div>
            {state === 'open' && !readOnly && [organisation, by].includes(person.organisation) && (
              <Button
                size="xs"
                variant="default"
                loading={busy}
                onClick={() => void run({ type: 'MoveTask', task, to: 'done' })}
              >
                {t('tasks.markDone')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
