import type { Message } from '@tocsin/engine';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useChosen } from '../../../exercise/selection/selection-context';
import { DueRow } from '../rows/due-row';

/** A message to the facilitators, or to a persona whom nobody plays, that has no answer yet. */
export function UnansweredRow({ message }: { message: Message }) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const addressName = useAddressName();
  const { message: chosen, select } = useChosen();
  return (
    <DueRow
      lead={<IconMessageQuestion size={15} aria-hidden />}
      title={text(message.title)}
      below={t('due.asks', { from: addressName(message.from), to: message.to.map(addressName).join(', ') })}
      when={<ExerciseTime at={message.at} wall={message.wall} />}
      chosen={chosen === message.id}
      onChoose={() => select({ message: message.id })}
    />
  );
}
