import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { AccountPlaces } from '../../../frames/account/account-places';
import { Page } from '../../../frames/page/page';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { useDate } from '../../../ui/use-date';
import classes from './library.module.css';
import { ask } from '../../../http/api';
import { exercisesQuery } from '../../../http/library-queries';
import { urlOf } from '../../../http/url-of';

/** The exercises that the account made or was let into, newest first. */
export function ExercisesPage() {
  const { t } = useTranslation('facilitator');
  const { t: library } = useTranslation('library');
  const text = useText();
  const date = useDate();
  const when = (planned: { date?: string; time?: string }) =>
    [date(new Date(`${planned.date}T12:00`)), planned.time].filter(Boolean).join(', ');
  const exercises = useQuery(exercisesQuery);
  const open = useMutation({
    mutationFn: (id: string) =>
      ask<{ exercise: string; seat: string }>(`/exercises/${id}/seat`, { method: 'POST' }),
    onSuccess: ({ exercise, seat }) => window.location.assign(urlOf(`/x/${exercise}/${seat}`)),
  });
  return (
    <Page title={t('exercises.title')} wide actions={<AccountPlaces here="/exercises" />}>
      {exercises.isError && <Fault error={exercises.error} again={() => void exercises.refetch()} />}
      {open.isError && <Fault error={open.error} />}
      {exercises.data?.length === 0 && (
        <Empty title={t('exercises.none')}>
          <a href={urlOf('/scenarios')}>{library('title')}</a>
        </Empty>
      )}
      <ul className={classes.list}>
        {exercises.data?.map(({ id, title, standing, created, people, seat, ...planned }) => (
          <li key={id} className={classes.scenario}>
            <div>
              <h2>{text(title)}</h2>
              <p className="quiet">
                {[
                  ...(standing ? [t(`exercises.${standing}`)] : []),
                  t('exercises.people', { count: people }),
                  ...(planned.date ? [t('exercises.planned', { when: when(planned) })] : []),
                  ...[planned.place, planned.classification].filter((one) => one !== undefined),
                  t('exercises.made', { when: date(new Date(created), true) }),
                ].join(' · ')}
              </p>
            </div>
            {seat ? (
              <a href={urlOf(`/x/${id}/${seat}`)}>{t('exercises.open')}</a>
            ) : (
              <Button variant="default" loading={open.isPending} onClick={() => open.mutate(id)}>
                {t('exercises.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
