import { useTranslation } from 'react-i18next';
import { ReportFiles } from '../evaluation/report-files';
import { useConsole } from './console-context';
import { Screen } from './screen';

/** After ENDEX: one's organisation's own part of the after-action report, and the public summary. */
export function OwnReportScreen() {
  const { t } = useTranslation('evaluation');
  const { person } = useConsole();
  const own = person.organisation;
  return (
    <Screen title={t('report.ownTitle')} narrow>
      <p>{t('report.ownWhat')}</p>
      <ReportFiles
        audiences={[
          ...(own ? [{ value: own, label: t('report.own') }] : []),
          { value: 'public', label: t('report.public') },
        ]}
      />
    </Screen>
  );
}
