import type { Case } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useNames } from '../../../exercise/names/use-address-name';
import classes from '../crisis-centre.module.css';

interface Props {
  plan: Plan;
  evaluations: Case['evaluations'][string][];
}

/** What each evaluator chose side by side, so that they can agree: where they differ is marked. */
export function SheetsCompared({ plan, evaluations }: Props) {
  const { t } = useTranslation('plan');
  const text = useText();
  const names = useNames();
  const scale = plan.scales.find(({ id }) => id === evaluations[0]?.scale);
  const same = evaluations.filter((one) => one.scale === scale?.id);
  if (!scale || same.length < 2) return null;
  return (
    <div className={classes.compare} role="region" aria-label={t('sheet.compared')} tabIndex={0}>
      <table>
        <caption>{t('sheet.compared')}</caption>
        <thead>
          <tr>
            <th scope="col">{text(scale.title)}</th>
            {same.map(({ evaluation, person }) => (
              <th key={evaluation} scope="col">
                {names[person] ?? person}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scale.categories.map(({ id, title, options }) => {
            const chosen = same.map((one) => one.choices[id]);
            const differs = new Set(chosen.map((choice) => choice?.option)).size > 1;
            return (
              <tr key={id} data-differs={differs || undefined}>
                <th scope="row">
                  {text(title)} {differs && <span className="quiet">{t('sheet.differs')}</span>}
                </th>
                {chosen.map((choice, index) => (
                  <td key={same[index]!.evaluation}>
                    {text(options.find((option) => option.id === choice?.option)?.title)}
                    {choice?.reason && <p className={classes.small}>{choice.reason}</p>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
