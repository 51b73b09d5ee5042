import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../time/exercise-time';
import { Prose } from '../../../ui/prose';
import { TlpLabel } from '../../../ui/tlp-label';
import type { ChannelLook, ChannelProps } from '../channel-look';
import classes from './channels.module.css';

/** A post on a social network. */
function Social({ message, content, from }: ChannelProps<'social'>) {
  const { t } = useTranslation('console');
  const text = useText();
  const language = useLanguage();
  const count = (number = 0) => new Intl.NumberFormat(language).format(number);
  const handle = content.handle.startsWith('@') ? content.handle : `@${content.handle}`;
  return (
    <div className={`${classes.sheet} ${classes.post}`}>
      <div className={classes.author}>
        <span className={classes.initial} aria-hidden>
          {from.slice(0, 1).toUpperCase()}
        </span>
        <strong>{from}</strong>
        <span className={classes.small}>
          {handle} · {content.network} · <ExerciseTime at={message.at} wall={message.wall} />
        </span>
      </div>
      <h2 className="unseen" id={`title-${message.id}`}>
        {text(content.title)}
      </h2>
      <Prose>{text(content.body)}</Prose>
      <div className={classes.counts}>
        <span>{t('social.likes', { count: content.likes ?? 0, number: count(content.likes) })}</span>
        <span>{t('social.shares', { count: content.shares ?? 0, number: count(content.shares) })}</span>
        {message.tlp && <TlpLabel tlp={message.tlp} />}
      </div>
    </div>
  );
}

export const social: ChannelLook<'social'> = { View: Social, icon: IconUsersGroup };
