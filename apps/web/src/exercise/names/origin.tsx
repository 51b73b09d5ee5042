import { Address } from '@tocsin/scenario';
import { ExerciseTime } from '../time/exercise-time';
import { useAddressName } from './use-address-name';

interface Props {
  of: { organisation: string; at: number; wall?: number };
}

/** Which organisation something comes from, and since when. */
export function Origin({ of: { organisation, at, wall } }: Props) {
  const addressName = useAddressName();
  return (
    <>
      {addressName(Address.organisation(organisation))} · <ExerciseTime at={at} wall={wall} />
    </>
  );
}
