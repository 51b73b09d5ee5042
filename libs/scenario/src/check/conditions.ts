import { condition, FACTS } from '../facts';
import { Findings, type Rule } from './rule';

const UNKNOWN = new Set(['unknown_variable', 'no_such_key']);

/** Conditions parse, and ask about facts that there are. */
export const conditions: Rule = (read) => {
  const findings = new Findings(read);
  read.scenario.injects.forEach(({ trigger }, index) => {
    if (typeof trigger !== 'object' || !('when' in trigger)) return;
    const parsed = condition(trigger.when);
    if (parsed.ok) return;
    const { code, message, at } = parsed;
    const path = ['injects', index, 'trigger', 'when'];
    if (UNKNOWN.has(code))
      findings.error(
        'unknown-fact',
        `${message}. Conditions may ask about phase, ${Object.keys(FACTS).join(', ')} and their fields.`,
        path,
        { offset: at },
      );
    else
      findings.error('condition-invalid', `The condition cannot be read: ${message}.`, path, { offset: at });
  });
  return findings.all;
};
