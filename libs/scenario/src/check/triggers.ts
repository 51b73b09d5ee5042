import { didYouMean } from '../load/nearest';
import { Findings, type Rule } from './rule';
import { byNumber, sourceOf } from './trigger-source';

/** What a trigger waits for is there: the inject, and its action or option; the phase. */
export const triggers: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const injects = byNumber(scenario.injects);
  const phases = scenario.phases.map(({ id }) => id);
  scenario.injects.forEach((inject, index) => {
    const { trigger } = inject;
    if (typeof trigger === 'object' && 'after' in trigger && 'phase' in trigger.after) {
      const { phase } = trigger.after;
      if (!phases.includes(phase))
        findings.error('unknown-phase', `There is no phase "${phase}".${didYouMean(phase, phases)}`, [
          'injects',
          index,
          'trigger',
          'after',
          'phase',
        ]);
    }
    const source = sourceOf(inject);
    if (!source) return;
    const path = ['injects', index, ...source.path];
    const other = injects.get(source.inject)?.inject;
    if (!other) findings.error('unknown-inject', `There is no inject ${source.inject}.`, path);
    else if (source.kind === 'option') {
      const ids = (other.decision?.options ?? []).map(({ id }) => id);
      if (!ids.includes(source.id ?? ''))
        findings.error(
          'unknown-option',
          ids.length
            ? `Inject ${source.inject} has no option "${source.id}"; it has ${ids.join(', ')}.`
            : `Inject ${source.inject} asks for no decision.`,
          path,
        );
    } else if (source.kind !== 'inject') {
      const ids = other.expected.map(({ id }) => id);
      if (!ids.includes(source.id ?? ''))
        findings.error(
          'unknown-action',
          `Inject ${source.inject} expects no action "${source.id}"${ids.length ? `; it expects ${ids.join(', ')}` : ''}.`,
          path,
        );
    }
  });
  return findings.all;
};
