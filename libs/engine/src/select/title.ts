import type { Text } from '@tocsin/scenario';
import type { State } from '../core/state';

/** What an exercise is called: its own name, or the title of its scenario until it has one. */
export const titleOf = ({ exercise, description }: State): Text =>
  description?.name ? { [exercise?.languages[0] ?? 'en']: description.name } : (exercise?.title ?? {});
