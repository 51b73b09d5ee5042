import type { Text } from '@tocsin/scenario';
import type { Queries } from './stored-events';

/** An exercise as one chooses it from a list. */
export interface KeptExercise {
  id: string;
  title: Text;
  created: Date;
}

/** Every exercise of a database, the newest first; none where the database has never been Tocsin's. */
export async function keptExercises(database: Queries): Promise<KeptExercise[]> {
  const [there] = await database.query<{ made: boolean }[]>(
    `SELECT to_regclass('exercise_event') IS NOT NULL AS made`,
  );
  if (!there?.made) return [];
  return database.query(
    `SELECT exercise.id, coalesce(data -> 'title', '{}') AS title, created_at AS created
     FROM exercise LEFT JOIN exercise_event ON exercise_id = exercise.id AND type = 'ExerciseCreated'
     ORDER BY created_at DESC`,
  );
}
