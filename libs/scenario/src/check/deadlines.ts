import { Findings, type Rule } from './rule';
import { timelineOf, written } from './timeline';

/** Deadlines fall within the exercise. */
export const deadlines: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const time = timelineOf(scenario);
  scenario.injects.forEach((inject, index) => {
    const from = time.earliest(inject.number);
    // Where the inject itself comes too late, that is what is reported.
    if (from > time.end) return;
    const late = (within: string, path: (string | number)[]) => {
      const at = time.later(from, within);
      if (at > time.end)
        findings.warning(
          'deadline-after-end',
          `The deadline, at the earliest ${written(at)}, is after ENDEX (${written(time.end)}); it will never be missed.`,
          ['injects', index, ...path],
        );
    };
    if (inject.decision) late(inject.decision.within, ['decision', 'within']);
    inject.expected.forEach(({ within }, index) => late(within, ['expected', index, 'within']));
  });
  return findings.all;
};
