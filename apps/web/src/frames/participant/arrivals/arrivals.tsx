import { EXERCISE } from '../../../ui/exercise-title';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import { received } from '../../../exercise/messages/received';
import { useAttention } from './attention';
import { chime } from './chime';
import { useChannelName } from '../../../exercise/names/use-channel-name';

/** Says what has arrived: aloud in a live region, and by sound and notification where they are wanted. */
export function Arrivals() {
  const { t } = useTranslation('console');
  const channelName = useChannelName();
  const text = useText();
  const addressName = useAddressName();
  const { person } = useConsole();
  const { sound, notify } = useAttention();
  const newest = useExercise((state) => received(state, person)[0]);
  const reported = useExercise((state) =>
    Object.values(state.reports)
      .filter(({ organisation }) => organisation !== person.organisation)
      .at(-1),
  );
  const [said, say] = useState('');
  const known = useRef<{ message?: string; report?: string }>({
    message: newest?.id,
    report: reported?.report,
  });

  useEffect(() => {
    if (newest?.id === known.current.message) return;
    known.current.message = newest?.id;
    // Set back to before STARTEX: nothing has arrived, and what comes again is said again.
    if (!newest) return say('');
    const words = t('arrivals.message', {
      channel: channelName(newest.channel),
      from: addressName(newest.from),
      title: text(newest.title),
    });
    say(words);
    if (sound) chime(newest.channel === 'phone' ? 'ring' : 'message');
    if (notify && document.hidden)
      new Notification(EXERCISE, { body: words, tag: newest.id, icon: '/tocsin.svg' });
  }, [newest, t, text, addressName, channelName, sound, notify]);

  useEffect(() => {
    if (!reported || reported.report === known.current.report) return;
    known.current.report = reported.report;
    say(
      t('arrivals.report', {
        from: addressName(Address.organisation(reported.organisation)),
        title: reported.title,
      }),
    );
    if (sound) chime('message');
  }, [reported, t, addressName, sound]);

  return (
    <div className="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
}
