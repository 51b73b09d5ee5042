import { useTranslation } from 'react-i18next';
import { Screen } from '../screen';
import { Briefing } from './briefing';

export function BriefingScreen() {
  const { t } = useTranslation('console');
  return (
    <Screen title={t('place.briefing')} narrow>
      <Briefing />
    </Screen>
  );
}
