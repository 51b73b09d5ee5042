import { useTranslation } from 'react-i18next';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { Empty } from '../../../ui/empty';
import { usePlan } from '../../../exercise/plan/use-plan';
import { PictureOf } from '../../../exercise/situation/picture-of';

/** The common operational picture of those who share it. */
export function SituationScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  return (
    <ConsoleScreen title={t('situation.title')}>
      {plan ? (
        <PictureOf plan={plan} linked={(id, title) => <SeatLink to={`cases/${id}`}>{title}</SeatLink>} />
      ) : (
        <Empty title={t('none')} />
      )}
    </ConsoleScreen>
  );
}
