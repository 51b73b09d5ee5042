import { Navigate, useParams } from '@tanstack/react-router';
import { useExercise, useStatus } from '../exercise/live/use-exercise';
import { homeOf } from './home-of';
import { Loading } from '../frames/seat/loading';
import { useSeat } from '../exercise/seat/seat';

/** Leads to where the one who sits here works, once it is known how far the exercise is. */
export function SeatHome() {
  const { exercise, seat } = useParams({ from: '/x/$exercise/$seat' });
  const { part } = useSeat();
  const { link } = useStatus();
  const home = useExercise(({ standing }) => homeOf(part, standing));
  if (link === 'joining') return <Loading />;
  return <Navigate to={`/x/${exercise}/${seat}/${home}` as '/'} search={{} as never} replace />;
}
