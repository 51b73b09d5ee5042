import { v5 } from 'uuid';
import type { Bulletin } from './bulletin';

/** The namespace of all ids that are derived here. */
const NAMESPACE = 'a3f0c4de-7a55-5c0b-9f0e-6f1a3a1f2b70';

/** A UUID (version 5) for a part of a bulletin: the same bulletin always gives the same ids. */
export const idOf = ({ exercise, id }: Bulletin, ...parts: string[]): string =>
  v5(JSON.stringify([exercise.id, id, ...parts]), NAMESPACE);

/** The same for somebody who publishes, across bulletins. */
export const publisherId = ({ exercise, publisher }: Bulletin): string =>
  v5(JSON.stringify([exercise.id, 'publisher', publisher.id]), NAMESPACE);
