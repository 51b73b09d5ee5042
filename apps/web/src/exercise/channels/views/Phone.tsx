import { useReducedMotion } from '@mantine/hooks';
import { IconPhone, IconPhoneIncoming } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../time/exercise-time';
import { Prose } from '../../../ui/prose';
import { TlpLabel } from '../../../ui/tlp-label';
import type { ChannelLook, ChannelProps } from '../channel-look';
import classes from './phone.module.css';
import { Button } from '../../../ui/button';

const SPOKEN_EVERY = 1_600;

/** A call: it rings until it is answered, then what is said comes line by line. */
function Phone({ message, content, from, ringing, answer }: ChannelProps<'phone'>) {
  const { t } = useTranslation('console');
  const text = useText();
  const [answered, setAnswered] = useState(!ringing);
  const [speaking, setSpeaking] = useState(false);
  const pickUp = () => {
    setAnswered(true);
    setSpeaking(true);
    answer();
  };
  return (
    <div className={classes.call}>
      <header className={classes.header}>
        <span className={classes.icon} data-ringing={!answered || undefined}>
          {answered ? <IconPhone size={22} aria-hidden /> : <IconPhoneIncoming size={22} aria-hidden />}
        </span>
        <div>
          <h2 className={classes.from} id={`title-${message.id}`}>
            {from}
          </h2>
          <p className={classes.what}>
            {t(answered ? 'phone.answered' : 'phone.rings')} ·{' '}
            <ExerciseTime at={message.at} wall={message.wall} />
          </p>
        </div>
        {message.tlp && <TlpLabel tlp={message.tlp} />}
      </header>
      {!answered ? (
        <div className={classes.ring}>
          <p>{text(content.title)}</p>
          <Button
            size="md"
            data-action="answer"
            leftSection={<IconPhone size={18} aria-hidden />}
            onClick={pickUp}
          >
            {t('phone.answer')}
          </Button>
        </div>
      ) : (
        <Transcript
          title={text(content.title)}
          lines={content.lines}
          body={text(content.body)}
          live={speaking}
        />
      )}
    </div>
  );
}

interface Spoken {
  title: string;
  lines: ChannelProps<'phone'>['content']['lines'];
  body: string;
  live: boolean;
}

function Transcript({ title, lines, body, live }: Spoken) {
  const { t } = useTranslation('console');
  const text = useText();
  const still = useReducedMotion(true, { getInitialValueInEffect: false });
  const [said, setSaid] = useState(live && !still ? 1 : lines.length);
  useEffect(() => {
    if (said >= lines.length) return undefined;
    const timer = setTimeout(() => setSaid(said + 1), SPOKEN_EVERY);
    return () => clearTimeout(timer);
  }, [said, lines.length]);
  return (
    <div className={classes.transcript}>
      <p className={classes.subject}>{title}</p>
      <ol className={classes.lines} aria-live={live ? 'polite' : undefined}>
        {lines.slice(0, said).map((line, index) => (
          <li key={index} className={classes.line}>
            <span className={classes.who}>{text(line.who)}</span>
            <span>{text(line.says)}</span>
          </li>
        ))}
      </ol>
      {said < lines.length ? (
        <Button variant="subtle" size="xs" onClick={() => setSaid(lines.length)}>
          {t('phone.all')}
        </Button>
      ) : (
        <div className={classes.summary}>
          <Prose>{body}</Prose>
        </div>
      )}
    </div>
  );
}

export const phone: ChannelLook<'phone'> = { View: Phone, icon: IconPhone };
