import { useTranslation } from 'react-i18next';
import classes from './severity-mark.module.css';

export type Severity = 'information' | 'warning' | 'low' | 'medium' | 'high' | 'critical';
const BARS: Record<Severity, number> = {
  information: 1,
  low: 1,
  medium: 2,
  warning: 2,
  high: 3,
  critical: 4,
};

/** How grave something is: as many bars as a word and a colour say. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation(['shell', 'terms']);
  return (
    <span className={classes.mark} data-severity={severity}>
      <span className={classes.bars} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} data-on={bar <= BARS[severity] || undefined} style={{ height: `${bar * 25}%` }} />
        ))}
      </span>
      {t(`terms:severity.${severity}`)}
    </span>
  );
}
