import type { Path } from '../load/position';
import { Findings, type Rule } from './rule';

/** Ids and numbers name one thing each. */
export const unique: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const ids = (list: readonly { id: string }[], path: Path, what: string) => {
    const seen = new Set<string>();
    list.forEach(({ id }, index) => {
      if (seen.has(id))
        findings.error('duplicate-id', `Another ${what} has the id "${id}"; ids are used once.`, [
          ...path,
          index,
          'id',
        ]);
      seen.add(id);
    });
  };
  ids(scenario.organisations, ['organisations'], 'organisation');
  ids(scenario.cells, ['cells'], 'cell');
  ids(scenario.roles, ['roles'], 'role');
  ids(scenario.personas, ['personas'], 'persona');
  ids(scenario.storylines, ['storylines'], 'storyline');
  ids(scenario.phases, ['phases'], 'phase');
  ids(scenario.objectives, ['objectives'], 'objective');
  ids(scenario.survey?.questions ?? [], ['survey', 'questions'], 'question of the survey');
  scenario.injects.forEach(({ number, expected, decision, form }, index) => {
    const path = ['injects', index];
    if (scenario.injects[index - 1]?.number === number)
      findings.error('duplicate-number', `Another inject has the number ${number}; numbers are used once.`, [
        ...path,
        'number',
      ]);
    ids(expected, [...path, 'expected'], 'expected action of this inject');
    ids(decision?.options ?? [], [...path, 'decision', 'options'], 'option of this decision');
    ids(form?.fields ?? [], [...path, 'form', 'fields'], 'field of this form');
    form?.fields.forEach(({ choices }, field) =>
      ids(choices ?? [], [...path, 'form', 'fields', field, 'choices'], 'choice of this field'),
    );
  });
  scenario.languages.forEach((language, index) => {
    if (scenario.languages.indexOf(language) < index)
      findings.error('duplicate-id', `The language "${language}" is listed twice.`, ['languages', index]);
  });
  return findings.all;
};
