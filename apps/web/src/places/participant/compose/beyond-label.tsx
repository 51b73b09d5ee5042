import { beyondLabel, type Message } from '@tocsin/engine';
import type { Address, Tlp } from '@tocsin/scenario';
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { briefingQuery } from '../../../http/exercise-queries';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { TlpLabel } from '../../../ui/tlp-label';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import classes from './composer.module.css';

/** To whom of those chosen the label of a message does not let one pass it on. */
export function useBeyondLabel(shared: Message | undefined, to: readonly Address[]): Address[] {
  const { person } = useConsole();
  const briefing = useQuery(briefingQuery(usePlace()));
  const networks = (briefing.data?.liaisons ?? []).map(({ persona }) => persona);
  return useExercise((state) =>
    shared?.tlp && person.organisation
      ? beyondLabel(to, {
          label: shared.tlp,
          holders: [shared.from, ...shared.to],
          person,
          networks,
          state,
        })
      : [],
  );
}

interface Props {
  tlp: Tlp;
  to: Address[];
  checked: boolean;
  onChange: (knowingly: boolean) => void;
}

/** The warning before something is passed on beyond its label. One may do it; it is seen by the evaluators. */
export function BeyondLabel({ tlp, to, checked, onChange }: Props) {
  const { t } = useTranslation('console');
  const addressName = useAddressName();
  return (
    <div className={classes.beyond} role="alert">
      <p>
        <TlpLabel tlp={tlp} /> {t('tlp.beyond', { names: to.map(addressName).join(', ') })}
      </p>
      <Checkbox
        label={t('tlp.knowingly')}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </div>
  );
}
