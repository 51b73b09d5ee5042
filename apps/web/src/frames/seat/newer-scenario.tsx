import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useExercise } from '../../exercise/live/use-exercise';
import { usePlace } from '../../exercise/seat/seat';

/** What was asked of a scenario is asked again when the exercise goes on with another version of it. */
export function NewerScenario() {
  const queries = useQueryClient();
  const { exercise } = usePlace();
  const scenario = useExercise((state) => state.exercise?.scenario);
  const before = useRef(scenario);
  useEffect(() => {
    if (before.current !== undefined && before.current !== scenario)
      for (const of of ['briefing', 'plan', 'people', 'played-version'])
        void queries.invalidateQueries({ queryKey: [of, exercise] });
    before.current = scenario;
  }, [queries, exercise, scenario]);
  return null;
}
