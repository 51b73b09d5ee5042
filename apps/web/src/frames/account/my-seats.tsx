import { useTranslation } from 'react-i18next';
import type { Seat } from '../../http/api';
import { useText } from '../../i18n/texts';
import classes from './my-seats.module.css';
import { urlOf } from '../../http/url-of';

/** The seats of this browser; each opens where its part works. */
export function MySeats({ seats }: { seats: Seat[] }) {
  const { t } = useTranslation(['entrance', 'shell']);
  const text = useText();
  return (
    <section className={classes.section} aria-label={t('landing.seats')}>
      <ul className={classes.seats}>
        {seats.map(({ exercise, exerciseTitle, person, name, part }) => (
          <li key={`${exercise}-${person}`}>
            <a className={classes.seat} href={urlOf(`/x/${exercise}/${person}`)}>
              <strong>{text(exerciseTitle)}</strong>
              <span className="quiet">
                {name} · {t(`shell:part.${part}`)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
