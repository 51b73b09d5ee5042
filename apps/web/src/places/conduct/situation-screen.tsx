import { useTranslation } from 'react-i18next';
import { PictureOf } from '../../exercise/situation/picture-of';
import { usePlan } from '../../exercise/plan/use-plan';
import { Empty } from '../../ui/empty';
import { StaffScreen } from '../../frames/staff/staff-screen';

/** What the authorities see of the whole, for those who run, evaluate or watch the exercise. */
export function SituationOfStaff() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  return (
    <StaffScreen title={t('situation.title')}>
      {plan ? (
        <PictureOf plan={plan} linked={(_id, title) => <strong>{title}</strong>} />
      ) : (
        <Empty title={t('none')} />
      )}
    </StaffScreen>
  );
}
