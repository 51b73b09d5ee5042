import type { OwnScenario, VersionChanges } from '@tocsin/protocol';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { ask } from './api';

/** A scenario and its version, as they come about. */
export interface Made {
  scenario: string;
  version: number;
}

const at = (id: string): string => `/scenarios/${encodeURIComponent(id)}`;

export const ownScenarioQuery = (id: string) =>
  queryOptions({ queryKey: ['scenarios', id, 'own'], queryFn: () => ask<OwnScenario>(`${at(id)}/own`) });
export const changesQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['scenarios', id, 'changes', from, to],
    queryFn: () => ask<VersionChanges>(`${at(id)}/changes?from=${from}&to=${to}`),
  });

/** Whatever shows scenarios asks again. */
export const scenariosHaveChanged = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: ['scenarios'] });

/** Sends an archive: a new scenario, or a new version of one. */
export function uploadScenario(file: File, note: string, id?: string): Promise<Made> {
  const body = new FormData();
  // First: it is read before the file is.
  if (note) body.append('note', note);
  body.append('file', file);
  return ask<Made>(id ? `${at(id)}/versions` : '/scenarios', { method: 'POST', body });
}
export const copyScenario = (of: string) => ask<Made>('/scenarios/copies', { method: 'POST', body: { of } });
export const restoreVersion = (id: string, version: number) =>
  ask<Made>(`${at(id)}/versions/${version}/restore`, { method: 'POST' });
export const shareScenario = (id: string, email: string, role: string) =>
  ask<{ name: string }>(`${at(id)}/shares`, { method: 'PUT', body: { email, role } });
export const endShare = (id: string, account: string) =>
  ask(`${at(id)}/shares/${account}`, { method: 'DELETE' });
export const removeScenario = (id: string) => ask(at(id), { method: 'DELETE' });
/** Where a scenario's folder is downloaded from. */
export const folderPath = (key: string, version?: number): string =>
  `/api${at(key)}/folder${version === undefined ? '' : `?version=${version}`}`;
