import { useTranslation } from 'react-i18next';
import { Breaches } from './breaches';
import { Decisions } from './decisions';
import { Duties } from './duties';
import classes from './figures.module.css';
import { Flow } from './flow';
import { Level } from './level';
import { Load } from './load';
import { NotArrived } from './not-arrived';
import { Outcomes } from './outcomes';
import { headingOf } from './part';
import { Publicity } from './publicity';
import { Severity } from './severity';
import { useShown } from './shown';
import { Times } from './times';

const HEADED = [
  'times',
  'actions',
  'duties',
  'severity',
  'level',
  'informing',
  'notArrived',
  'breaches',
  'decisions',
  'load',
  'publicity',
] as const;

/** Everything that is counted, one part below the other. */
export function Parts() {
  const { t } = useTranslation('evaluation');
  const { tell } = useShown();
  return (
    <>
      <nav className={classes.parts} aria-label={t('figures.parts')}>
        {HEADED.map((id) => (
          <a
            key={id}
            href={`#${headingOf(id)}`}
            onClick={(click) => {
              // The address says what was chosen; where one reads is no part of it.
              click.preventDefault();
              const heading = document.getElementById(headingOf(id));
              heading?.scrollIntoView({ block: 'start' });
              heading?.focus({ preventScroll: true });
            }}
          >
            {id === 'times' ? tell.t('times') : tell.t(`counts.${id}.title`)}
          </a>
        ))}
      </nav>
      <Times />
      <Outcomes />
      <Duties />
      <Severity />
      <Level />
      <Flow />
      <NotArrived />
      <Breaches />
      <Decisions />
      <Load />
      <Publicity />
    </>
  );
}
