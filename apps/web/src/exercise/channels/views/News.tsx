import { IconNews } from '@tabler/icons-react';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../time/exercise-time';
import { Prose } from '../../../ui/prose';
import { TlpLabel } from '../../../ui/tlp-label';
import type { ChannelLook, ChannelProps } from '../channel-look';
import classes from './channels.module.css';

/** An article on the site of a newspaper. */
function News({ message, content, from }: ChannelProps<'news'>) {
  const text = useText();
  const standfirst = text(content.standfirst);
  return (
    <div className={`${classes.sheet} ${classes.newspaper}`}>
      <p className={classes.masthead}>{content.outlet}</p>
      <h2 className={classes.headline} id={`title-${message.id}`}>
        {text(content.title)}
      </h2>
      {standfirst && <p className={classes.standfirst}>{standfirst}</p>}
      <p className={classes.byline}>
        {content.byline ?? from} · <ExerciseTime at={message.at} wall={message.wall} />{' '}
        {message.tlp && <TlpLabel tlp={message.tlp} />}
      </p>
      <Prose>{text(content.body)}</Prose>
    </div>
  );
}

export const news: ChannelLook<'news'> = { View: News, icon: IconNews };
