import { useExerciseTitle } from '../../ui/exercise-title';
import { useHotkeys, useLocalStorage, type HotkeyItem } from '@mantine/hooks';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../exercise/live/use-exercise';
import { useMaySteer } from '../../exercise/seat/seat';
import { Empty } from '../../ui/empty';
import { DuePane } from './due/due-pane';
import { Improvise } from './improvise/improvise';
import { MessagePane } from './stream/message-pane';
import { StreamPane } from './stream/stream-pane';
import { Timeline } from './timeline/timeline';
import { ConductBar } from './conduct-bar';
import { onKey } from '../../ui/keys';
import classes from './conduct-screen.module.css';
import { InjectPane } from './injects/inject-pane';
import { SelectionContext, useSelectionState } from '../../exercise/selection/selection-context';

const PANES = ['due', 'open', 'stream'] as const;
type Pane = (typeof PANES)[number];

/** Where an exercise is run: the timeline, what is due, the inject in hand, what participants do. */
export function ConductScreen() {
  const { t } = useTranslation('facilitator');
  const known = useExercise((state) => state.exercise !== undefined);
  const [pane, turn] = useState<Pane>('due');
  const [withTimeline, setWithTimeline] = useLocalStorage({ key: 'tocsin-timeline', defaultValue: true });
  const [improvising, improvise] = useState(false);
  const selection = useSelectionState(() => turn('open'));
  const mayAct = useMaySteer();
  useExerciseTitle(t('place.conduct'));
  useHotkeys([
    ['T', onKey(() => setWithTimeline((shown) => !shown))],
    ...(mayAct ? [['I', onKey(() => improvise(true))] as HotkeyItem] : []),
  ]);
  if (!known) return <Empty title={t('conduct.loading')} />;
  return (
    <SelectionContext value={selection}>
      <div className={classes.conduct} data-pane={pane}>
        <h1 className="unseen">{t('place.conduct')}</h1>
        <ConductBar
          withTimeline={withTimeline}
          setWithTimeline={setWithTimeline}
          improvise={mayAct ? () => improvise(true) : undefined}
        />
        {withTimeline && <Timeline />}
        <SegmentedControl
          className={classes.turn}
          value={pane}
          onChange={(value) => turn(value as Pane)}
          data={PANES.map((value) => ({ value, label: t(`pane.${value}`) }))}
        />
        <div className={classes.panes}>
          <section className={classes.due} aria-label={t('pane.due')}>
            <DuePane />
          </section>
          <section className={classes.open} aria-label={t('pane.open')}>
            {selection.message ? <MessagePane id={selection.message} /> : <InjectPane />}
          </section>
          <section className={classes.stream} aria-label={t('pane.stream')}>
            <StreamPane />
          </section>
        </div>
        {mayAct && <Improvise opened={improvising} close={() => improvise(false)} />}
      </div>
    </SelectionContext>
  );
}
