import type { TimeMachine } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import classes from './moments.module.css';
import { Pane } from './pane';
import type { useTimeMachine } from './use-time-machine';

interface Props extends Pick<ReturnType<typeof useTimeMachine>, 'moment' | 'as' | 'change'> {
  machine: TimeMachine;
  beside?: string;
}

/** What one viewer saw, and beside it another, where two are compared. */
export function Panes({ machine, moment, as, beside, change }: Props) {
  const { t } = useTranslation('moments');
  const of = { machine, moment };
  return (
    <div className={classes.panes}>
      <Pane {...of} of={as} onViewer={(who) => change({ as: who })} label={t('pane.first')} />
      {beside && (
        <Pane {...of} of={beside} onViewer={(who) => change({ beside: who })} label={t('pane.second')} />
      )}
    </div>
  );
}
