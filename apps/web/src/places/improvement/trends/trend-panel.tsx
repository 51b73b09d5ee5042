import { useTranslation } from 'react-i18next';
import { progressOf } from './progress';
import { TrendChart } from './trend-chart';
import classes from './trends.module.css';
import type { PlayedExercise, TrendFigure } from './trends-query';
import { useFiguresSaid } from './use-figures-said';

interface Props {
  figure: TrendFigure;
  exercises: PlayedExercise[];
  scenarios: string[];
}

/** One figure: what it means, whether it moves, and its chart. */
export function TrendPanel(props: Props) {
  const { t } = useTranslation(['improvement', 'terms']);
  const { figure, exercises } = props;
  const { value } = useFiguresSaid();
  const progress = progressOf(figure, exercises);
  const verdict = () => {
    if (progress.kind === 'nowhere' || progress.kind === 'once') return t(`trends.${progress.kind}`);
    if (progress.kind === 'mixed') return '';
    const change = t(`trends.${progress.kind}`, {
      from: value(progress.from, figure.unit),
      to: value(progress.to, figure.unit),
    });
    if (progress.better === undefined) return change;
    return t(progress.better ? 'trends.better' : 'trends.worse', { change });
  };
  return (
    <section className={classes.panel}>
      <h2>{t(`terms:figure.${figure.id}.title`)}</h2>
      <p className="quiet">{t(`terms:figure.${figure.id}.means`)}.</p>
      {verdict() && (
        <p className={classes.verdict}>
          <strong>{verdict()}</strong>
        </p>
      )}
      {progress.kind !== 'nowhere' && <TrendChart {...props} />}
    </section>
  );
}
