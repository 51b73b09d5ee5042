import { Findings, type Rule } from './rule';

/** The time zone is one that clocks know. */
export const timeZone: Rule = (read) => {
  const findings = new Findings(read);
  const zone = read.scenario.start.timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    findings.error(
      'unknown-time-zone',
      `There is no time zone "${zone}"; write one such as Europe/Brussels.`,
      ['start', 'timeZone'],
    );
  }
  return findings.all;
};
