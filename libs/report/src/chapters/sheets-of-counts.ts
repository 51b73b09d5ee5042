import type { Sheet } from '../document/document';
import type { Outcome } from '../figures/counts';
import type { Figures } from '../figures/figures';
import { burdened } from './load';
import type { Telling } from './telling';

type Columns = Sheet['columns'];
const text = (title: string, width: number): Columns[number] => ({ title, width });
const count = (title: string): Columns[number] => ({ title, width: 14, format: 'integer' });
const moment = (title: string): Columns[number] => ({ title, width: 18, format: 'moment' });

/** A sheet for each thing that a report counts. */
export const countSheets = (figures: Figures, tell: Telling): Sheet[] =>
  [
    outcomeSheet,
    dutySheet,
    levelSheet,
    severitySheet,
    truthSheet,
    againstSheet,
    flowSheet,
    loadSheet,
    publicitySheet,
  ].map((sheet) => sheet(figures, tell));

function outcomeSheet({ state, outcomes }: Figures, tell: Telling): Sheet {
  const { t, words } = tell;
  const { script, exercise } = state;
  const rowsOf = (
    group: string,
    list: readonly { id: string; label: string }[],
    counted: Record<string, Outcome>,
  ): Sheet['rows'] =>
    list.flatMap(({ id, label }) => {
      const one = counted[id];
      if (!one) return [];
      const { met, late, missed, open } = one;
      return [[group, label, met, late, missed, open, met + late + missed + open]];
    });
  const titled = (list: readonly { id: string; title: Parameters<Telling['words']>[0] }[] = []) =>
    list.map(({ id, title }) => ({ id, label: words(title) }));
  const organisations = (exercise?.organisations ?? []).map(({ id, name }) => ({ id, label: words(name) }));
  return {
    name: t('outcome'),
    columns: [
      text(t('figureColumn'), 36),
      text(t('what'), 60),
      ...[t('met'), t('late'), t('missed'), t('open'), t('total')].map(count),
    ],
    rows: [
      ...rowsOf(t('expectedByObjective'), titled(script?.objectives), outcomes.byObjective),
      ...rowsOf(t('expectedByPhase'), titled(script?.phases), outcomes.byPhase),
      ...rowsOf(t('expectedByOrganisation'), organisations, outcomes.byOrganisation),
    ],
  };
}

const dutySheet = ({ duties }: Figures, { t, organisation, plan }: Telling): Sheet => ({
  name: t('duties'),
  columns: [
    text(t('organisation'), 32),
    text(t('duty'), 30),
    text(t('step'), 30),
    moment(t('due')),
    moment(t('submitted')),
    text(t('outcome'), 14),
  ],
  rows: duties.map((one) => [
    organisation(one.organisation),
    plan('duty', one.duty),
    plan(`step:${one.duty}`, one.step),
    one.due ?? null,
    one.submitted ?? null,
    t(one.state),
  ]),
});

const levelSheet = ({ levels }: Figures, { t, plan }: Telling): Sheet => ({
  name: t('levelTitle'),
  columns: [moment(t('time')), text(t('level'), 36), text(t('evidence'), 12)],
  rows: levels.map(({ at, level, seq }) => [at, plan('level', level), seq]),
});

const severitySheet = ({ severities, state }: Figures, { t, plan }: Telling): Sheet => ({
  name: t('severityTitle'),
  columns: [
    moment(t('time')),
    text(t('case'), 50),
    text(t('severity'), 28),
    { title: t('score'), width: 12, format: 'decimal' },
    text(t('agreed'), 16),
    text(t('evidence'), 12),
  ],
  rows: severities.map((one) => [
    one.at,
    `${one.case} ${state.cases[one.case]?.title ?? ''}`.trim(),
    plan('severity', one.severity),
    one.score,
    one.agreed ? t('yes') : t('no'),
    one.seq,
  ]),
});

const truthSheet = ({ judged }: Figures, { t, plan, words }: Telling): Sheet => ({
  name: t('groundTruth'),
  columns: [moment(t('time')), text(t('severity'), 28), text(t('because'), 90)],
  rows: judged.truth.map(({ at, severity, because }) => [at, plan('severity', severity), words(because)]),
});

const againstSheet = ({ judged: { against } }: Figures, { t }: Telling): Sheet => ({
  name: t('againstSheet'),
  columns: [text(t('asEvaluated'), 40), { title: t('minutesColumn'), width: 12, format: 'decimal' }],
  rows: against
    ? [
        [t('below'), against.below],
        [t('equal'), against.equal],
        [t('above'), against.above],
        [t('terms:rating.none'), against.unevaluated],
      ]
    : [],
});

const flowSheet = ({ flow }: Figures, { t, organisation }: Telling): Sheet => ({
  name: t('informing'),
  columns: [text(t('sender'), 36), text(t('recipients'), 36), count(t('total'))],
  rows: Object.entries(flow).flatMap(([from, row]) =>
    Object.entries(row).map(([to, times]) => [organisation(from), organisation(to), times]),
  ),
});

const loadSheet = (figures: Figures, tell: Telling): Sheet => {
  const shown = burdened(figures, tell);
  const { step } = figures.load;
  const length = Math.max(0, ...shown.map(({ values }) => values.length));
  return {
    name: tell.t('load'),
    columns: [moment(tell.t('time')), ...shown.map(({ label }) => ({ ...count(label), width: 22 }))],
    rows: Array.from({ length }, (_, index) => [
      index * step,
      ...shown.map(({ values }) => values[index] ?? 0),
    ]),
  };
};

const publicitySheet = ({ publicity }: Figures, { t }: Telling): Sheet => {
  const { press, statements, step } = publicity;
  const any = [...press, ...statements].some((one) => one > 0);
  return {
    name: t('publicity'),
    columns: [
      moment(t('time')),
      { ...count(t('press')), width: 32 },
      { ...count(t('statements')), width: 26 },
    ],
    rows: any ? press.map((heard, index) => [index * step, heard, statements[index] ?? 0]) : [],
  };
};
