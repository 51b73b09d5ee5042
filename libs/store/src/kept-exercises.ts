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
    `SELECT exercise.id, created_at AS created,
            CASE WHEN described.data ->> 'name' IS NOT NULL THEN json_build_object('en', described.data ->> 'name')
              ELSE coalesce(created.data -> 'title', '{}') END AS title
     FROM exercise LEFT JOIN exercise_event created ON created.exercise_id = exercise.id AND created.type = 'ExerciseCreated'
     LEFT JOIN LATERAL (SELECT data FROM exercise_event WHERE exercise_id = exercise.id AND type = 'ExerciseDescribed'
       ORDER BY seq DESC LIMIT 1) described ON true
     ORDER BY created_at DESC`,
  );
}
