import { useTranslation } from 'react-i18next';
import { InjectMark } from '../injects/inject-mark';
import classes from './timeline.module.css';

/** What the shapes mean. */
export function Legend() {
  const { t } = useTranslation('facilitator');
  return (
    <ul className={classes.legend} aria-label={t('timeline.legend')}>
      <li>
        <InjectMark inject={{ trigger: 'at', standing: 'released' }} size={12} /> {t('standing.released')}
      </li>
      <li>
        <InjectMark inject={{ trigger: 'at', standing: 'released' }} unread size={12} />{' '}
        {t('timeline.unread')}
      </li>
      <li>
        <InjectMark inject={{ trigger: 'at', standing: 'scheduled' }} size={12} /> {t('standing.scheduled')}
      </li>
      <li>
        <InjectMark inject={{ trigger: 'when', standing: 'scheduled' }} size={12} />{' '}
        {t('timeline.conditional')}
      </li>
      <li>
        <InjectMark inject={{ trigger: 'improvised', standing: 'scheduled' }} size={12} />{' '}
        {t('timeline.improvised')}
      </li>
      <li>
        <InjectMark inject={{ trigger: 'at', standing: 'held' }} size={12} /> {t('standing.held')}
      </li>
    </ul>
  );
}
