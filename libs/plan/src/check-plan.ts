import type { Plan } from './plan';

export interface PlanFault {
  code: string;
  message: string;
  at: (string | number)[];
}

/** What is wrong in the meaning of a plan: names that lead nowhere, levels that nobody can reach, bands that overlap. */
export function planFaults(plan: Plan): PlanFault[] {
  const faults: PlanFault[] = [];
  const fault = (code: string, message: string, ...at: (string | number)[]) =>
    faults.push({ code, message, at });

  const lists = { levels: plan.levels, cells: plan.cells, scales: plan.scales, severities: plan.severities };
  const more = { duties: plan.duties, services: plan.services, networks: plan.networks };
  for (const [name, list] of Object.entries({ ...lists, ...more }))
    for (const [index, id] of repeated(list))
      fault('duplicate', `The id "${id}" is used twice.`, name, index, 'id');

  const cells = new Set(plan.cells.map(({ id }) => id));
  plan.levels.forEach(({ id, convenes, mayDeclare, tasks, source }, index) => {
    if (mayDeclare.length === 0 && index > 0)
      fault(
        'nobody-declares',
        `Nobody may declare "${id}"; say who in mayDeclare.`,
        'levels',
        index,
        'mayDeclare',
      );
    convenes.forEach((cell, place) => {
      if (!cells.has(cell))
        fault('unknown-cell', `The plan has no cell "${cell}".`, 'levels', index, 'convenes', place);
    });
    for (const [place, task] of repeated(tasks))
      fault('duplicate', `The id "${task}" is used twice.`, 'levels', index, 'tasks', place, 'id');
    mustKnow(source, 'levels', index);
  });

  plan.scales.forEach(({ categories, bands, source }, index) => {
    for (const [place, id] of repeated(categories))
      fault('duplicate', `The id "${id}" is used twice.`, 'scales', index, 'categories', place, 'id');
    categories.forEach(({ options }, place) => {
      for (const [option, id] of repeated(options))
        fault(
          'duplicate',
          `The id "${id}" is used twice.`,
          'scales',
          index,
          'categories',
          place,
          'options',
          option,
          'id',
        );
    });
    if (!bands.some(({ from }) => from <= 0))
      fault(
        'band-missing',
        'No band begins at 0; the lowest scores would lie in none.',
        'scales',
        index,
        'bands',
      );
    bands.forEach(({ from }, place) => {
      if (bands.findIndex((band) => band.from === from) < place)
        fault('band-twice', `Another band begins at ${from}, too.`, 'scales', index, 'bands', place, 'from');
    });
    mustKnow(source, 'scales', index);
  });

  plan.duties.forEach(({ steps, source }, index) => {
    const known = new Set(['aware', 'classified']);
    steps.forEach(({ id, after }, place) => {
      if (!known.has(after))
        fault(
          'unknown-step',
          `No earlier step is called "${after}".`,
          'duties',
          index,
          'steps',
          place,
          'after',
        );
      if (known.has(id))
        fault('duplicate', `The id "${id}" is used twice.`, 'duties', index, 'steps', place, 'id');
      known.add(id);
    });
    mustKnow(source, 'duties', index);
  });
  return faults;

  function mustKnow(source: string | undefined, ...at: (string | number)[]): void {
    if (source !== undefined && !(source in plan.sources))
      fault('unknown-source', `There is no source "${source}"; list it under sources.`, ...at, 'source');
  }
}

function repeated(list: readonly { id: string }[]): [number, string][] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index): [number, string][] => {
    if (seen.has(id)) return [[index, id]];
    seen.add(id);
    return [];
  });
}
