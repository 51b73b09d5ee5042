import { HOUR, offset, SECOND } from '@tocsin/words';
import type { ImportedFile } from '../open-zip';
import { injectOf } from './inject-of';
import type { OpenaevExport } from './openaev-schema';
import { uniqueIds } from './unique-ids';

/** A scenario folder to be written, and what of the source has no place in it. */
export interface Imported {
  scenario: Record<string, unknown>;
  injects: Record<string, unknown>[];
  assets: Map<string, Uint8Array>;
  leftBehind: string[];
}

/**
 * An OpenAEV scenario in Tocsin's format. Its teams become cells of one organisation, its senders personas,
 * its manual expectations actions to be observed.
 */
export function fromOpenaev(source: OpenaevExport, archive: readonly ImportedFile[]): Imported {
  const leftBehind: string[] = [];
  const { scenario_information: about, scenario_teams: teams, scenario_variables: variables } = source;
  const cellIds = uniqueIds(teams.map(({ team_id: id, team_name: name }) => [id, name]));
  const variableNames = new Map(variables.map(({ variable_key: key }) => [key, camel(key)]));
  const inOrder = [...source.scenario_injects].sort(
    (a, b) => (a.inject_depends_duration ?? 0) - (b.inject_depends_duration ?? 0),
  );
  const numbers = new Map(inOrder.map(({ inject_id: id }, index) => [id, index + 1]));
  const assets = assetsOf(source, archive, leftBehind);
  const senders = new Map<string, string>([['exercise-control', 'Exercise control']]);
  const injects = inOrder.map((inject) =>
    injectOf(inject, {
      numbers,
      cellIds,
      variableNames,
      assets: assets.names,
      senders,
      all: inOrder,
      leftBehind,
    }),
  );
  const last = Math.max(0, ...inOrder.map(({ inject_depends_duration: at }) => at ?? 0));
  if (source.scenario_users.length)
    leftBehind.push(`${source.scenario_users.length} people: enrol them in the exercise`);
  for (const [what, list] of [
    ['channels', source.scenario_channels],
    ['articles', source.scenario_articles],
    ['challenges', source.scenario_challenges],
    ['questions of lessons learned', source.scenario_lessons_questions],
  ] as const)
    if (list.length) leftBehind.push(`${list.length} ${what}`);
  if (about.scenario_message_header || about.scenario_message_footer)
    leftBehind.push('header and footer of messages: Tocsin marks every message as EXERCISE by itself');
  if (!about.scenario_recurrence_start) leftBehind.push('no date in the source: set start in scenario.yaml');
  const objectives = source.scenario_objectives.filter(({ objective_title: title }) => title);
  const objectiveIds = uniqueIds(objectives.map((one, index) => [String(index), one.objective_title]));
  return {
    scenario: {
      format: 1,
      id: [...uniqueIds([['', about.scenario_name]]).values()][0],
      title: about.scenario_name,
      summary: about.scenario_subtitle || about.scenario_description.split('\n')[0] || about.scenario_name,
      story: about.scenario_description || about.scenario_name,
      languages: ['en'],
      start: {
        date: about.scenario_recurrence_start.slice(0, 10) || '2026-01-05',
        time: '09:00',
        timeZone: 'Europe/Brussels',
      },
      end: offset(last * SECOND + HOUR),
      ...(variables.length
        ? {
            variables: Object.fromEntries(
              variables.map((one) => [camel(one.variable_key), one.variable_value.trim() || '–']),
            ),
          }
        : {}),
      ...(objectives.length
        ? {
            objectives: objectives.map(({ objective_title: title }, index) => ({
              id: objectiveIds.get(String(index)),
              title,
            })),
          }
        : {}),
      storylines: [{ id: 'main', title: about.scenario_name }],
      organisations: [
        {
          id: 'players',
          name: 'The organisation that plays',
          sector: 'ict-services',
          kind: 'company',
          constituency: 'company',
        },
      ],
      cells: teams.map(({ team_id: id, team_name: name, team_description: description }) => ({
        id: cellIds.get(id),
        name,
        organisation: 'players',
        ...(description ? { description } : {}),
      })),
      personas: [...senders].map(([id, name]) => ({ id, name })),
    },
    injects,
    assets: assets.files,
    leftBehind,
  };
}

/** The file that an export calls by a name, whatever folder it lies in. */
const fileCalled = (archive: readonly ImportedFile[], name: string): Uint8Array | undefined =>
  archive.find(({ path }) => path === name || baseName(path) === baseName(name))?.bytes;

const baseName = (path: string): string => path.split(/[\\/]/).at(-1)!;

function assetsOf(
  { scenario_documents: documents }: OpenaevExport,
  archive: readonly ImportedFile[],
  leftBehind: string[],
) {
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  for (const { document_id: id, document_name: name, document_target: target } of documents) {
    const bytes = fileCalled(archive, target || name);
    const safe = (name || target).replace(/[^\p{L}\p{N}._ ()+-]/gu, '-').replace(/^[^\p{L}\p{N}_]+/u, '');
    if (!bytes || !safe) {
      leftBehind.push(`the document ${name || target}: it is not in the archive`);
      continue;
    }
    files.set(safe, bytes);
    names.set(id, safe);
  }
  return { files, names };
}

const camel = (key: string): string =>
  key.replace(/[^A-Za-z0-9]+(.)?/g, (_whole, next: string | undefined) => next?.toUpperCase() ?? '');
