import type { InjectState } from '@tocsin/engine';
import { Address, type Tlp } from '@tocsin/scenario';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { TlpLabel } from '../../../ui/tlp-label';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { recipientsOf } from '../../../exercise/injects/reach';
import { InjectMark } from './inject-mark';
import classes from '../pane/pane.module.css';
import { useChannelName } from '../../../exercise/names/use-channel-name';

/** What an inject is, where it comes from and goes to, and how it stands. */
export function InjectHead({ inject, tlp }: { inject: InjectState; tlp?: Tlp }) {
  const { t } = useTranslation('facilitator');
  const channelName = useChannelName();
  const text = useText();
  const addressName = useAddressName();
  const storyline = useExercise(
    ({ script }) => script?.storylines.find(({ id }) => id === inject.storyline)?.title,
  );
  const { number, title, channel, sender, standing, due, released, trigger, waitsFor, edited } = inject;
  const at = released?.at ?? (standing === 'scheduled' || standing === 'held' ? due : undefined);
  return (
    <header className={classes.head}>
      <h2 id={`inject-${number}`}>
        <InjectMark inject={inject} size={16} />
        <span>
          <span className="mono">#{number}</span> {text(title)}
        </span>
      </h2>
      <p className={classes.facts}>
        <strong>{t(`standing.${standing}`)}</strong>
        {at !== undefined && <ExerciseTime at={at} wall={released?.wall} />}
        {released && <span>{t(`cause.${released.cause}`)}</span>}
        <span>{channelName(channel)}</span>
        {tlp && <TlpLabel tlp={tlp} />}
        <span>
          {addressName(Address.persona(sender))} → {recipientsOf(inject).map(addressName).join(', ')}
        </span>
        {storyline && <span>{text(storyline)}</span>}
        {!released && trigger !== 'at' && trigger !== 'improvised' && (
          <span>
            {t(`trigger.${trigger}`)} {waitsFor && <code>{waitsFor}</code>}
          </span>
        )}
        {edited && <span>{t('inject.edited')}</span>}
      </p>
    </header>
  );
}
