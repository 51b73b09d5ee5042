import { prepare } from '../../core/script';
import type { Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import type { Opened } from './events';
import { adoptedPlan, planned } from './planned';

/** What everyone may know of a scenario. */
export function opened(scenario: Situation['scenario'], hash: string, seed: number): Opened {
  const { title, languages, start, organisations, cells, roles, personas, addressBook } = scenario;
  const { nights, end } = prepare(scenario);
  return {
    scenario: hash,
    seed,
    title,
    languages,
    start,
    end,
    nights,
    addressBook,
    roles,
    organisations: organisations.map(({ id, name, sector, kind, constituency, region }) => ({
      id,
      name,
      sector,
      kind,
      constituency,
      ...(region ? { region } : {}),
    })),
    cells: cells.map(({ id, name, organisation }) => ({ id, name, organisation })),
    personas: personas.filter(({ listed }) => listed).map(({ id, name, title }) => ({ id, name, title })),
  };
}

/** What lies behind it, for the staff, its plan, and every inject as it is planned. */
export function scripted(scenario: Situation['scenario']): Draft[] {
  const { story, storylines, objectives, personas, injects } = scenario;
  const { phases, groundTruth } = prepare(scenario);
  const named = phases.map(({ id, at }) => ({
    id,
    at,
    title: scenario.phases.find((phase) => phase.id === id)?.title ?? {},
  }));
  return [
    {
      type: 'ScriptOpened',
      data: {
        story,
        storylines,
        objectives,
        phases: named,
        personas: personas.map(({ id, name, title }) => ({ id, name, title })),
      },
    },
    ...adoptedPlan(scenario),
    ...(groundTruth.length > 0
      ? [{ type: 'TruthOpened', data: { severities: groundTruth } } satisfies Draft]
      : []),
    ...injects.map((inject) => planned(inject, scenario)),
  ];
}
