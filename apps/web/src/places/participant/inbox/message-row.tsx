import { isUnread, keysOf, type Message } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { TlpLabel } from '../../../ui/tlp-label';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { CHANNEL_LOOKS } from '../../../exercise/channels/channel-looks';
import { useConsole } from '../../../exercise/seat/console-context';
import { isReceived } from '../../../exercise/messages/received';
import classes from './message-list.module.css';
import { useChannelName } from '../../../exercise/names/use-channel-name';

interface Props {
  message: Message;
  open: boolean;
  tab: boolean;
  fresh: boolean;
}

export function MessageRow({ message, open, tab, fresh }: Props) {
  const { t } = useTranslation('console');
  const channelName = useChannelName();
  const text = useText();
  const addressName = useAddressName();
  const { person } = useConsole();
  const ours = !isReceived(message, person);
  const isNew = !ours && isUnread(message, person);
  const undecided = message.decision && !keysOf(person).some((key) => message.choices[key]);
  const ChannelIcon = CHANNEL_LOOKS[message.channel].icon;
  return (
    <SeatLink
      to={`inbox/${message.id}`}
      className={classes.row}
      data-message={message.id}
      data-open={open || undefined}
      data-unread={isNew || undefined}
      data-new={fresh || undefined}
      tabIndex={tab ? 0 : -1}
    >
      <ChannelIcon className={classes.icon} size={18} stroke={1.6} aria-hidden />
      <span className={classes.line}>
        <span className={classes.from}>
          <span className={classes.channel}>{channelName(message.channel)}</span>{' '}
          {ours ? t('inbox.to', { to: message.to.map(addressName).join(', ') }) : addressName(message.from)}
        </span>
        <span className={classes.when}>
          <ExerciseTime at={message.at} wall={message.wall} />
        </span>
      </span>
      <span className={classes.line}>
        <span className={classes.title}>{text(message.title)}</span>
        <span className={classes.marks}>
          {isNew && <span className="unseen">{t('inbox.isUnread')}</span>}
          {undecided && <span className={classes.asks}>{t('inbox.decide')}</span>}
          {message.replies.length > 0 && <span>{t('inbox.replied')}</span>}
          {message.tlp && <TlpLabel tlp={message.tlp} />}
        </span>
      </span>
    </SeatLink>
  );
}
