import { partsOf } from '../address';
import { Findings, type Rule } from './rule';

/** An expected action, and the default of a decision, fit what their inject asks for. */
export const actions: Rule = (read) => {
  const findings = new Findings(read);
  read.scenario.injects.forEach(({ number, expected, decision, form }, index) => {
    const options = decision?.options.map(({ id }) => id) ?? [];
    if (decision?.default !== undefined && !options.includes(decision.default))
      findings.error(
        'unknown-option',
        `The default "${decision.default}" is none of the options ${options.join(', ')}.`,
        ['injects', index, 'decision', 'default'],
      );
    expected.forEach(({ action, option, level, to }, place) => {
      const at = (field: string) => ['injects', index, 'expected', place, field];
      if (action === 'choose' && !decision)
        findings.error(
          'no-decision',
          `Inject ${number} asks for no decision, so nobody can choose.`,
          at('action'),
        );
      if (action === 'submit' && !form)
        findings.error('no-form', `Inject ${number} has no form that could be filled in.`, at('action'));
      if (option !== undefined && action !== 'choose')
        findings.warning('field-ignored', '"option" has a meaning for the action choose only.', at('option'));
      else if (option !== undefined && decision && !options.includes(option))
        findings.error(
          'unknown-option',
          `The decision has no option "${option}"; it has ${options.join(', ')}.`,
          at('option'),
        );
      if (level !== undefined && action !== 'propose-level' && action !== 'declare-level')
        findings.warning(
          'field-ignored',
          '"level" has a meaning for the actions propose-level and declare-level only.',
          at('level'),
        );
      if (to === undefined) return;
      const { kind, organisation } = partsOf(to);
      if (action !== 'send-message')
        findings.warning('field-ignored', '"to" has a meaning for the action send-message only.', at('to'));
      else if (
        !['organisation', 'cell', 'persona', 'control'].includes(kind) &&
        !(kind === 'role' && organisation !== undefined)
      )
        findings.error(
          'unreachable-address',
          `Participants cannot write to ${to}; they write to an organisation, a cell, a role of one organisation, a persona or control.`,
          at('to'),
        );
      else if (kind === 'control' && organisation !== undefined)
        findings.error('unreachable-address', `Participants write to control, not to ${to}.`, at('to'));
    });
  });
  return findings.all;
};
