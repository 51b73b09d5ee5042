import { Navigate, useParams } from '@tanstack/react-router';
import { HOME_OF_PART } from './home-of-part';
import { useSeat } from './seat';

/** Leads to where the one who sits here works. */
export function SeatHome() {
  const { exercise, seat } = useParams({ from: '/x/$exercise/$seat' });
  const { part } = useSeat();
  return <Navigate to={`/x/${exercise}/${seat}/${HOME_OF_PART[part]}` as '/'} search={{} as never} replace />;
}
