import { Findings, type Rule } from './rule';

/** Fields of the type choice have choices, and only those. */
export const forms: Rule = (read) => {
  const findings = new Findings(read);
  read.scenario.injects.forEach(({ form }, index) =>
    form?.fields.forEach(({ id, type, choices }, place) => {
      const path = ['injects', index, 'form', 'fields', place];
      if (type === 'choice' && !choices?.length)
        findings.error('no-choices', `The field "${id}" is a choice and has no choices; add some.`, [
          ...path,
          'type',
        ]);
      if (type !== 'choice' && choices)
        findings.warning('field-ignored', '"choices" has a meaning for fields of type choice only.', [
          ...path,
          'choices',
        ]);
    }),
  );
  return findings.all;
};
