import type { LoadedPlayable } from '@tocsin/plan';
import {
  INJECTS_IN_PAGE,
  type ScenarioAbout,
  type ScenarioOverview,
  type ScenarioSummary,
} from '@tocsin/protocol';
import { isPlayable, momentMs, tasksOf, type Finding, type Scenario } from '@tocsin/scenario';
import { timeOfDayMs } from '@tocsin/words';
import { injectRow } from './inject-row';

/** Errors that a list shows. */
const SHOWN = 5;

/** What was read of a scenario's files, in pieces of JSON each of which is sent as it is. */
export interface Reading {
  /** How many findings the check has. */
  findings: number;
  /** The first of those that are errors. */
  errors: Finding[];
  /** Absent when the form of the files is wrong. */
  summary?: ScenarioSummary;
  /** A `ScenarioOverview`. */
  overview: string;
  /** Lists of `InjectRow`. */
  pages: string[];
  /** The whole scenario; absent when it has errors. */
  text?: string;
}

/** Cuts what was read into what is asked for. */
export function readingOf({ scenario, draft, findings }: LoadedPlayable): Reading {
  const playable = scenario !== undefined && isPlayable(findings);
  const overview: ScenarioOverview = { findings, playable, ...(draft ? { about: aboutOf(draft) } : {}) };
  const rows = draft?.injects.map((inject) => injectRow(inject, draft)) ?? [];
  const pages: string[] = [];
  for (let from = 0; from < rows.length; from += INJECTS_IN_PAGE)
    pages.push(JSON.stringify(rows.slice(from, from + INJECTS_IN_PAGE)));
  return {
    findings: findings.length,
    errors: findings.filter(({ severity }) => severity === 'error').slice(0, SHOWN),
    ...(draft ? { summary: summaryOf(draft) } : {}),
    overview: JSON.stringify(overview),
    pages,
    ...(playable ? { text: JSON.stringify(scenario) } : {}),
  };
}

/** A folder that could not be read at all. */
export const unreadable = (folder: string, message: string): Reading =>
  readingOf({
    findings: [{ code: 'unreadable', severity: 'error', message, file: folder, line: 1, column: 1 }],
  });

function summaryOf({
  id,
  title,
  summary,
  languages,
  organisations,
  injects,
  end,
  start,
}: Scenario): ScenarioSummary {
  return {
    id,
    title,
    summary,
    languages,
    organisations: organisations.length,
    injects: injects.length,
    duration: momentMs(end, timeOfDayMs(start.time)),
  };
}

function aboutOf(scenario: Scenario): ScenarioAbout {
  const { story, briefing, plan, start, objectives, organisations, cells, roles, personas, storylines } =
    scenario;
  const named = <T extends Pick<Scenario['roles'][number], 'id' | 'name'>>(list: readonly T[]) =>
    list.map(({ id, name }) => ({ id, name }));
  return {
    ...summaryOf(scenario),
    story,
    briefing,
    plan,
    start,
    objectives: objectives.map((one) => ({ id: one.id, title: one.title, tasks: tasksOf([one]).length })),
    parties: organisations.map(({ id, name, sector, kind }) => ({ id, name, sector, kind })),
    cells: named(cells),
    roles: named(roles),
    personas: named(personas),
    storylines: storylines.map(({ id, title }) => ({ id, title })),
  };
}
