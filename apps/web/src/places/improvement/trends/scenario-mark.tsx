import classes from './trends.module.css';

/** A shape for each scenario, so that no colour has to tell them apart. */
const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;
const PATHS: Record<(typeof SHAPES)[number], string> = {
  circle: 'M0 -5a5 5 0 1 0 .01 0Z',
  square: 'M-4.5 -4.5h9v9h-9Z',
  diamond: 'M0 -6.5 6.5 0 0 6.5 -6.5 0Z',
  triangle: 'M0 -6 6 5 -6 5Z',
};

/** The mark of the nth scenario; the fifth has the shape of the first, hollow. */
export function ScenarioMark({ nth }: { nth: number }) {
  const hollow = Math.floor(nth / SHAPES.length) % 2 === 1;
  return (
    <path
      className={classes.mark}
      data-hollow={hollow || undefined}
      d={PATHS[SHAPES[nth % SHAPES.length]!]}
    />
  );
}
