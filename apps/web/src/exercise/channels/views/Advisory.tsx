import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../time/exercise-time';
import { Prose } from '../../../ui/prose';
import { SeverityMark } from '../../../ui/severity-mark';
import { TlpLabel } from '../../../ui/tlp-label';
import type { ChannelLook, ChannelProps } from '../channel-look';
import classes from './channels.module.css';

/** An advisory of a CSIRT. */
function Advisory({ message, content, from }: ChannelProps<'advisory'>) {
  const { t } = useTranslation('console');
  const text = useText();
  const { affected = [], measures = [] } = content;
  return (
    <div className={classes.sheet}>
      <header className={classes.padded}>
        <div className={classes.line}>
          <span className="mono">{content.reference}</span>
          {message.tlp && <TlpLabel tlp={message.tlp} />}
        </div>
        <h2
          className={classes.headline}
          style={{ fontFamily: 'inherit', fontSize: '1.375rem' }}
          id={`title-${message.id}`}
        >
          {text(content.title)}
        </h2>
        <div className={classes.line}>
          <SeverityMark severity={content.severity} />
          <span className={classes.small}>
            {from} · <ExerciseTime at={message.at} wall={message.wall} />
          </span>
        </div>
      </header>
      <hr className={classes.rule} />
      <div className={classes.padded}>
        <Prose>{text(content.body)}</Prose>
        {affected.length > 0 && (
          <>
            <h3 className={classes.section}>{t('advisory.affected')}</h3>
            <ul className={classes.measures}>
              {affected.map((one, index) => (
                <li key={index}>{text(one)}</li>
              ))}
            </ul>
          </>
        )}
        {measures.length > 0 && (
          <>
            <h3 className={classes.section}>{t('advisory.measures')}</h3>
            <ol className={classes.measures}>
              {measures.map((measure, index) => (
                <li key={index}>{text(measure)}</li>
              ))}
            </ol>
          </>
        )}
      </div>
    </div>
  );
}

export const advisory: ChannelLook<'advisory'> = { View: Advisory, icon: IconFileAlert };
