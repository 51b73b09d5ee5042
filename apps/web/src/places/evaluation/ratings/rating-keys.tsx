import { RATINGS, type Rating } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import classes from './rating.module.css';

interface Props {
  value: Rating | undefined;
  onChange: (rating: Rating | undefined) => void;
  disabled?: boolean;
}

/** The four ratings, each with its meaning; pressed again it is taken back. */
export function RatingKeys({ value, onChange, disabled = false }: Props) {
  const { t } = useTranslation('evaluation');
  return (
    <div className={classes.keys} role="group" aria-label={t('rating.title')}>
      {RATINGS.map((rating) => (
        <button
          key={rating}
          type="button"
          className={classes.key}
          aria-pressed={value === rating}
          title={t(`rating.means.${rating}`)}
          disabled={disabled}
          onClick={() => onChange(value === rating ? undefined : rating)}
        >
          <b>{rating}</b>
          {t(`rating.short.${rating}`)}
        </button>
      ))}
    </div>
  );
}
