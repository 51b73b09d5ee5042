import { playedSteps, SWAMPED_FROM, teamName } from '@tocsin/report';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Address } from '@tocsin/scenario';
import { axisOf } from './axis';
import { loadWord } from './basis';
import { CountCell } from './count';
import classes from './figures.module.css';
import loadClasses from './load.module.css';
import { LoadStrip } from './load-strip';
import { Part } from './part';
import { useShown } from './shown';
import { TimeMarks } from './time-marks';

/** How much was asked at once, quarter by quarter: of each cell, and of organisations outside of their cells. */
export function Load() {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const { ref, width } = useElementSize<HTMLTableCellElement>();
  const { load, state } = found;
  const rows = (Object.entries(load.byTeam) as [Address, number[]][]).map(([team, most]) => ({
    team,
    name: teamName(team, state, tell),
    most,
    played: playedSteps(most.length, state),
  }));
  const loaded = rows.filter(({ most }) => most.some((one) => one > 0));
  const idle = rows.length - loaded.length;
  const full = rows.reduce((all, { most }) => Math.max(all, ...most), SWAMPED_FROM);
  if (loaded.length === 0)
    return (
      <Part id="load">
        <p className="quiet">{t('figures.none')}</p>
      </Part>
    );
  return (
    <Part id="load">
      <p className={classes.legend} aria-hidden>
        {(['idle', 'busy', 'swamped'] as const).map((word) => (
          <span key={word}>
            <i data-load={word} /> {tell.t(word)}
          </span>
        ))}
      </p>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={tell.t('counts.load.title')}>
        <table className={loadClasses.load}>
          <thead>
            <tr>
              <th scope="col">{tell.t('organisation')}</th>
              <td ref={ref} />
              <th scope="col">{tell.t('idle')}</th>
              <th scope="col">{tell.t('busy')}</th>
              <th scope="col">{tell.t('swamped')}</th>
            </tr>
          </thead>
          <tbody>
            {loaded.map(({ team, name, most, played }) => {
              const words = played.map((place) => loadWord(most[place]!));
              const count = (word: string) => words.filter((one) => one === word).length;
              return (
                <tr key={team}>
                  <th scope="row">{name}</th>
                  <td>
                    <LoadStrip team={team} most={most} played={played} full={full} />
                  </td>
                  <td>{count('idle')}</td>
                  {(['busy', 'swamped'] as const).map((word) => (
                    <td key={word}>
                      <CountCell
                        n={count(word)}
                        choice={`load/${team}/${word}`}
                        label={`${name}, ${tell.t(word)}`}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <tfoot aria-hidden>
            <tr>
              <td>{tell.t('quarters')}</td>
              <td>
                <TimeMarks axis={axisOf(found)} width={width} />
              </td>
              <td colSpan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
      {idle > 0 && <p className={classes.means}>{t('figures.idle', { count: idle })}</p>}
    </Part>
  );
}
