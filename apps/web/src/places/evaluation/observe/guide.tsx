import type { State } from '@tocsin/engine';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '@tocsin/scenario';
import { arrowWalk } from '../../../ui/arrow-walk';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { useText } from '../../../i18n/texts';
import { useClock } from '../../../exercise/live/use-clock';
import { useLive } from '../../../exercise/live/live-context';
import { Empty } from '../../../ui/empty';
import { guideOf, type Guidance } from './guide-of';
import { GuideTask } from './guide-task';
import classes from './observe.module.css';

const VIEWS = ['now', 'open', 'all'] as const;

interface Props {
  organisation: string | undefined;
  chosen: string | undefined;
  onChoose: (task: string) => void;
}

/** The evaluation guide: what is happening or about to, what nobody has observed yet, or everything. */
export function Guide({ organisation, chosen, onChoose }: Props) {
  const { t } = useTranslation('evaluation');
  const text = useText();
  const live = useLive();
  const { now } = useClock();
  const [view, setView] = useState<(typeof VIEWS)[number]>('all');
  useThrottledState(looked);
  const tasks = guideOf(live.state, now).filter(({ task }) => concerns(task.by, organisation));
  const shown = tasks.filter(
    ({ happening, coming, observed }) =>
      view === 'all' || (view === 'open' ? observed === 0 : happening || coming !== undefined),
  );
  const open = tasks.filter(({ observed }) => observed === 0).length;
  const groups = [...new Set(shown.map(({ objective }) => objective))].map((objective) => ({
    objective,
    inIt: shown.filter((one) => one.objective === objective),
  }));
  return (
    <section className={classes.guide} aria-labelledby="guide">
      <h2 id="guide">{t('guide.title')}</h2>
      {tasks.length === 0 ? (
        <Empty title={t('guide.none')}>{t('guide.noneWhat')}</Empty>
      ) : (
        <>
          <SegmentedControl
            size="xs"
            fullWidth
            value={view}
            onChange={setView}
            aria-label={t('guide.title')}
            data={VIEWS.map((value) => ({ value, label: t(`guide.${value}`, { count: open }) }))}
          />
          {shown.length === 0 && <p className="quiet">{t(`guide.empty.${view}`)}</p>}
          <div onKeyDown={arrowWalk}>
            {groups.map(({ objective, inIt }) => (
              <div key={objective.id}>
                <h3>{text(objective.title)}</h3>
                <ul className={classes.tasks}>
                  {inIt.map((one) => (
                    <GuideTask
                      key={one.task.id}
                      guided={one}
                      chosen={one.task.id === chosen}
                      organisation={organisation}
                      now={now}
                      onChoose={() => onChoose(one.task.id)}
                    />
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

/** The guide is drawn from the state itself; this says when it has changed. */
const looked = ({ seq }: State): number => seq;

const concerns = (by: Guidance['task']['by'], organisation: string | undefined): boolean =>
  !organisation ||
  !by ||
  by.some((address) => partsOf(address).kind !== 'organisation' || partsOf(address).id === organisation);
