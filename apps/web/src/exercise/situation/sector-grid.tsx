import type { Plan } from '@tocsin/plan';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import type { Situation } from './situation';
import classes from './situation.module.css';

/** Sectors against severities: how many open cases, the gravest to the right. */
export function SectorGrid({ plan, sectors }: { plan: Plan; sectors: Situation['sectors'] }) {
  const { t } = useTranslation(['plan', 'terms']);
  const text = useText();
  const columns = [...plan.severities.map(({ id, title }) => ({ id, title: text(title) })).reverse()];
  return (
    <div className={classes.scroll} role="region" aria-label={t('situation.sectors')} tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('situation.sector')}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">{t('situation.notEvaluated')}</th>
          </tr>
        </thead>
        <tbody>
          {sectors.map(({ id, organisations, bySeverity }) => (
            <tr key={id}>
              <th scope="row">
                {t(`terms:sector.${id}` as never)} <span className="quiet">{organisations}</span>
              </th>
              {[...bySeverity.keys()]
                .slice(0, -1)
                .reverse()
                .map((place) => (
                  <Cell key={place} count={bySeverity[place] ?? 0} colour={plan.severities[place]?.colour} />
                ))}
              <Cell count={bySeverity.at(-1) ?? 0} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ count, colour }: { count: number; colour?: string }) {
  return (
    <td data-open={count > 0 || undefined}>
      {count > 0 && (
        <>
          <span className={classes.swatch} style={{ background: colour }} aria-hidden />
          {count}
        </>
      )}
    </td>
  );
}
