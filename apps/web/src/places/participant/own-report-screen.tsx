import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { ReportFiles } from '../../exercise/report-files/report-files';
import { useExercise } from '../../exercise/live/use-exercise';
import { Empty } from '../../ui/empty';
import { useConsole } from '../../exercise/seat/console-context';
import { ConsoleScreen } from '../../frames/participant/console-screen';

/** What of the after-action report was released to one's organisation. */
export function OwnReportScreen() {
  const { t } = useTranslation('evaluation');
  const { person } = useConsole();
  const own = person.organisation ?? '';
  const released = useExercise((state) =>
    (['whole', Address.organisation(own), 'public'] as const).filter((part) => state.releases[part]),
  );
  const label = { whole: t('report.whole'), public: t('report.public') };
  return (
    <ConsoleScreen title={t('report.ownTitle')} narrow>
      <p>{t('report.ownWhat')}</p>
      {released.length === 0 ? (
        <Empty title={t('report.notReleased')} />
      ) : (
        <ReportFiles
          audiences={released.map((part) =>
            part === 'whole' || part === 'public'
              ? { value: part, label: label[part] }
              : { value: own, label: t('report.own') },
          )}
        />
      )}
    </ConsoleScreen>
  );
}
