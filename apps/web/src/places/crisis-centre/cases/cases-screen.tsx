import type { Report } from '@tocsin/engine';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { Empty } from '../../../ui/empty';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { Origin } from '../../../exercise/names/origin';
import { useStill } from '../../../ui/use-still';
import classes from '../crisis-centre.module.css';
import { useMay, usePlan } from '../../../exercise/plan/use-plan';
import { Button } from '../../../ui/button';

const reportOf = ({ report }: Report): string => report;

/** Reports that wait to be registered, and the cases that they became. */
export function CasesScreen() {
  const { t } = useTranslation(['plan', 'terms']);
  const text = useText();
  const addressName = useAddressName();
  const plan = usePlan();
  const may = useMay()(plan?.evaluates);
  const cases = useExercise((state) => Object.values(state.cases).sort((a, b) => b.at - a.at));
  const waiting = useExercise((state) =>
    Object.values(state.reports)
      .filter(({ report }) => !state.registered[report])
      .sort((a, b) => a.at - b.at),
  );
  const still = useStill(waiting, reportOf);
  const severityOf = (id: string | undefined) => plan?.severities.find((one) => one.id === id);
  return (
    <ConsoleScreen title={t('cases.title')}>
      {still.rows.length > 0 && (
        <section className={classes.panel} aria-labelledby="waiting">
          <h2 id="waiting">{t('cases.waiting', { count: waiting.length })}</h2>
          <ul className={classes.rows} {...still.under}>
            {still.rows.map((report) => (
              <Waiting key={report.report} report={report} may={may} />
            ))}
          </ul>
        </section>
      )}
      {cases.length === 0 ? (
        <Empty title={t('cases.none')} />
      ) : (
        <section className={classes.panel} aria-labelledby="cases">
          <h2 id="cases">{t('cases.all')}</h2>
          <ul className={classes.rows}>
            {cases.map((one) => {
              const newest = one.agreed ?? Object.values(one.evaluations).at(-1);
              const severity = severityOf(newest?.severity);
              return (
                <li key={one.case}>
                  <div>
                    <SeatLink to={`cases/${one.case}`}>
                      <strong>{one.title}</strong>
                    </SeatLink>
                    <p className={classes.small}>
                      <span className="mono">{one.case}</span> · {t(`terms:caseState.${one.state}`)} ·{' '}
                      {one.organisations.map((id) => addressName(Address.organisation(id))).join(', ')} ·{' '}
                      <ExerciseTime at={one.at} wall={one.wall} />
                    </p>
                  </div>
                  {newest && severity && (
                    <span>
                      <span className={classes.swatch} style={{ background: severity.colour }} aria-hidden />
                      {text(severity.title)} · {newest.score.toFixed(2)}
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </ConsoleScreen>
  );
}

function Waiting({ report, may }: { report: Report; may: boolean }) {
  const { t } = useTranslation(['plan', 'terms']);
  const { run, busy } = useCommand();
  const registered = useExercise((state) => state.registered[report.report] !== undefined);
  const open = useExercise((state) =>
    Object.values(state.cases).filter(({ state: how }) => how !== 'closed'),
  );
  return (
    <li>
      <div>
        {registered ? report.title : <SeatLink to={`report/${report.report}`}>{report.title}</SeatLink>}
        <p className={classes.small}>
          <Origin of={report} />
        </p>
      </div>
      {may && (
        <Button
          size="xs"
          loading={busy}
          disabled={registered}
          onClick={() =>
            void run({ type: 'RegisterCase', title: report.title, reports: [report.report], tlp: report.tlp })
          }
        >
          {t('cases.register')}
        </Button>
      )}
      {may && !registered && open.length > 0 && (
        <Select
          size="xs"
          aria-label={t('cases.addTo')}
          placeholder={t('cases.addTo')}
          value={null}
          data={open.map((one) => ({ value: one.case, label: one.title }))}
          onChange={(id) => id && void run({ type: 'LinkReport', case: id, report: report.report })}
        />
      )}
    </li>
  );
}
