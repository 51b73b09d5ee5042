import type { Figures, SeverityStep } from '@tocsin/report';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { axisOf, type Axis } from './axis';
import { EventLinks } from './event-links';
import classes from './figures.module.css';
import { Part } from './part';
import { useShown } from './shown';
import { TimeMarks } from './time-marks';

/** How grave each case was held to be, from its registration on. Until somebody evaluated it, it was not evaluated. */
export function Severity() {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const cases = Object.entries(found.state.cases);
  if (cases.length === 0)
    return (
      <Part id="severity">
        <p className="quiet">{tell.texts.noCases}</p>
      </Part>
    );
  const axis = axisOf(found);
  const marks = new Intl.NumberFormat(tell.language, { maximumFractionDigits: 1 });
  return (
    <Part id="severity">
      <div ref={ref}>
        {cases.map(([id, { title, at }]) => {
          const steps = found.severities.filter((one) => one.case === id);
          return (
            <div key={id} className={classes.lane}>
              <p>
                <b>{id}</b> {title}
              </p>
              <Lane axis={axis} from={at} steps={steps} />
              <ol className={classes.list}>
                {steps.length === 0 && <li className="quiet">{t('figures.notEvaluated')}</li>}
                {steps.map(({ seq, severity, score, agreed }) => (
                  <li key={seq}>
                    <b>{tell.plan('severity', severity)}</b> {tell.texts.score} {marks.format(score)}
                    {agreed && ` · ${tell.texts.agreed}`} <EventLinks events={[seq]} />
                  </li>
                ))}
              </ol>
            </div>
          );
        })}
        <TimeMarks axis={axis} width={width} />
      </div>
    </Part>
  );
}

function Lane({ axis, from, steps }: { axis: Axis; from: number; steps: SeverityStep[] }) {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const ladder = severitiesOf(found);
  const parts = [{ at: from, severity: '' }, ...steps];
  return (
    <div className={classes.strip} aria-hidden>
      {parts.map(({ at, severity }, place) => {
        const [left, right] = [
          axis.share(at),
          place + 1 < parts.length ? axis.share(parts[place + 1]!.at) : 1,
        ];
        const says = severity ? tell.plan('severity', severity) : t('figures.notEvaluated');
        const grave = (ladder.indexOf(severity) + 1) / ladder.length;
        return (
          <span
            key={place}
            title={`${tell.stamp(at)} ${says}`}
            data-unknown={severity ? undefined : true}
            style={{
              left: `${left * 100}%`,
              width: `${(right - left) * 100}%`,
              ['--grave' as string]: `${Math.round(grave * 32)}%`,
            }}
          >
            {says}
          </span>
        );
      })}
    </div>
  );
}

const severitiesOf = ({ state }: Figures): string[] =>
  Object.keys(state.plan?.titles ?? {}).flatMap((key) =>
    key.startsWith('severity:') ? [key.slice('severity:'.length)] : [],
  );
