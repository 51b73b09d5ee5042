import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Empty } from '../../../ui/empty';
import { useConsole } from '../../../exercise/seat/console-context';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { ReportForm } from './report-form';
import { ReportList } from './report-list';
import classes from './report.module.css';

/** Reports an incident; beside it, what has been reported. */
export function ReportScreen() {
  const { t } = useTranslation('console');
  const { person } = useConsole();
  const { about } = useSearch({ strict: false });
  const standing = useExercise((state) => state.standing);
  return (
    <ConsoleScreen title={t('report.title')}>
      <div className={classes.columns}>
        {!person.organisation ? (
          <Empty title={t('report.noOrganisation')} />
        ) : standing === 'running' ? (
          <ReportForm key={about} about={about} />
        ) : (
          <Empty title={t(standing === 'ended' ? 'report.ended' : 'report.notYet')} />
        )}
        <ReportList />
      </div>
    </ConsoleScreen>
  );
}
