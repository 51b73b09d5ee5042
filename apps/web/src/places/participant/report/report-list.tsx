import type { Report } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useExercise } from '../../../exercise/live/use-exercise';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import classes from './report.module.css';

/** What was reported: by one's own organisation, and, at the national CSIRT, by all. */
export function ReportList() {
  const { t } = useTranslation('console');
  const { person } = useConsole();
  const reports = useExercise((state) => Object.values(state.reports).sort((a, b) => b.at - a.at));
  const own = reports.filter(({ organisation }) => organisation === person.organisation);
  const others = reports.filter(({ organisation }) => organisation !== person.organisation);
  return (
    <div>
      {others.length > 0 && (
        <Reports title={t('report.received', { count: others.length })} reports={others} />
      )}
      <Reports title={t('report.own')} reports={own} none={t('report.none')} />
    </div>
  );
}

function Reports({ title, reports, none }: { title: string; reports: Report[]; none?: string }) {
  const { t } = useTranslation('console');
  const addressName = useAddressName();
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      {reports.length === 0 && <p className="quiet">{none}</p>}
      {reports.length > 0 && (
        <ul className={classes.list}>
          {reports.map((report) => (
            <li key={report.report}>
              <SeatLink className={classes.item} to={`report/${report.report}`}>
                <strong>{report.title}</strong>
                <ExerciseTime at={report.at} wall={report.wall} />
                <span className="quiet">
                  {addressName(Address.organisation(report.organisation))} · {t(`rsit.${report.category}`)}
                </span>
                <span className="mono quiet">{report.report}</span>
              </SeatLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
