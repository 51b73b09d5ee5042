import { toString as draw } from 'qrcode';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationState } from './invitation-state';
import type { MailState } from './mail-queries';
import classes from './people.module.css';

interface Props {
  name: string;
  /** Where they sit. */
  seat: string;
  exercise: string;
  classification?: string;
  link: string;
  state: InvitationState;
  mail?: MailState;
}

/** Somebody's invitation on paper. A link that has ended is not printed. */
export const InvitationCard = memo(function InvitationCard({
  name,
  seat,
  exercise,
  classification,
  link,
  state,
  mail,
}: Props) {
  const { t } = useTranslation('facilitator');
  const picture = useMemo(() => qrOf(link), [link]);
  const progress = state === 'unused' ? mail && t(`mail.of.${mail}`) : t(`people.state.${state}`);
  return (
    <article className={classes.card}>
      <p className={classes.exercise}>EXERCISE EXERCISE EXERCISE{classification && ` · ${classification}`}</p>
      <div className={classes.cardBody}>
        <div>
          <h2>{name}</h2>
          <p>{seat}</p>
          <p>{exercise}</p>
          {state !== 'ended' && <p className="quiet">{t('invitations.how')}</p>}
          {progress && <p className="quiet no-print">{progress}</p>}
        </div>
        {state !== 'ended' && (
          <img
            className={classes.qr}
            alt={t('invitations.qr', { name })}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`}
          />
        )}
      </div>
      <p className={classes.link}>{state === 'ended' ? t('people.state.ended') : link}</p>
    </article>
  );
});

/** A link as a picture. With a callback it is drawn at once. */
function qrOf(link: string): string {
  let picture = '';
  draw(link, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }, (_, drawn) => (picture = drawn));
  return picture;
}
