import type { Address } from '../address';
import { isReached, partiesOf } from './party';
import { Findings, type Rule } from './rule';

/** Actions that answer the inject itself: only who received it can do them. */
const ANSWERS = ['acknowledge', 'reply', 'choose', 'submit'];

/** Of what is expected, someone is asked who can do it. */
export const parties: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  scenario.injects.forEach((inject, index) => {
    const recipients = partiesOf(inject.recipients, inject, scenario);
    const reached: Address[] = inject.recipients.includes('everyone') ? ['everyone'] : recipients;
    if (inject.decision && recipients.length === 0)
      findings.error(
        'nobody-asked',
        'No organisation, cell or role receives this inject, so nobody can decide.',
        ['injects', index, 'recipients'],
      );
    inject.expected.forEach(({ action, by }, place) => {
      const path = ['injects', index, 'expected', place];
      // An explicit `missing` is nobody: the parties who missed are the recipients, for whom `by` is left out.
      const asked = by
        ? partiesOf(
            by.filter((one) => one !== 'missing'),
            inject,
            scenario,
          )
        : recipients;
      if (asked.length === 0)
        return findings.error(
          'nobody-asked',
          by
            ? 'Nobody is asked: "by" names organisations, sectors, cells or roles; leave it out for the recipients.'
            : 'Nobody is asked: no organisation, cell or role receives this inject; say "by" whom.',
          by ? [...path, 'by'] : path,
        );
      if (!by || !ANSWERS.includes(action)) return;
      by.forEach((address, who) => {
        const stranger = partiesOf([address], inject, scenario).find(
          (party) => !isReached(party, reached, scenario),
        );
        if (stranger)
          findings.error(
            'not-a-recipient',
            `${stranger} does not receive inject ${inject.number}, so it cannot ${action} it. Add it to the recipients.`,
            [...path, 'by', who],
          );
      });
    });
  });
  return findings.all;
};
