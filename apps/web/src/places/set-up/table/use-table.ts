import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { peopleQuery } from '../people/people-queries';
import { columnsOf, type Columns } from './reading/columns';
import { ExerciseWords } from './reading/exercise-words';
import { entriesOf, type Corrections, type Entry } from './reading/people';
import { rowsOf, type Rows } from './reading/rows';

export interface Table {
  rows: Rows;
  columns: Columns;
  corrections: Corrections;
  entries: Entry[];
  /** Doubtful rows that are taken nevertheless. */
  ticked: ReadonlySet<number>;
  setColumns: (columns: Columns) => void;
  correct: (change: Partial<Corrections>) => void;
  tick: (row: number, taken: boolean) => void;
}

const NOTHING: Corrections = { organisations: {} };

/** A pasted table as it is understood, with what was put right; undefined while the people who are there are unknown. */
export function useTable(text: string): Table | undefined {
  const present = useQuery(peopleQuery(usePlace())).data;
  const exercise = useExercise((state) => state.exercise);
  const words = useMemo(
    () => new ExerciseWords(exercise ?? { organisations: [], roles: [], cells: [] }),
    [exercise],
  );
  const rows = useMemo(() => rowsOf(text), [text]);
  const recognised = useMemo(() => columnsOf(rows, words), [rows, words]);
  const [chosen, setColumns] = useState<Columns>();
  const [corrections, setCorrections] = useState(NOTHING);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const columns = chosen ?? recognised;
  const entries = useMemo(
    () => present && entriesOf(rows.cells, columns, words, present, corrections),
    [present, rows, columns, words, corrections],
  );
  if (!entries) return undefined;
  return {
    rows,
    columns,
    corrections,
    entries,
    ticked,
    setColumns,
    correct: (change) => setCorrections({ ...corrections, ...change }),
    tick: (row, taken) => {
      const others = [...ticked].filter((one) => one !== row);
      setTicked(new Set(taken ? [...others, row] : others));
    },
  };
}

/** Whether a row is sent: new people, what is missing of those who are there, and doubtful rows that were ticked. */
export const isTaken = ({ verdict, row }: Entry, ticked: ReadonlySet<number>): boolean =>
  verdict === 'new' || verdict === 'completed' || (verdict === 'doubtful' && ticked.has(row));
