import { ladderOf } from '@tocsin/report';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { axisOf, type Axis } from './axis';
import { EventLinks } from './event-links';
import chartsClasses from './charts.module.css';
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
        <p className="quiet">{tell.t('noCases')}</p>
      </Part>
    );
  const axis = axisOf(found);
  const marks = new Intl.NumberFormat(tell.language, { maximumFractionDigits: 1 });
  return (
    <Part id="severity">
      <div ref={ref}>
        <Truth />
        {cases.map(([id, { title, at }]) => {
          const steps = found.severities.filter((one) => one.case === id);
          return (
            <div key={id} className={chartsClasses.lane}>
              <p>
                <b>{id}</b> {title}
              </p>
              <Lane axis={axis} from={at} steps={steps} />
              <ol className={classes.list}>
                {steps.length === 0 && <li className="quiet">{t('figures.notEvaluated')}</li>}
                {steps.map(({ seq, severity, score, agreed }) => (
                  <li key={seq}>
                    <b>{tell.plan('severity', severity)}</b> {tell.t('score')} {marks.format(score)}
                    {agreed && ` · ${tell.t('agreed')}`} <EventLinks events={[seq]} />
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

/** How grave it really was, why, and for how long the players took it to be less, the same or more. */
function Truth() {
  const { found, tell } = useShown();
  const { truth, against } = found.judged;
  if (!against) return null;
  const spent = [
    [tell.t('below'), against.below],
    [tell.t('equal'), against.equal],
    [tell.t('above'), against.above],
    [tell.t('terms:rating.none'), against.unevaluated],
  ] as const;
  return (
    <div className={chartsClasses.lane}>
      <p>
        <b>{tell.t('groundTruth')}</b>
      </p>
      <Lane axis={axisOf(found)} steps={truth} />
      <ol className={classes.list}>
        {truth.map(({ at, severity, because }) => (
          <li key={at}>
            {tell.stamp(at)} <b>{tell.plan('severity', severity)}</b> {because && tell.words(because)}
          </li>
        ))}
      </ol>
      <p className={classes.means}>
        {tell.t('against')}: {spent.map(([word, minutes]) => `${word} ${tell.minutes(minutes)}`).join(' · ')}
      </p>
    </div>
  );
}

interface LaneProps {
  axis: Axis;
  /** When it could first be evaluated; absent where it was known from the beginning. */
  from?: number;
  steps: readonly { at: number; severity: string }[];
}

function Lane({ axis, from, steps }: LaneProps) {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const ladder = ladderOf(found.state, 'severity');
  const parts = from === undefined ? steps : [{ at: from, severity: '' }, ...steps];
  return (
    <div className={chartsClasses.strip} aria-hidden>
      {parts.map(({ at, severity }, index) => {
        const [left, right] = [
          axis.share(at),
          index + 1 < parts.length ? axis.share(parts[index + 1]!.at) : 1,
        ];
        const says = severity ? tell.plan('severity', severity) : t('figures.notEvaluated');
        const grave = (ladder.indexOf(severity) + 1) / ladder.length;
        return (
          <span
            key={index}
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
