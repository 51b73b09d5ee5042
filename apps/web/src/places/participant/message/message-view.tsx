import { isUnread, type Message } from '@tocsin/engine';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Affects } from '../../../exercise/documents/affects';
import { Exports } from '../../../exercise/documents/exports';
import { messageQuery } from '../../../http/exercise-queries';
import { useSend } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { Fault } from '../../../ui/fault';
import { ChannelView } from '../../../exercise/channels/channel-view';
import { Composer } from '../compose/composer';
import { replyOf } from '../compose/reply';
import { useConsole } from '../../../exercise/seat/console-context';
import { isReceived } from '../../../exercise/messages/received';
import { Actions } from './actions';
import { Attachments } from '../../../exercise/messages/attachments';
import { Decision } from './decision';
import { MessageForm } from './message-form';
import classes from './message-view.module.css';
import { Thread } from './thread';

/** A message as its channel shows it, with what can be done about it. */
export function MessageView({ message }: { message: Message }) {
  const { t } = useTranslation('console');
  const place = usePlace();
  const { person } = useConsole();
  const [replying, reply] = useState(false);
  const content = useQuery(messageQuery(place, message.id));
  const isNew = isReceived(message, person) && isUnread(message, person);
  const read = useRead(message);
  // A call is read when it is answered; everything else when it is seen.
  useEffect(() => {
    if (isNew && message.channel !== 'phone' && content.isSuccess && document.visibilityState === 'visible')
      read();
  }, [isNew, message.channel, content.isSuccess, read]);
  return (
    <article className={classes.message} aria-labelledby={`title-${message.id}`}>
      {content.isError && <Fault error={content.error} again={() => void content.refetch()} />}
      {content.isPending && (
        <p className="quiet" role="status">
          {content.fetchStatus === 'paused' ? t('message.waits') : t('message.loading')}
        </p>
      )}
      {content.data && (
        <>
          <ChannelView message={message} content={content.data} answer={read} ringing={isNew} />
          {message.affected && <Affects affected={message.affected} />}
          {message.document && message.documentKind === 'advisory' && <Exports document={message.document} />}
          <Attachments files={message.attachments} />
          {message.decision && <Decision message={message} decision={message.decision} />}
          {content.data.form && <MessageForm message={message} form={content.data.form} />}
        </>
      )}
      <Actions message={message} onReply={() => reply(true)} />
      {replying && content.data && (
        <section className={classes.reply} aria-label={t('compose.reply')}>
          <Composer
            draft={`reply-${message.id}`}
            start={replyOf(message)}
            replyTo={message}
            onDone={() => reply(false)}
          />
        </section>
      )}
      <Thread message={message} />
    </article>
  );
}

/** Says once that this message was read. */
function useRead({ id }: Message): () => void {
  const send = useSend();
  const { readOnly } = useConsole();
  const [read] = useState(() => {
    let said = false;
    return () => {
      if (said || readOnly) return;
      said = true;
      void send({ type: 'GiveReceipt', messages: [id], receipt: 'read' });
    };
  });
  return read;
}
