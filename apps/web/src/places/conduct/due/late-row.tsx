import type { Expected } from '@tocsin/engine';
import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { Countdown } from '../../../exercise/time/countdown';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useChosen } from '../../../exercise/selection/selection-context';
import { DueRow } from '../rows/due-row';

/** Something that was expected of a party and has not come. */
export function LateRow({ expected }: { expected: Expected }) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const addressName = useAddressName();
  const { inject, select } = useChosen();
  return (
    <DueRow
      lead={<IconClockExclamation size={15} aria-hidden />}
      title={addressName(expected.party)}
      below={t('due.owes', { what: text(expected.title), number: expected.inject })}
      when={<Countdown to={expected.deadline} />}
      urgent
      chosen={inject === expected.inject}
      onChoose={() => select({ inject: expected.inject })}
    />
  );
}
