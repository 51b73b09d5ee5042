import type { PublicOrganisation } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { useQuery } from '@tanstack/react-query';
import { planQuery } from '../../http/exercise-queries';
import { useConsole } from '../seat/console-context';
import { useExercise } from '../live/use-exercise';
import { usePlace } from '../seat/seat';

/** The emergency plan of the exercise; undefined while it is fetched, or where there is none. */
export function usePlan(): Plan | undefined {
  const adopted = useExercise((state) => state.plan !== undefined);
  return useQuery({ ...planQuery(usePlace()), enabled: adopted }).data ?? undefined;
}

/** One's own organisation as the plan sees it. */
export function useOwnOrganisation(): PublicOrganisation | undefined {
  const { person } = useConsole();
  return useExercise((state) => state.exercise?.organisations.find(({ id }) => id === person.organisation));
}

/** Whether one's organisation is of one of these kinds, and one may act now. */
export function useMay(): (kinds: readonly string[] | undefined) => boolean {
  const own = useOwnOrganisation();
  const { readOnly } = useConsole();
  const running = useExercise((state) => state.standing === 'running');
  return (kinds) => running && !readOnly && own !== undefined && (kinds ?? []).includes(own.kind);
}
