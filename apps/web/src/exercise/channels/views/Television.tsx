import { IconDeviceTv } from '@tabler/icons-react';
import { useReducedMotion } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../time/exercise-time';
import { Prose } from '../../../ui/prose';
import { TlpLabel } from '../../../ui/tlp-label';
import type { ChannelLook, ChannelProps } from '../channel-look';
import classes from './television.module.css';
import { Button } from '../../../ui/button';

/** A bulletin: the picture with its headline and ticker, and what the newsreader says. */
function Television({ message, content }: ChannelProps<'television'>) {
  const { t } = useTranslation('console');
  const text = useText();
  const still = useReducedMotion(true, { getInitialValueInEffect: false });
  const [moves, setMoves] = useState(!still);
  const ticker = text(content.ticker);
  return (
    <div className={classes.set}>
      <div className={classes.picture}>
        <div className={classes.top}>
          <span className={classes.station}>{content.station}</span>
          <span className={classes.time}>
            <ExerciseTime at={message.at} wall={message.wall} />
          </span>
        </div>
        <h2 className={classes.headline} id={`title-${message.id}`}>
          {text(content.title)}
        </h2>
        {ticker && (
          <div className={classes.ticker}>
            <span className={classes.running} data-moves={moves || undefined}>
              {ticker}
            </span>
          </div>
        )}
      </div>
      <div className={classes.words}>
        <div className={classes.bar}>
          <span className="quiet">{t('television.said')}</span>
          {message.tlp && <TlpLabel tlp={message.tlp} />}
          {ticker && (
            <Button variant="subtle" size="compact-xs" onClick={() => setMoves(!moves)}>
              {t(moves ? 'television.stop' : 'television.move')}
            </Button>
          )}
        </div>
        <Prose>{text(content.body)}</Prose>
      </div>
    </div>
  );
}

export const television: ChannelLook<'television'> = { View: Television, icon: IconDeviceTv };
