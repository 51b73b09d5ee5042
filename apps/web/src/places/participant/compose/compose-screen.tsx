import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Message } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { messageQuery } from '../../../http/exercise-queries';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { useGo } from '../../../exercise/seat/seat-link';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { Composer } from './composer';
import { blank, quoted } from './reply';

/** A new message, or one that passes another on. */
export function ComposeScreen() {
  const { t } = useTranslation('console');
  const go = useGo();
  const { to, share } = useSearch({ strict: false });
  const message = useExercise((state) => state.messages[share ?? '']);
  return (
    <ConsoleScreen title={t(message ? 'compose.share' : 'place.compose')} narrow>
      {message ? (
        <Share message={message} />
      ) : (
        <Composer
          key={to}
          draft={`new-${to ?? ''}`}
          start={blank(to ? [to] : [])}
          onDone={() => go('inbox')}
        />
      )}
    </ConsoleScreen>
  );
}

function Share({ message }: { message: Message }) {
  const { t } = useTranslation('console');
  const go = useGo();
  const text = useText();
  const addressName = useAddressName();
  const { stamp } = useTimes();
  const content = useQuery(messageQuery(usePlace(), message.id));
  if (!content.data) return <p className="quiet">{t('message.loading')}</p>;
  const { body } = content.data;
  const head = t('compose.wrote', { from: addressName(message.from), at: stamp(message.at, true) });
  return (
    <Composer
      draft={`share-${message.id}`}
      shares={message}
      start={{
        ...blank(),
        title: t('compose.forward', { title: text(message.title) }),
        body: quoted(head, typeof body === 'string' ? body : text(body)),
        tlp: message.tlp,
      }}
      onDone={() => go(`inbox/${message.id}`)}
    />
  );
}
