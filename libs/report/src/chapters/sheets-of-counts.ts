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
  const { texts, words } = tell;
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
    name: texts.outcome,
    columns: [
      text(texts.figureColumn, 36),
      text(texts.what, 60),
      ...[texts.met, texts.late, texts.missed, texts.open, texts.total].map(count),
    ],
    rows: [
      ...rowsOf(texts.expectedByObjective, titled(script?.objectives), outcomes.byObjective),
      ...rowsOf(texts.expectedByPhase, titled(script?.phases), outcomes.byPhase),
      ...rowsOf(texts.expectedByOrganisation, organisations, outcomes.byOrganisation),
    ],
  };
}

const dutySheet = ({ duties }: Figures, { texts, organisation, plan }: Telling): Sheet => ({
  name: texts.duties,
  columns: [
    text(texts.organisation, 32),
    text(texts.duty, 30),
    text(texts.step, 30),
    moment(texts.due),
    moment(texts.submitted),
    text(texts.outcome, 14),
  ],
  rows: duties.map((one) => [
    organisation(one.organisation),
    plan('duty', one.duty),
    plan(`step:${one.duty}`, one.step),
    one.due ?? null,
    one.submitted ?? null,
    texts[one.state],
  ]),
});

const levelSheet = ({ levels }: Figures, { texts, plan }: Telling): Sheet => ({
  name: texts.levelTitle,
  columns: [moment(texts.time), text(texts.level, 36), text(texts.evidence, 12)],
  rows: levels.map(({ at, level, seq }) => [at, plan('level', level), seq]),
});

const severitySheet = ({ severities, state }: Figures, { texts, plan }: Telling): Sheet => ({
  name: texts.severityTitle,
  columns: [
    moment(texts.time),
    text(texts.case, 50),
    text(texts.severity, 28),
    { title: texts.score, width: 12, format: 'decimal' },
    text(texts.agreed, 16),
    text(texts.evidence, 12),
  ],
  rows: severities.map((one) => [
    one.at,
    `${one.case} ${state.cases[one.case]?.title ?? ''}`.trim(),
    plan('severity', one.severity),
    one.score,
    one.agreed ? texts.yes : texts.no,
    one.seq,
  ]),
});

const truthSheet = ({ judged }: Figures, { texts, plan, words }: Telling): Sheet => ({
  name: texts.groundTruth,
  columns: [moment(texts.time), text(texts.severity, 28), text(texts.because, 90)],
  rows: judged.truth.map(({ at, severity, because }) => [at, plan('severity', severity), words(because)]),
});

const againstSheet = ({ judged: { against } }: Figures, { texts }: Telling): Sheet => ({
  name: texts.againstSheet,
  columns: [text(texts.asEvaluated, 40), { title: texts.minutesColumn, width: 12, format: 'decimal' }],
  rows: against
    ? [
        [texts.below, against.below],
        [texts.equal, against.equal],
        [texts.above, against.above],
        [texts.notEvaluated, against.unevaluated],
      ]
    : [],
});

const flowSheet = ({ flow }: Figures, { texts, organisation }: Telling): Sheet => ({
  name: texts.informing,
  columns: [text(texts.sender, 36), text(texts.recipients, 36), count(texts.total)],
  rows: Object.entries(flow).flatMap(([from, row]) =>
    Object.entries(row).map(([to, times]) => [organisation(from), organisation(to), times]),
  ),
});

const loadSheet = (figures: Figures, tell: Telling): Sheet => {
  const shown = burdened(figures, tell);
  const { step } = figures.load;
  const length = Math.max(0, ...shown.map(({ values }) => values.length));
  return {
    name: tell.texts.load,
    columns: [moment(tell.texts.time), ...shown.map(({ label }) => ({ ...count(label), width: 22 }))],
    rows: Array.from({ length }, (_, place) => [
      place * step,
      ...shown.map(({ values }) => values[place] ?? 0),
    ]),
  };
};

const publicitySheet = ({ publicity }: Figures, { texts }: Telling): Sheet => {
  const { press, statements, step } = publicity;
  const any = [...press, ...statements].some((one) => one > 0);
  return {
    name: texts.publicity,
    columns: [
      moment(texts.time),
      { ...count(texts.press), width: 32 },
      { ...count(texts.statements), width: 26 },
    ],
    rows: any ? press.map((heard, place) => [place * step, heard, statements[place] ?? 0]) : [],
  };
};
