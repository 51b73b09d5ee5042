import type { State } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import type { ReactNode } from 'react';
import { ExerciseClock } from '../src/exercise/time/exercise-clock';
import { useExercise } from '../src/exercise/live/use-exercise';
import { InjectRow } from '../src/places/conduct/due/inject-row';
import { ScoreSheet } from '../src/places/crisis-centre/cases/score-sheet';
import { Composer } from '../src/places/participant/compose/composer';
import { Decision } from '../src/places/participant/message/decision';
import { ToDoScreen } from '../src/places/participant/to-do/to-do-screen';
import { PLAN, seenBy, withCase } from '../src/testing/fixtures';
import type { PlayedExercise } from '../src/testing/played-exercise';

interface Scene {
  component: string;
  states: { state: string; live: PlayedExercise; readOnly?: boolean; shown: ReactNode }[];
}

/** An exercise in which something has been done. */
const after = (live: PlayedExercise, ...acts: ((live: PlayedExercise) => void)[]): PlayedExercise => {
  for (const act of acts) act(live);
  return live;
};
const ends = (live: PlayedExercise) => live.do({ type: 'EndExercise' });
const acknowledges = (live: PlayedExercise) =>
  live.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }, 'ann');
const decides = (live: PlayedExercise) =>
  live.do({ type: 'ChooseOption', message: 'i2', option: 'cut' }, 'ann');

const asks = (state: State) => state.messages['i2'];
function Card() {
  const message = useExercise(asks);
  return message?.decision ? <Decision message={message} decision={message.decision} /> : null;
}
function Row({ number }: { number: number }) {
  const inject = useExercise((state) => state.injects[number]);
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>{inject && <InjectRow inject={inject} />}</ul>
  );
}
function Sheet({ id }: { id: string }) {
  const one = useExercise((state) => state.cases[id]);
  return one ? <ScoreSheet plan={PLAN} one={one} /> : null;
}
const clock = <ExerciseClock />;
const toDo = <ToDoScreen />;
const card = <Card />;
const row = <Row number={3} />;
/** Each has a draft of its own. */
const composer = (draft: string, title = '', body = '') => (
  <Composer
    draft={`gallery ${draft}`}
    start={{ to: ['organisation:cert'], title, body, attachments: [] }}
    onDone={() => undefined}
  />
);
const scored = withCase();
const agreed = withCase();
agreed.live.do(
  {
    type: 'EvaluateCase',
    case: agreed.id,
    scale: 'scale',
    choices: { impact: { option: 'high', reason: 'All desks' } },
    severity: 'grave',
    agreed: true,
  },
  'cleo',
);

export const SCENES: Scene[] = [
  {
    component: 'ExerciseClock',
    states: [
      { state: 'before STARTEX', live: seenBy('ann'), shown: clock },
      { state: 'running', live: seenBy('ann', 12), shown: clock },
      {
        state: 'running fast',
        live: after(seenBy('ann', 12), (live) => live.do({ type: 'SetRate', rate: 5 })),
        shown: clock,
      },
      {
        state: 'paused',
        live: after(seenBy('ann', 12), (live) => live.do({ type: 'PauseClock' })),
        shown: clock,
      },
      { state: 'night', live: seenBy('ann', 55), shown: clock },
      { state: 'ended', live: after(seenBy('ann', 12), ends), shown: clock },
      { state: 'large', live: seenBy('ann', 12), shown: <ExerciseClock large /> },
    ],
  },
  {
    component: 'ToDoScreen',
    states: [
      { state: 'nothing', live: seenBy('bob', 5), shown: toDo },
      { state: 'open', live: seenBy('ann', 5), shown: toDo },
      { state: 'late', live: seenBy('ann', 17), shown: toDo },
      { state: 'one done', live: after(seenBy('ann', 5), acknowledges), shown: toDo },
      { state: 'done late', live: after(seenBy('ann', 20), acknowledges), shown: toDo },
    ],
  },
  {
    component: 'Decision',
    states: [
      { state: 'open', live: seenBy('ann', 5), shown: card },
      { state: 'read-only', live: seenBy('ann', 5), readOnly: true, shown: card },
      { state: 'decided', live: after(seenBy('ann', 5), decides), shown: card },
      { state: 'by default', live: seenBy('ann', 15), shown: card },
    ],
  },
  {
    component: 'Composer',
    states: [
      { state: 'empty', live: seenBy('ann', 1), shown: composer('empty') },
      { state: 'ready', live: seenBy('ann', 1), shown: composer('ready', 'Help', 'All desks are dead.') },
      {
        state: 'offline',
        live: after(seenBy('ann', 1), (live) => live.become({ link: 'offline' })),
        shown: composer('offline', 'Help', 'All desks are dead.'),
      },
      {
        state: 'after ENDEX',
        live: after(seenBy('ann', 1), ends),
        shown: composer('ended', 'Help', 'All desks are dead.'),
      },
    ],
  },
  {
    component: 'ScoreSheet',
    states: [
      { state: 'empty', live: scored.live, shown: <Sheet id={scored.id} /> },
      { state: 'agreed before', live: agreed.live, shown: <Sheet id={agreed.id} /> },
    ],
  },
  {
    component: 'InjectRow',
    states: [
      { state: 'scheduled', live: seenBy('fay', 5), shown: row },
      { state: 'waiting', live: seenBy('fay', 5), shown: <Row number={4} /> },
      {
        state: 'on hold',
        live: after(seenBy('fay', 5), (live) => live.do({ type: 'HoldInject', number: 3 })),
        shown: row,
      },
      {
        state: 'skipped',
        live: after(seenBy('fay', 5), (live) => live.do({ type: 'SkipInject', number: 3 })),
        shown: row,
      },
      { state: 'released', live: after(seenBy('fay', 5), (live) => live.wait(20 * MINUTE)), shown: row },
    ],
  },
];
