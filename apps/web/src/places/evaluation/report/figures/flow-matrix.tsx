import { useTranslation } from 'react-i18next';
import { CountCell } from './count';
import classes from './figures.module.css';
import flowClasses from './flow.module.css';
import { useShown } from './shown';

/** Rows wrote, columns received. Organisations have the numbers that the drawing gives them. */
export function FlowMatrix({ organisations }: { organisations: string[] }) {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="group"
      aria-label={tell.t('counts.informing.title')}
      data-matrix
    >
      <table className={flowClasses.matrix}>
        <caption>{tell.t('informingDescription')}</caption>
        <thead>
          <tr>
            <td>{t('figures.fromTo')}</td>
            {organisations.map((id, index) => (
              <th key={id} scope="col" title={tell.organisation(id)}>
                <span aria-hidden>{index + 1}</span>
                <span className="unseen">{tell.organisation(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {organisations.map((from, index) => (
            <tr key={from}>
              <th scope="row">
                <i aria-hidden>{index + 1}</i> {tell.organisation(from)}
              </th>
              {organisations.map((to) => (
                <td key={to} data-self={from === to || undefined}>
                  {from !== to && (
                    <CountCell
                      n={found.flow[from]?.[to] ?? 0}
                      choice={`flow/${from}/${to}`}
                      label={`${tell.organisation(from)} → ${tell.organisation(to)}`}
                      sparse
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
