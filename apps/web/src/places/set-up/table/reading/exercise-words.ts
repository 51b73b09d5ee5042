import type { Text } from '@tocsin/scenario';
import { wordKey } from './fields';

interface Named {
  id: string;
  name: Text;
}

/** The organisations, roles and cells of an exercise. */
export interface Played {
  organisations: readonly Named[];
  roles: readonly Named[];
  cells: readonly Named[];
}

/** Finds what an exercise has by its id, or by its name in any language. */
export class ExerciseWords {
  private readonly organisations: Map<string, string>;
  private readonly roles: Map<string, string>;
  private readonly cells: Map<string, string>;

  constructor({ organisations, roles, cells }: Played) {
    [this.organisations, this.roles, this.cells] = [keyed(organisations), keyed(roles), keyed(cells)];
  }

  organisation(written: string): string | undefined {
    return this.organisations.get(wordKey(written));
  }

  role(written: string): string | undefined {
    return this.roles.get(wordKey(written));
  }

  cell(written: string): string | undefined {
    return this.cells.get(wordKey(written));
  }
}

/** What two of the list are called both is neither's name. */
function keyed(list: readonly Named[]): Map<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of list)
    for (const key of new Set(Object.values(name).map((words) => wordKey(words ?? '')))) {
      if (found.has(key)) shared.add(key);
      found.set(key, id);
    }
  for (const key of shared) found.delete(key);
  for (const { id } of list) found.set(wordKey(id), id);
  found.delete('');
  return found;
}
