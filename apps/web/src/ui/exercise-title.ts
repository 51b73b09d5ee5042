import { useDocumentTitle } from '@mantine/hooks';

/** The mark of everything that is not real; the same in every language, so that nobody mistakes it. */
export const EXERCISE = 'EXERCISE';

/** The title of the browser's tab within an exercise. */
export const useExerciseTitle = (title: string): void => useDocumentTitle(`${title} · ${EXERCISE} · Tocsin`);
