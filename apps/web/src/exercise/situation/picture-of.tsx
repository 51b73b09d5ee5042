import type { Plan } from '@tocsin/plan';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../i18n/texts';
import { useExercise } from '../live/use-exercise';
import { ExerciseTime } from '../time/exercise-time';
import { useAddressName } from '../names/use-address-name';
import { RegionMap } from './region-map';
import { SectorGrid } from './sector-grid';
import { situationOf, type Situation } from './situation';
import classes from './situation.module.css';

export function useSituation(plan: Plan): Situation {
  return useExercise(useCallback((state) => situationOf(state, plan), [plan]));
}

/** The common operational picture, as the crisis centre, the facilitators and the wall look at it. */
export function PictureOf({
  plan,
  linked,
}: {
  plan: Plan;
  linked: (id: string, title: string) => React.ReactNode;
}) {
  const { t } = useTranslation(['plan', 'terms']);
  const text = useText();
  const addressName = useAddressName();
  const { cases, sectors, regions, duties, tasks, statements } = useSituation(plan);
  const level = useExercise((state) => state.plan?.level);
  const last = useExercise((state) => state.levels.at(-1));
  const documents = useExercise((state) => statements.flatMap((id) => state.documents[id] ?? []));
  const now = plan.levels.find(({ id }) => id === level);
  return (
    <>
      <dl className={classes.figures}>
        <div data-level={now?.id === plan.levels[0]?.id ? undefined : true}>
          <dt>{t('ladder.title')}</dt>
          <dd>{text(now?.title)}</dd>
          {last && (
            <dd className="quiet">
              <ExerciseTime at={last.at} wall={last.wall} />
            </dd>
          )}
        </div>
        <div>
          <dt>{t('situation.cases')}</dt>
          <dd>{cases.length}</dd>
        </div>
        <div data-late={duties.overdue > 0 || undefined}>
          <dt>{t('duties.title')}</dt>
          <dd>{duties.open}</dd>
          {duties.overdue > 0 && <dd>{t('situation.overdue', { count: duties.overdue })}</dd>}
        </div>
        <div data-late={tasks.overdue > 0 || undefined}>
          <dt>{t('tasks.title')}</dt>
          <dd>{tasks.open}</dd>
          {tasks.overdue > 0 && <dd>{t('situation.overdue', { count: tasks.overdue })}</dd>}
        </div>
      </dl>
      <div className={classes.columns}>
        <div>
          <section aria-labelledby="picture-sectors">
            <h2 id="picture-sectors">{t('situation.sectors')}</h2>
            <SectorGrid plan={plan} sectors={sectors} />
          </section>
          <section aria-labelledby="picture-cases">
            <h2 id="picture-cases">{t('situation.openCases')}</h2>
            {cases.length === 0 && <p className="quiet">{t('situation.noCases')}</p>}
            <ul className={classes.list}>
              {cases.map(({ one, severity }) => (
                <li key={one.case}>
                  <span
                    className={classes.swatch}
                    style={{ background: plan.severities[severity ?? -1]?.colour }}
                    aria-hidden
                  />
                  <div>
                    {linked(one.case, one.title)}
                    <p className="quiet">
                      {text(plan.severities[severity ?? -1]?.title) || t('situation.notEvaluated')} ·{' '}
                      {t(`terms:caseState.${one.state}`)} ·{' '}
                      {one.organisations.map((id) => addressName(Address.organisation(id))).join(', ')}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div>
          {plan.map && (
            <section aria-labelledby="picture-map">
              <h2 id="picture-map">{t('situation.map')}</h2>
              <RegionMap plan={plan} map={plan.map} regions={regions} />
            </section>
          )}
          <section aria-labelledby="picture-public">
            <h2 id="picture-public">{t('situation.public')}</h2>
            {documents.length === 0 && <p className="quiet">{t('situation.nothingSaid')}</p>}
            <ul className={classes.list}>
              {documents.map(({ document, title, organisation, spokesperson, released }) => (
                <li key={document}>
                  <div>
                    <strong>{text(title)}</strong>
                    <p className="quiet">
                      {released && <ExerciseTime at={released.at} wall={released.wall} />} ·{' '}
                      {spokesperson ?? addressName(Address.organisation(organisation))}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
