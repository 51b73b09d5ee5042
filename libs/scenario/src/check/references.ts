import { didYouMean } from '../load/nearest';
import type { Path } from '../load/position';
import { Findings, type Rule } from './rule';

/** What an inject or a cell names by its id is there. */
export const references: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const known = (what: string, list: readonly { id: string }[]) => {
    const ids = new Set(list.map(({ id }) => id));
    return (id: string | undefined, path: Path) => {
      if (id === undefined || ids.has(id)) return;
      findings.error(`unknown-${what}`, `There is no ${what} "${id}".${didYouMean(id, ids)}`, path);
    };
  };
  const organisation = known('organisation', scenario.organisations);
  const persona = known('persona', scenario.personas);
  const storyline = known('storyline', scenario.storylines);
  const phase = known('phase', scenario.phases);
  const objective = known('objective', scenario.objectives);
  scenario.cells.forEach((cell, index) => organisation(cell.organisation, ['cells', index, 'organisation']));
  scenario.injects.forEach((inject, index) => {
    const at = (field: string) => ['injects', index, field];
    persona(inject.sender, at('sender'));
    storyline(inject.storyline, at('storyline'));
    phase(inject.phase, at('phase'));
    objective(inject.objective, at('objective'));
  });
  return findings.all;
};
