import type { InjectState } from '@tocsin/engine';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import { Until } from '../../../exercise/time/until';
import { useChosen } from '../../../exercise/selection/selection-context';
import { InjectMark } from '../injects/inject-mark';
import { recipientsOf } from '../../../exercise/injects/reach';
import { DueRow } from '../rows/due-row';
import { useChannelName } from '../../../exercise/names/use-channel-name';

export const InjectRow = memo(function InjectRow({ inject }: { inject: InjectState }) {
  const { t } = useTranslation('facilitator');
  const channelName = useChannelName();
  const text = useText();
  const addressName = useAddressName();
  const { stamp } = useTimes();
  const { inject: chosen, select } = useChosen();
  const { number, standing, due, title, channel, trigger } = inject;
  const to = recipientsOf(inject);
  return (
    <DueRow
      lead={<InjectMark inject={inject} />}
      title={`#${number} ${text(title)}`}
      below={
        <>
          {channelName(channel)} → {to.slice(0, 2).map(addressName).join(', ')}
          {to.length > 2 && ` ${t('andMore', { count: to.length - 2 })}`}
        </>
      }
      when={
        standing === 'scheduled' && due !== undefined ? (
          <>
            <Until at={due} /> <span className="quiet">{stamp(due)}</span>
          </>
        ) : standing === 'waiting' ? (
          t(`trigger.${trigger}`)
        ) : (
          t(`standing.${standing}`)
        )
      }
      chosen={chosen === number}
      onChoose={() => select({ inject: number })}
    />
  );
});
