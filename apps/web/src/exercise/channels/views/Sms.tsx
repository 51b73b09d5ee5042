import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../time/exercise-time';
import { TlpLabel } from '../../../ui/tlp-label';
import type { ChannelLook, ChannelProps } from '../channel-look';
import classes from './channels.module.css';

function Sms({ message, content, from }: ChannelProps<'sms'>) {
  const { t } = useTranslation('console');
  const text = useText();
  return (
    <div className={`${classes.sheet} ${classes.texts}`}>
      <h2 className={classes.title} id={`title-${message.id}`}>
        {from}
      </h2>
      <span className={classes.small}>{t('sms.kind')}</span>
      <p className={classes.bubble}>{text(content.body)}</p>
      <span className={classes.small}>
        <ExerciseTime at={message.at} wall={message.wall} />
      </span>
      {message.tlp && <TlpLabel tlp={message.tlp} />}
    </div>
  );
}

export const sms: ChannelLook<'sms'> = { View: Sms, icon: IconMessage2 };
