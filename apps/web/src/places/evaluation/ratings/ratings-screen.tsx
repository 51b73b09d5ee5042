import type { Rated, State } from '@tocsin/engine';
import { tasksOf } from '@tocsin/scenario';
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationSelect } from '../../../exercise/names/organisation-select';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { StaffScreen } from '../../../frames/staff/staff-screen';
import { useText } from '../../../i18n/texts';
import { Empty } from '../../../ui/empty';
import { RatedRow } from './rated-row';
import classes from './ratings.module.css';

/** Every task and objective with what each evaluator gave, and what stands; where they differ it is settled here. */
export function RatingsScreen() {
  const { t } = useTranslation('evaluation');
  const text = useText();
  const { objectives, ratings } = useThrottledState(drawn);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [disputed, onlyDisputed] = useState(false);
  const subjects = objectives.map((objective) => ({
    objective,
    rows: [
      { subject: `objective:${objective.id}` as const, title: t('ratings.whole') },
      ...tasksOf([objective]).map(({ task }) => ({
        subject: `task:${task.id}` as const,
        title: text(task.title),
      })),
    ],
  }));
  const of = (subject: string) =>
    ratings.filter(
      (one) =>
        one.subject === subject && (!organisation || (one.organisation ?? organisation) === organisation),
    );
  return (
    <StaffScreen title={t('ratings.title')}>
      <p>{t('ratings.what')}</p>
      <div className={classes.filters}>
        <OrganisationSelect
          size="xs"
          aria-label={t('follow.organisation')}
          placeholder={t('observe.everybody')}
          clearable
          value={organisation}
          onChange={setOrganisation}
        />
        <Switch
          label={t('ratings.onlyDisputed')}
          checked={disputed}
          onChange={({ currentTarget }) => onlyDisputed(currentTarget.checked)}
        />
      </div>
      {objectives.length === 0 && <Empty title={t('guide.none')}>{t('guide.noneWhat')}</Empty>}
      {subjects.map(({ objective, rows }) => (
        <section key={objective.id} className={classes.objective} aria-labelledby={`o-${objective.id}`}>
          <h2 id={`o-${objective.id}`}>{text(objective.title)}</h2>
          <ul className={classes.rows}>
            {rows.flatMap(({ subject, title }) => {
              const rated: (Rated | undefined)[] = of(subject);
              // The row of all organisations together is always there, so that it can be rated.
              const whole = rated.some((one) => one?.organisation === (organisation ?? undefined));
              return [...(whole ? [] : [undefined]), ...rated].map((one) => (
                <RatedRow
                  key={`${subject}${one?.organisation ?? organisation ?? ''}`}
                  subject={subject}
                  title={title}
                  organisation={one ? one.organisation : (organisation ?? undefined)}
                  onlyDisputed={disputed}
                />
              ));
            })}
          </ul>
        </section>
      ))}
    </StaffScreen>
  );
}

const drawn = ({ script, ratings }: State) => ({
  objectives: script?.objectives ?? [],
  ratings: Object.values(ratings),
});
