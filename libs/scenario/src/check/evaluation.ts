import type { Path } from '../load/position';
import { didYouMean } from '../load/nearest';
import { addressFaults } from './addresses';
import { Findings, type Rule } from './rule';

/** The evaluation guide names each task once, and what it names in the exercise is there. */
export const evaluation: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const numbers = new Set(scenario.injects.map(({ number }) => number));
  const actions = scenario.injects.flatMap(({ number, expected }) =>
    expected.map(({ id }) => `${number}/${id}`),
  );
  const seen = new Set<string>();
  const once = (what: string, id: string, path: Path) => {
    if (seen.has(`${what} ${id}`))
      findings.error('duplicate-id', `Another ${what} has the id "${id}"; ids are used once.`, [
        ...path,
        'id',
      ]);
    seen.add(`${what} ${id}`);
  };
  const guided = scenario.objectives.some(({ capabilities }) => capabilities.length > 0);
  scenario.objectives.forEach(({ id, capabilities }, o) => {
    if (guided && capabilities.length === 0)
      findings.warning(
        'nothing-to-evaluate',
        `The objective "${id}" has no capabilities with critical tasks, so nobody can evaluate it.`,
        ['objectives', o],
      );
    capabilities.forEach((able, c) => {
      const atCapability: Path = ['objectives', o, 'capabilities', c];
      once('capability', able.id, atCapability);
      able.targets.forEach((target, t) => {
        const atTarget: Path = [...atCapability, 'targets', t];
        once('capability target', target.id, atTarget);
        target.tasks.forEach((task, k) => {
          const at: Path = [...atTarget, 'tasks', k];
          once('critical task', task.id, at);
          task.by?.forEach((address, index) => {
            for (const [code, message] of addressFaults(address, scenario))
              findings.error(code, message, [...at, 'by', index]);
          });
          task.injects.forEach((number, index) => {
            if (!numbers.has(number))
              findings.error('unknown-inject', `There is no inject ${number}.`, [...at, 'injects', index]);
          });
          task.actions.forEach((action, index) => {
            if (!actions.includes(action))
              findings.error(
                'unknown-action',
                `There is no expected action "${action}".${didYouMean(action, actions)}`,
                [...at, 'actions', index],
              );
          });
        });
      });
    });
  });
  return findings.all;
};
