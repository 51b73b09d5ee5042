import { tellingOf } from '@tocsin/report';
import { CloseButton, Drawer, Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/texts';
import { Empty } from '../../../../ui/empty';
import { Fault } from '../../../../ui/fault';
import { useTimes } from '../../../../exercise/time/use-times';
import { useEventWords } from '../../../../exercise/events/use-event-words';
import { useReportSearch } from '../search/use-report-search';
import { basisOf } from './basis';
import { BasisPane } from './basis-pane';
import type { Choice } from './choice';
import classes from './figures.module.css';
import { Parts } from './parts';
import { ChosenProvider, ShownProvider } from './shown';
import { useFigures } from './use-figures';

const Page = memo(Parts);

/** Figures from the log, each with its definition, its unit and the events that it was counted from, one click away. */
export default function FiguresView() {
  const { t } = useTranslation('evaluation');
  const { t: shell } = useTranslation('shell');
  const { t: report, ready: speaks } = useTranslation(['report', 'terms']);
  const language = useLanguage();
  const { stamp } = useTimes();
  const { eventAt, said } = useEventWords();
  const { found, counted, error } = useFigures();
  const { search, change } = useReportSearch();
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const page = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const choice = search.of as Choice | undefined;
  const shown = useMemo(
    () =>
      found &&
      speaks && { found, eventAt, said, tell: { ...tellingOf(found.state, { language, t: report }), stamp } },
    [found, eventAt, said, language, report, speaks, stamp],
  );
  const choose = useCallback(
    (of?: Choice) => {
      change({ of });
      // What was asked for is read next, also by those who cannot see that it has come.
      if (of) requestAnimationFrame(() => pane.current?.focus());
    },
    [change],
  );
  const close = () => {
    choose(undefined);
    if (!narrow) buttonOf(page.current, choice)?.focus();
  };
  const chosen = useMemo(() => ({ choice, choose }), [choice, choose]);
  const ready = shown !== undefined;
  const first = useRef(choice);
  useEffect(() => {
    // Whoever comes back from a moment finds the number where they left it.
    if (ready) buttonOf(page.current, first.current)?.scrollIntoView({ block: 'center' });
  }, [ready]);
  if (error !== undefined && !shown) return <Fault error={error} />;
  if (!shown)
    return (
      <Empty title={t('figures.counting', { count: counted })}>
        <Loader size="sm" />
      </Empty>
    );
  const title = (choice && basisOf(choice, shown.found, shown.tell)?.title) ?? t('figures.origin');
  return (
    <ShownProvider value={shown}>
      <ChosenProvider value={chosen}>
        <div className={classes.columns}>
          <div ref={page} className={classes.page}>
            <p className={classes.means} role="status">
              {t('figures.upTo', { count: counted, time: stamp(shown.found.until) })}
            </p>
            <Page />
          </div>
          {narrow ? (
            <Drawer
              opened={choice !== undefined}
              onClose={close}
              position="right"
              size="26rem"
              title={<strong>{title}</strong>}
              closeButtonProps={{ 'aria-label': shell('close') }}
            >
              {choice && <BasisPane choice={choice} />}
            </Drawer>
          ) : (
            <aside
              ref={pane}
              className={classes.pane}
              tabIndex={-1}
              aria-labelledby="figures-basis"
              onKeyDown={({ key }) => key === 'Escape' && close()}
            >
              <div className={classes.paneHead}>
                <h2 id="figures-basis">{title}</h2>
                {choice && <CloseButton aria-label={shell('close')} onClick={close} />}
              </div>
              {choice ? <BasisPane choice={choice} /> : <p className="quiet">{t('figures.choose')}</p>}
            </aside>
          )}
        </div>
      </ChosenProvider>
    </ShownProvider>
  );
}

const buttonOf = (page: HTMLElement | null, choice: Choice | undefined): HTMLElement | null =>
  choice ? (page?.querySelector<HTMLElement>(`[data-choice="${CSS.escape(choice)}"]`) ?? null) : null;
