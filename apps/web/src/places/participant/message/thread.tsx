import type { Message, State } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import classes from './message-view.module.css';

/** What this answers, and what answered it. */
export function Thread({ message }: { message: Message }) {
  const { t } = useTranslation('console');
  const text = useText();
  const addressName = useAddressName();
  const thread = useExercise((state) => threadOf(state, message));
  if (thread.length < 2) return null;
  return (
    <section className={classes.thread}>
      <h3>{t('message.thread')}</h3>
      <ul>
        {thread.map(({ id, at, wall, from, title }) => (
          <li key={id}>
            <SeatLink to={`inbox/${id}`} aria-current={id === message.id ? 'true' : undefined}>
              <ExerciseTime at={at} wall={wall} />
              <span>{addressName(from)}</span>
              <span className="quiet">{text(title)}</span>
            </SeatLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function threadOf({ messages }: State, message: Message): Message[] {
  let first = message;
  while (first.inReplyTo && messages[first.inReplyTo]) first = messages[first.inReplyTo]!;
  const all: Message[] = [];
  const add = (one: Message | undefined) => {
    if (!one || all.includes(one)) return;
    all.push(one);
    for (const reply of one.replies) add(messages[reply]);
  };
  add(first);
  return all.sort((a, b) => a.seq - b.seq);
}
