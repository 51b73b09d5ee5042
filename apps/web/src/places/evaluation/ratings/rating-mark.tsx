import type { Rating } from '@tocsin/engine';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './rating.module.css';

/** A rating: its letter in its colour, its definition on hover or focus. Nothing rated is a dash, neither good nor bad. */
export function RatingMark({ rating }: { rating: Rating | 'disputed' | undefined }) {
  const { t } = useTranslation('terms');
  const key = rating ?? 'none';
  const means = t(`rating.${key}`);
  const label = key === 'none' || key === 'disputed' ? means : t('labelled', { label: key, text: means });
  return (
    <Tooltip label={label}>
      <span className={classes.mark} data-rating={key} role="img" aria-label={label} tabIndex={0}>
        {rating === 'disputed' ? '≠' : (rating ?? '–')}
      </span>
    </Tooltip>
  );
}
