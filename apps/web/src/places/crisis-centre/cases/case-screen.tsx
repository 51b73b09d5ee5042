import type { Case } from '@tocsin/engine';
import { Group, Select, Textarea } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { Empty } from '../../../ui/empty';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { TlpLabel } from '../../../ui/tlp-label';
import { useNames } from '../../../exercise/names/use-address-name';
import { Origin } from '../../../exercise/names/origin';
import classes from '../crisis-centre.module.css';
import { InformationRequests } from '../room/information';
import { ScoreSheet } from './score-sheet';
import { SheetsCompared } from './sheets-compared';
import { useMay, usePlan } from '../../../exercise/plan/use-plan';
import { Button } from '../../../ui/button';

/** One case: its reports, who handles it, how severe it was judged by whom, and its life until the closing report. */
export function CaseScreen() {
  const { t } = useTranslation(['plan', 'terms']);
  const plan = usePlan();
  const may = useMay()(plan?.evaluates);
  const { case: id = '' } = useParams({ strict: false });
  const one = useExercise((state) => state.cases[id]);
  const reports = useExercise((state) =>
    (one?.reports ?? []).flatMap((report) => state.reports[report] ?? []),
  );
  if (!one || !plan) return <Empty title={t('cases.gone')} />;
  return (
    <ConsoleScreen title={one.title} actions={<SeatLink to="cases">{t('cases.back')}</SeatLink>}>
      <section className={classes.panel} aria-labelledby="case">
        <h2 id="case">
          <span className="mono">{one.case}</span> · {t(`terms:caseState.${one.state}`)}{' '}
          <TlpLabel tlp={one.tlp} />
        </h2>
        <ul className={classes.rows}>
          {reports.map((report) => (
            <li key={report.report}>
              <div>
                <SeatLink to={`report/${report.report}`}>{report.title}</SeatLink>
                <p className={classes.small}>
                  <Origin of={report} />
                </p>
              </div>
            </li>
          ))}
        </ul>
        {may && one.state !== 'closed' && <Handling one={one} />}
        {one.moves.map(({ to, note, at, wall }) => (
          <p key={`${to}-${wall}`} className={classes.small}>
            <ExerciseTime at={at} wall={wall} /> {t(`terms:caseState.${to}`)}
            {note && `: ${note}`}
          </p>
        ))}
      </section>
      <InformationRequests about={[...one.reports, one.case]} of={one.organisations} />
      <Evaluations one={one} />
      {may && one.state !== 'closed' && <ScoreSheet plan={plan} one={one} />}
    </ConsoleScreen>
  );
}

function Handling({ one }: { one: Case }) {
  const { t } = useTranslation(['plan', 'terms']);
  const names = useNames();
  const { run, busy } = useCommand();
  const [note, setNote] = useState('');
  const team = useExercise((state) =>
    Object.values(state.people)
      .filter(({ organisation }) => organisation === one.organisation)
      .map(({ id }) => id),
  );
  const move = async (to: 'in-handling' | 'contained' | 'closed') => {
    if (await run({ type: 'MoveCase', case: one.case, to, note: note.trim() })) setNote('');
  };
  return (
    <>
      <Select
        label={t('cases.handler')}
        data={team.map((id) => ({ value: id, label: names[id] ?? id }))}
        value={one.handler ?? null}
        onChange={(handler) => handler && void run({ type: 'AssignCase', case: one.case, handler })}
      />
      <Textarea
        label={t('cases.note')}
        description={t('cases.noteHint')}
        autosize
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Group>
        {one.state !== 'in-handling' && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void move('in-handling')}>
            {t('cases.handle')}
          </Button>
        )}
        {one.state !== 'contained' && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void move('contained')}>
            {t('cases.contain')}
          </Button>
        )}
        <Button size="xs" loading={busy} disabled={!note.trim()} onClick={() => void move('closed')}>
          {t('cases.close')}
        </Button>
      </Group>
    </>
  );
}

function Evaluations({ one }: { one: Case }) {
  const { t } = useTranslation(['plan', 'terms']);
  const text = useText();
  const names = useNames();
  const plan = usePlan();
  const all = Object.values(one.evaluations).sort((a, b) => b.wall - a.wall);
  if (all.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="evaluations">
      <h2 id="evaluations">{t('sheet.made')}</h2>
      <ul className={classes.rows}>
        {all.map(({ evaluation, person, score, severity, reason, agreed, at, wall }) => {
          const found = plan?.severities.find(({ id }) => id === severity);
          return (
            <li key={evaluation}>
              <div>
                <strong>
                  <span className={classes.swatch} style={{ background: found?.colour }} aria-hidden />
                  {text(found?.title)} · {score.toFixed(2)}
                </strong>{' '}
                {agreed && t('sheet.isAgreed')}
                <p className={classes.small}>
                  {names[person] ?? person} · <ExerciseTime at={at} wall={wall} />
                  {reason && ` · ${reason}`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
      {plan && <SheetsCompared plan={plan} evaluations={all} />}
    </section>
  );
}
