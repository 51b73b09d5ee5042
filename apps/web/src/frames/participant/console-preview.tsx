import { useParams } from '@tanstack/react-router';
import { LiveProvider } from '../../exercise/live/live-context';
import { useExercise } from '../../exercise/live/use-exercise';
import { Loading } from '../seat/loading';
import { useSeat } from '../../exercise/seat/seat';
import { BaseContext } from '../../exercise/seat/seat-link';
import { Console } from './console';

/** What somebody else sees, for a facilitator: the same console over the same events, read-only. */
export function ConsolePreview() {
  const { exercise, person: seat } = useSeat();
  const { person: id } = useParams({ from: '/x/$exercise/$seat/preview/$person' });
  return (
    <BaseContext value={`/x/${exercise}/${seat}/preview/${id}`}>
      <LiveProvider exercise={exercise} seat={seat} as={id} waiting={<Loading />}>
        <Previewed id={id} />
      </LiveProvider>
    </BaseContext>
  );
}

function Previewed({ id }: { id: string }) {
  const person = useExercise((state) => state.people[id]);
  return <Console person={person} readOnly />;
}
