import type { Rating } from '@tocsin/engine';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './rating.module.css';

/** A rating: its letter in its colour, its definition on hover or focus. Nothing rated is a dash, neither good nor bad. */
export function RatingMark({ rating }: { rating: Rating | 'disputed' | undefined }) {
  const { t } = useTranslation('evaluation');
  const key = rating ?? 'none';
  return (
    <Tooltip label={t(`rating.${key}`)}>
      <span
        className={classes.mark}
        data-rating={key}
        role="img"
        aria-label={t(`rating.${key}`)}
        tabIndex={0}
      >
        {rating === 'disputed' ? '≠' : (rating ?? '–')}
      </span>
    </Tooltip>
  );
}
