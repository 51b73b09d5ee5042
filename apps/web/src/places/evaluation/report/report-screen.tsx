import { Loader, SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useCommand } from '../../../commanding/use-command';
import { ToolScreen } from '../../../frames/staff/tool-screen';
import { download } from '../../../http/download';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useDownload } from '../../../ui/use-download';
import { MomentsBelow } from '../time-machine/moment-below';
import { Checks } from './checks';
import { Evidence } from './evidence';
import { LogSignature } from './log-signature';
import { Release } from './release';
import { ReportFiles } from '../../../exercise/report-files/report-files';
import { useSlots } from '../../../frames/slots';
import classes from './report.module.css';
import { Statements } from './statements';
import { Tally } from './tally';
import { REPORT_VIEWS, useReportSearch } from './search/use-report-search';
import { writing, wordsOf } from './use-statement';
import { Button } from '../../../ui/button';

/** Counting and its words are fetched by those who look at figures. */
const FiguresView = lazy(() => import('./figures/figures-view'));

/**
 * The after-action report: written together on the left, its evidence on the right, the moments it refers to below;
 * what the log says in figures; then given out in parts.
 */
export function ReportScreen() {
  const { t } = useTranslation('evaluation');
  const { search, change } = useReportSearch();
  const { view = 'write' } = search;
  return (
    <ToolScreen
      title={t('report.title')}
      controls={
        <SegmentedControl
          size="xs"
          value={view}
          onChange={(to) => change({ view: to === 'write' ? undefined : to, of: undefined })}
          aria-label={t('report.title')}
          data={REPORT_VIEWS.map((value) => ({ value, label: t(`write.view.${value}`) }))}
        />
      }
    >
      <MomentsBelow>
        {view === 'write' && <Write />}
        {view === 'figures' && (
          <Suspense fallback={<Loader size="sm" m="md" />}>
            <FiguresView />
          </Suspense>
        )}
        {view === 'handOut' && <HandOut />}
      </MomentsBelow>
    </ToolScreen>
  );
}

function Write() {
  const { t } = useTranslation('evaluation');
  const text = useText();
  const { run } = useCommand();
  const [current, setCurrent] = useState<string>();
  const objectives = useExercise((state) => state.script?.objectives ?? []);
  const statement = useExercise((state) => state.statements[current ?? '']);
  const { cites = [], observations = [] } = statement ?? {};
  const of = { current, onCurrent: setCurrent };
  const toggle = (one: { seq: number } | { observation: string }) => {
    if (!statement) return;
    const words = wordsOf(statement);
    const changed =
      'seq' in one
        ? { ...words, cites: toggled(words.cites, one.seq) }
        : { ...words, observations: toggled(words.observations, one.observation) };
    void run(writing(statement.statement, statement.version, statement.kind, changed));
  };
  const show = (id: string) => {
    setCurrent(id);
    document.querySelector<HTMLElement>(`[data-statement="${id}"] textarea`)?.focus();
  };
  return (
    <div className={classes.columns}>
      <div className={classes.text}>
        <p className={classes.small}>{t('report.what')}</p>
        <Checks onShow={show} />
        <section aria-labelledby="summary">
          <h2 id="summary">{t('write.part.summary')}</h2>
          <Statements kind="summary" {...of} />
        </section>
        <section aria-labelledby="objectives">
          <h2 id="objectives">{t('write.part.analysis')}</h2>
          {objectives.map((objective) => (
            <div key={objective.id} className={classes.objective}>
              <h3>{text(objective.title)}</h3>
              <Tally objective={objective} />
              <Statements kind="analysis" objective={objective.id} {...of} />
            </div>
          ))}
        </section>
        <section aria-labelledby="strengths">
          <h2 id="strengths">{t('write.part.strength')}</h2>
          <Statements kind="strength" {...of} />
        </section>
        <section aria-labelledby="improvements">
          <h2 id="improvements">{t('write.part.improvement')}</h2>
          <Statements kind="improvement" {...of} />
        </section>
      </div>
      <Evidence cites={cites} observations={observations} onToggle={statement ? toggle : undefined} />
    </div>
  );
}

const toggled = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

function HandOut() {
  const { t } = useTranslation('evaluation');
  const { ActionsToTest } = useSlots();
  const place = usePlace();
  const save = useDownload();
  const addressName = useAddressName();
  const organisations = useExercise((state) => (state.exercise?.organisations ?? []).map(({ id }) => id));
  const ended = useExercise((state) => state.standing === 'ended');
  return (
    <div className={classes.handOut}>
      <section aria-labelledby="files">
        <h2 id="files">{t('report.files')}</h2>
        {!ended && <p className="quiet">{t('report.running')}</p>}
        <ReportFiles
          audiences={[
            { value: 'whole', label: t('report.whole') },
            { value: 'public', label: t('report.public') },
            ...organisations.map((id) => ({ value: id, label: addressName(Address.organisation(id)) })),
          ]}
        >
          <Button variant="default" onClick={() => void save(download(place, '/log.jsonl'))}>
            {t('report.log')}
          </Button>
        </ReportFiles>
        <LogSignature />
      </section>
      <Release />
      {ended && <ActionsToTest />}
    </div>
  );
}
