import { STEP } from '@tocsin/report';
import type { Address } from '@tocsin/scenario';
import { loadWord } from './basis';
import classes from './load.module.css';
import { useChosen, useShown } from './shown';

interface Props {
  team: Address;
  most: number[];
  /** The steps in which one played. */
  played: number[];
  /** What fills the height. */
  full: number;
}

interface Run {
  from: number;
  to: number;
  most: number;
}

/** The load, quarter by quarter: the more at once, the higher. The counts beside it say the same. */
export function LoadStrip({ team, most, played, full }: Props) {
  const { tell } = useShown();
  const { choose } = useChosen();
  return (
    <div className={classes.heat} aria-hidden>
      {runsOf(most, played).map((run) => {
        const word = loadWord(run.most);
        return (
          <span
            key={run.from}
            data-load={word}
            style={{ flexGrow: run.to - run.from + 1, height: `${(run.most / full) * 100}%` }}
            title={`${tell.stamp(run.from * STEP)} – ${tell.stamp((run.to + 1) * STEP)}: ${run.most}, ${tell.t(word)}`}
            onClick={() => choose(`load/${team}/${run.from}`)}
          />
        );
      })}
    </div>
  );
}

/** Quarters that follow each other with the same load are one piece. */
function runsOf(most: number[], played: number[]): Run[] {
  const runs: Run[] = [];
  for (const place of played) {
    const last = runs.at(-1);
    if (last && last.most === most[place] && last.to === place - 1) last.to = place;
    else runs.push({ from: place, to: place, most: most[place]! });
  }
  return runs;
}
