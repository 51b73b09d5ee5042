import type { InjectState } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useTimes } from '../../../exercise/time/use-times';
import classes from './inject-list.module.css';
import { useChannelName } from '../../../exercise/names/use-channel-name';

const SHOWN = 50;

/** Injects in a dialog, to be looked over; a long list is cut and says so. */
export function InjectList({ injects }: { injects: InjectState[] }) {
  const { t } = useTranslation('facilitator');
  const channelName = useChannelName();
  const text = useText();
  const { stamp } = useTimes();
  return (
    <div className={classes.list} role="region" aria-label={t('injects')} tabIndex={0}>
      <table>
        <tbody>
          {injects.slice(0, SHOWN).map(({ number, due, title, channel }) => (
            <tr key={number}>
              <td className="mono">{due === undefined ? '' : stamp(due)}</td>
              <td className="mono">#{number}</td>
              <td>{channelName(channel)}</td>
              <td>{text(title)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {injects.length > SHOWN && <p className="quiet">{t('andMore', { count: injects.length - SHOWN })}</p>}
    </div>
  );
}
