import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StaffScreen } from '../facilitator/shell/staff-screen';
import { download } from '../http/download';
import { ToTest } from '../improvement/to-test';
import { useExercise } from '../live/use-exercise';
import { usePlace } from '../shell/seat';
import { useAddressName } from '../ui/use-address-name';
import { useDownload } from '../ui/use-download';
import { ReportFiles } from './report-files';

/** The after-action report in all its parts, and the log that it is made of. */
export function ReportScreen() {
  const { t } = useTranslation('evaluation');
  const place = usePlace();
  const save = useDownload();
  const addressName = useAddressName();
  const organisations = useExercise((state) => (state.exercise?.organisations ?? []).map(({ id }) => id));
  const ended = useExercise((state) => state.standing === 'ended');
  return (
    <StaffScreen title={t('report.title')} narrow>
      <p>{t('report.what')}</p>
      {!ended && <p className="quiet">{t('report.running')}</p>}
      <ReportFiles
        audiences={[
          { value: 'whole', label: t('report.whole') },
          { value: 'public', label: t('report.public') },
          ...organisations.map((id) => ({ value: id, label: addressName(`organisation:${id}`) })),
        ]}
      >
        <Button variant="default" onClick={() => void save(download(place, '/log.jsonl'))}>
          {t('report.log')}
        </Button>
      </ReportFiles>
      {ended && <ToTest />}
    </StaffScreen>
  );
}
