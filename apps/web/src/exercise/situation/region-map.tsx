import type { Plan, PlanMap } from '@tocsin/plan';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import type { Affected } from './situation';
import classes from './situation.module.css';

interface Props {
  plan: Plan;
  map: PlanMap;
  regions: Record<string, Affected>;
}

/** The country's regions, each in the colour of its gravest open case; the list beside it says the same in words. */
export function RegionMap({ plan, map, regions }: Props) {
  const { t } = useTranslation('plan');
  const text = useText();
  const touched = map.regions.filter(({ id }) => (regions[id]?.open ?? 0) > 0);
  const severityOf = (id: string) => plan.severities[regions[id]?.worst ?? -1];
  return (
    <div className={classes.map}>
      <svg
        viewBox={`-4 -4 ${map.width + 8} ${map.height + 8}`}
        role="img"
        aria-label={t('situation.mapOf', {
          regions: touched.map(({ title }) => text(title)).join(', ') || '–',
        })}
      >
        {map.regions.map(({ id, title, outline }) => {
          const open = regions[id]?.open ?? 0;
          return (
            <path
              key={id}
              d={outline}
              data-open={open > 0 || undefined}
              style={open > 0 ? { fill: severityOf(id)?.colour } : undefined}
            >
              <title>{text(title)}</title>
            </path>
          );
        })}
      </svg>
      {touched.length > 0 && (
        <ul className={classes.legend}>
          {touched.map(({ id, title }) => (
            <li key={id}>
              <span className={classes.swatch} style={{ background: severityOf(id)?.colour }} aria-hidden />
              <strong>{text(title)}</strong> {t('situation.open', { count: regions[id]?.open ?? 0 })}
              {severityOf(id) && ` · ${text(severityOf(id)?.title)}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
