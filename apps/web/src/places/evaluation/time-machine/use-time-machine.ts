import type { TimeMachine } from '@tocsin/engine';
import { useMemo } from 'react';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useSeat } from '../../../exercise/seat/seat';
import { useDescribed } from '../../../exercise/events/use-described';
import { useMoment } from './use-moment';
import { usePlayback } from './use-playback';
import { firstFor, viewerOf } from '../../../exercise/past/viewers';

/** The moment and the views of the address, how one goes on from there, and what the log says of that moment. */
export function useTimeMachine(machine: TimeMachine) {
  const seat = useSeat();
  const describe = useDescribed();
  const exercise = useExercise((state) => state.exercise);
  const { moment, show, change, search } = useMoment(machine);
  const playback = usePlayback(machine, moment, show);
  const as = search.as ?? firstFor(seat, machine.people);
  const { beside } = search;
  const { seq } = moment;
  const viewers = useMemo(
    () => [as, beside].flatMap((one) => (one && viewerOf(one, seq, machine, exercise, seat)?.viewer) || []),
    [as, beside, seq, machine, exercise, seat],
  );
  const event = machine.eventAt(seq);
  const described = event && describe(event);
  const said = described && [described.what, described.about].filter(Boolean).join(': ');
  return { moment, change, playback, as, beside, viewers, said };
}
