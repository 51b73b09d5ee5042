import { IconActivity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../time/exercise-time';
import { Prose } from '../../../ui/prose';
import { SeverityMark } from '../../../ui/severity-mark';
import { TlpLabel } from '../../../ui/tlp-label';
import type { ChannelLook, ChannelProps } from '../channel-look';
import classes from './channels.module.css';

/** What a monitoring system says. */
function Alert({ message, content }: ChannelProps<'alert'>) {
  const { t } = useTranslation('console');
  const text = useText();
  return (
    <div className={`${classes.sheet} ${classes.monitor}`} data-severity={content.severity}>
      <header className={classes.padded}>
        <div className={classes.line}>
          <SeverityMark severity={content.severity} />
          <span className={classes.small}>
            {content.system} · <ExerciseTime at={message.at} wall={message.wall} />
          </span>
        </div>
        <h2 className={classes.title} id={`title-${message.id}`}>
          {text(content.title)}
        </h2>
        {message.tlp && <TlpLabel tlp={message.tlp} />}
      </header>
      <hr className={classes.rule} />
      <div className={classes.padded}>
        {(content.details ?? []).length > 0 && (
          <table className={classes.details} aria-label={t('alert.details')}>
            <tbody>
              {(content.details ?? []).map(({ label, value }, index) => (
                <tr key={index}>
                  <th scope="row">{text(label)}</th>
                  <td>{text(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Prose>{text(content.body)}</Prose>
      </div>
    </div>
  );
}

export const alert: ChannelLook<'alert'> = { View: Alert, icon: IconActivity };
