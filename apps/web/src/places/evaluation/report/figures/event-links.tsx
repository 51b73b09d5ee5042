import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { MomentLink } from '../../time-machine/moment-link';
import classes from './figures.module.css';
import { useShown } from './shown';

/** Of one number so many events are shown; the others lie between the first and the last. */
const AT_MOST = 12;

interface Props {
  events: readonly number[];
  /** Whose view of those moments opens. */
  organisation?: string;
  /** With whom and what they were about. */
  whole?: boolean;
}

/** The events that something was counted from, each a way to its moment. */
export function EventLinks({ events, organisation, whole = false }: Props) {
  const { t } = useTranslation('evaluation');
  const { said } = useShown();
  const left = events.length - AT_MOST;
  const shown = left > 0 ? [...events.slice(0, AT_MOST - 1), events.at(-1)!] : events;
  return (
    <span className={classes.events}>
      {shown.map((seq) => (
        <MomentLink
          key={seq}
          seq={seq}
          as={organisation && Address.organisation(organisation)}
          title={said(seq, true)}
        >
          {said(seq, whole)}
        </MomentLink>
      ))}
      {left > 0 && <span className="quiet">{t('figures.between', { count: left })}</span>}
    </span>
  );
}
