import { Findings, type Rule } from './rule';
import { timelineOf } from './timeline';

/** Ground truth speaks the words of a plan, and is told from its first moment to its last. */
export const groundTruth: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const { ms } = timelineOf(scenario);
  if (scenario.groundTruth.length > 0 && !scenario.plan)
    findings.error(
      'truth-without-plan',
      'Ground truth names severities of an emergency plan; say which one with "plan".',
      ['groundTruth'],
    );
  scenario.groundTruth.forEach(({ at }, index) => {
    const before = scenario.groundTruth[index - 1]?.at;
    if (before !== undefined && ms(at) <= ms(before))
      findings.error(
        'truth-order',
        `${at} is not after ${before}, which stands before it; put them in order.`,
        ['groundTruth', index, 'at'],
      );
  });
  return findings.all;
};
