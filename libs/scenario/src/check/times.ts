import type { Path } from '../load/position';
import { Findings, type Rule } from './rule';
import { timelineOf, written } from './timeline';

/** Times lie within the exercise, and not in a night break. */
export const times: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const { ms, end, nights } = timelineOf(scenario);
  const verify = (moment: string, path: Path) => {
    const at = ms(moment);
    const night = nights.find(({ from, to }) => from < at && at < to);
    if (at < 0) findings.error('time-outside', `${moment} is before STARTEX; choose a later time.`, path);
    else if (at > end)
      findings.error(
        'time-outside',
        `${moment} is after ENDEX (${written(end)}); choose an earlier time.`,
        path,
      );
    else if (night)
      findings.error(
        'time-in-night',
        `${moment} falls into the night from ${written(night.from)} to ${written(night.to)}, when nobody plays.`,
        path,
      );
  };
  scenario.phases.forEach(({ at }, index) => verify(at, ['phases', index, 'at']));
  scenario.groundTruth.forEach(({ at }, index) => verify(at, ['groundTruth', index, 'at']));
  scenario.injects.forEach(({ trigger }, index) => {
    if (typeof trigger !== 'object') return;
    if ('at' in trigger) verify(trigger.at, ['injects', index, 'trigger', 'at']);
    if (!('when' in trigger)) return;
    if (trigger.from) verify(trigger.from, ['injects', index, 'trigger', 'from']);
    if (trigger.until) verify(trigger.until, ['injects', index, 'trigger', 'until']);
  });
  return findings.all;
};
