import { Findings, type Rule } from './rule';
import { timelineOf } from './timeline';

/** Night breaks lie within the exercise, one after the other. */
export const nights: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const { ms, end } = timelineOf(scenario);
  if (end <= 0)
    findings.error('time-outside', 'ENDEX is not after STARTEX; correct "end" or "start".', ['end']);
  const all = scenario.nights.map(({ from, to }) => ({ from: ms(from), to: ms(to) }));
  all.forEach(({ from, to }, index) => {
    const path = ['nights', index];
    if (to <= from)
      findings.error('night-reversed', 'The night ends before it begins; exchange "from" and "to".', [
        ...path,
        'to',
      ]);
    else if (from <= 0 || to >= end)
      findings.error('time-outside', 'A night lies between STARTEX and ENDEX; correct its times.', [
        ...path,
        from <= 0 ? 'from' : 'to',
      ]);
    if (all.slice(0, index).some((other) => from < other.to && other.from < to))
      findings.error('night-overlap', 'This night and an earlier one in the list overlap.', [
        ...path,
        'from',
      ]);
  });
  return findings.all;
};
