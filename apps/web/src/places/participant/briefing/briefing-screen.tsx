import { useTranslation } from 'react-i18next';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { Briefing } from './briefing';

export function BriefingScreen() {
  const { t } = useTranslation('console');
  return (
    <ConsoleScreen title={t('place.briefing')} narrow>
      <Briefing />
    </ConsoleScreen>
  );
}
