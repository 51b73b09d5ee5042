import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { toString as qrOf } from 'qrcode';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { useExerciseName } from '../../../exercise/names/use-exercise-name';
import { usePlanned } from '../../../exercise/time/use-planned';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { StaffScreen } from '../../../frames/staff/staff-screen';
import { MailPanel } from './mail-panel';
import { mailsQuery } from './mail-queries';
import classes from './people.module.css';
import { peopleQuery, type Enrolled } from './people-queries';
import { Button } from '../../../ui/button';
import { urlOf } from '../../../http/url-of';

/** A sheet to print and cut: for each person where they sit, their link, and the same as a QR code. */
export function InvitationsScreen() {
  const { t } = useTranslation('facilitator');
  const people = useQuery(peopleQuery(usePlace())).data ?? [];
  return (
    <StaffScreen
      title={t('invitations.title')}
      actions={
        <Button
          size="xs"
          className="no-print"
          leftSection={<IconPrinter size={14} />}
          onClick={() => window.print()}
        >
          {t('invitations.print')}
        </Button>
      }
    >
      <MailPanel />
      <div className={classes.sheet}>
        {people.map((one) => (
          <Invitation key={one.person} {...one} />
        ))}
      </div>
    </StaffScreen>
  );
}

function Invitation({ person, name, part, organisation, invitation }: Enrolled) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const addressName = useAddressName();
  const exercise = useExerciseName();
  const planned = usePlanned();
  const place = useExercise((state) => state.description?.place);
  const classification = useExercise((state) => state.description?.classification);
  const mails = useQuery(mailsQuery(usePlace())).data?.mails ?? [];
  const mailed = mails.find((one) => one.person === person && one.kind === 'invitation')?.state;
  const link = location.origin + urlOf(invitation.url);
  const { data: picture } = useQuery({
    queryKey: ['qr', link],
    queryFn: () => qrOf(link, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
    staleTime: Infinity,
  });
  return (
    <article className={classes.card}>
      <p className={classes.exercise}>EXERCISE EXERCISE EXERCISE{classification && ` · ${classification}`}</p>
      <div className={classes.cardBody}>
        <div>
          <h2>{name}</h2>
          <p>
            {[organisation && addressName(Address.organisation(organisation)), shell(`part.${part}`)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p>{[exercise, planned, place].filter(Boolean).join(', ')}</p>
          <p className="quiet">{t('invitations.how')}</p>
          {mailed && <p className="quiet no-print">{t(`mail.of.${mailed}`)}</p>}
        </div>
        {picture && (
          <img
            className={classes.qr}
            alt={t('invitations.qr', { name })}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`}
          />
        )}
      </div>
      <p className={classes.link}>{link}</p>
    </article>
  );
}
