import { useTranslation } from 'react-i18next';
import { ExerciseBand } from '../../ui/exercise-band';

export function Loading() {
  const { t } = useTranslation('shell');
  return (
    <>
      <ExerciseBand />
      <main style={{ padding: '2rem 1.25rem' }}>
        <p role="status" className="quiet">
          {t('loading')}
        </p>
      </main>
    </>
  );
}
