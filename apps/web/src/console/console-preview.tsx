import { useParams } from '@tanstack/react-router';
import { LiveProvider } from '../live/live-context';
import { useExercise } from '../live/use-exercise';
import { Loading } from '../shell/loading';
import { useSeat } from '../shell/seat';
import { BaseContext } from '../shell/seat-link';
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
