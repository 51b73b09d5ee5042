import type { Expected, InjectState, State } from '@tocsin/engine';
import type { ExpectedAction } from '@tocsin/scenario';

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { Countdown } from '../../../exercise/time/countdown';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { useCommand } from '../../../commanding/use-command';
import classes from '../pane/pane.module.css';
import { Button } from '../../../ui/button';

interface Props {
  inject: InjectState;
  planned: ExpectedAction[];
  mayAct: boolean;
}

/** What is expected of whom: as planned before the release, as it stands after. */
export function InjectExpected({ inject, planned, mayAct }: Props) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const addressName = useAddressName();
  const { number, released } = inject;
  const asked = useThrottledState(
    useCallback(
      (state: State) => Object.values(state.expected).filter((one) => one.inject === number),
      [number],
    ),
  );
  if (planned.length === 0 && asked.length === 0) return null;
  return (
    <section>
      <h3>{t('expected.title')}</h3>
      <ul className={classes.list}>
        {released
          ? asked.map((one) => <Asked key={one.key} expected={one} mayAct={mayAct} />)
          : planned.map(({ id, title, action, by, within }) => (
              <li key={id}>
                <span>{text(title)}</span>
                <span className="quiet">{t(`action.${action}`)}</span>
                <span className="quiet">{by?.map(addressName).join(', ') ?? t('expected.recipients')}</span>
                <span className="mono">{t('expected.within', { length: within })}</span>
              </li>
            ))}
      </ul>
    </section>
  );
}

function Asked({ expected, mayAct }: { expected: Expected; mayAct: boolean }) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const addressName = useAddressName();
  const { length } = useTimes();
  const { run, busy } = useCommand();
  const { key, party, title, state, took, late, deadline, kind } = expected;
  const mark = (met: boolean) => void run({ type: 'MarkAction', key, met }, { done: t('expected.marked') });
  return (
    <li>
      <span>
        <strong>{addressName(party)}</strong> {text(title)}
      </span>
      <span className={classes.state} data-state={state}>
        {state === 'met'
          ? t(late ? 'expected.metLate' : 'expected.met', { length: length(took ?? 0) })
          : t(`expected.${state}`)}
      </span>
      {state !== 'met' && <Countdown to={deadline} />}
      {mayAct && state !== 'met' && (
        <Button size="compact-xs" variant="default" loading={busy} onClick={() => mark(true)}>
          {t('expected.markMet')}
        </Button>
      )}
      {mayAct && state === 'open' && kind === 'observed' && (
        <Button size="compact-xs" variant="default" loading={busy} onClick={() => mark(false)}>
          {t('expected.markMissed')}
        </Button>
      )}
    </li>
  );
}
