import type { Message, State } from '@tocsin/engine';
import { partsOf } from '@tocsin/scenario';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelView } from '../../../exercise/channels/channel-view';
import { Attachments } from '../../../exercise/messages/attachments';
import { messageQuery } from '../../../http/exercise-queries';
import { useText } from '../../../i18n/texts';
import { useMaySteer, usePlace } from '../../../exercise/seat/seat';
import { Empty } from '../../../ui/empty';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { Fault } from '../../../ui/fault';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useChosen } from '../../../exercise/selection/selection-context';
import classes from '../pane/pane.module.css';
import link from '../pane/link.module.css';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { NotesAbout } from '../notebook/notes-about';
import { ReplyAs } from './reply-as';

/** A message that somebody wrote, its answers, and a reply in the name of whoever was asked. */
export function MessagePane({ id }: { id: string }) {
  const { t } = useTranslation('facilitator');
  const message = useThrottledState(useCallback((state: State) => state.messages[id], [id]));
  if (!message) return <Empty title={t('stream.unknown')} />;
  return <Shown key={id} message={message} />;
}

function Shown({ message }: { message: Message }) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const place = usePlace();
  const addressName = useAddressName();
  const { select } = useChosen();
  const content = useQuery(messageQuery(place, message.id));
  const replies = useThrottledState(
    useCallback((state: State) => message.replies.flatMap((one) => state.messages[one] ?? []), [message]),
  );
  const asked = message.to.filter((to) => to === 'control' || partsOf(to).kind === 'persona');
  const mayAct = useMaySteer();
  return (
    <article className={classes.pane} aria-labelledby={`message-${message.id}`}>
      <header className={classes.head}>
        <h2 id={`message-${message.id}`}>{text(message.title)}</h2>
        <p className={classes.facts}>
          <span>
            {addressName(message.from)} → {message.to.map(addressName).join(', ')}
          </span>
          <ExerciseTime at={message.at} wall={message.wall} />
          {message.inReplyTo && (
            <button
              type="button"
              className={link.link}
              onClick={() => select({ message: message.inReplyTo })}
            >
              {t('stream.answers')}
            </button>
          )}
        </p>
      </header>
      <div className={classes.body}>
        {content.isError && <Fault error={content.error} again={() => void content.refetch()} />}
        {content.data && (
          <ChannelView message={message} content={content.data} ringing={false} answer={() => undefined} />
        )}
        <Attachments files={message.attachments} />
        {replies.length > 0 && (
          <section>
            <h3>{t('stream.replies')}</h3>
            <ul className={classes.list}>
              {replies.map((reply) => (
                <li key={reply.id}>
                  <button type="button" className={link.link} onClick={() => select({ message: reply.id })}>
                    <strong>{addressName(reply.from)}</strong> {text(reply.title)}
                  </button>
                  <ExerciseTime at={reply.at} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {mayAct && asked.length > 0 && <ReplyAs message={message} asked={asked} />}
        <NotesAbout about={message.id} />
      </div>
    </article>
  );
}
