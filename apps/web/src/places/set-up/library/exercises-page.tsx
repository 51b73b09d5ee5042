import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { AccountPlaces } from '../../../frames/account/account-places';
import { Page } from '../../../frames/page/page';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { useDate } from '../../../ui/use-date';
import classes from './library.module.css';
import { exercisesQuery } from '../../../http/library-queries';

/** Every exercise of this server, newest first. */
export function ExercisesPage() {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const date = useDate();
  const exercises = useQuery(exercisesQuery);
  return (
    <Page title={t('exercises.title')} wide actions={<AccountPlaces here="/exercises" />}>
      {exercises.isError && <Fault error={exercises.error} again={() => void exercises.refetch()} />}
      {exercises.data?.length === 0 && (
        <Empty title={t('exercises.none')}>
          <a href="/scenarios">{t('library.title')}</a>
        </Empty>
      )}
      <ul className={classes.list}>
        {exercises.data?.map(({ id, title, standing, created, people, seat }) => (
          <li key={id} className={classes.scenario}>
            <div>
              <h2>{text(title)}</h2>
              <p className="quiet">
                {[
                  ...(standing ? [t(`exercises.${standing}`)] : []),
                  t('exercises.people', { count: people }),
                  date(new Date(created), true),
                ].join(' · ')}
              </p>
            </div>
            {seat ? (
              <a href={`/x/${id}/${seat}`}>{t('exercises.open')}</a>
            ) : (
              <span className="quiet">{t('exercises.noSeat')}</span>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
