import { partsOf, type Address } from '../address';
import { didYouMean } from '../load/nearest';
import type { Path } from '../load/position';
import type { Scenario } from '../scenario';
import { unknownNames } from '../unknown-names';
import { Findings, type Rule } from './rule';

/** Addresses lead to someone of this scenario. */
export const addresses: Rule = (read) => {
  const { scenario } = read;
  const findings = new Findings(read);
  const verify = (address: Address | undefined, path: Path) => {
    if (address === undefined) return;
    for (const [code, message] of addressFaults(address, scenario)) findings.error(code, message, path);
  };
  scenario.addressBook.forEach((address, index) => verify(address, ['addressBook', index]));
  scenario.injects.forEach(({ recipients, expected, trigger }, index) => {
    const path = ['injects', index];
    const contingency = typeof trigger === 'object' && 'ifMissing' in trigger;
    recipients.forEach((address, to) => {
      verify(address, [...path, 'recipients', to]);
      if (address === 'missing' && !contingency)
        findings.error(
          'missing-without-if-missing',
          '"missing" is for injects whose trigger is ifMissing; name the recipients.',
          [...path, 'recipients', to],
        );
    });
    expected.forEach(({ by, to }, action) => {
      by?.forEach((address, who) => verify(address, [...path, 'expected', action, 'by', who]));
      verify(to, [...path, 'expected', action, 'to']);
    });
    if (typeof trigger === 'object' && 'after' in trigger && 'event' in trigger.after)
      verify(trigger.after.by, [...path, 'trigger', 'after', 'by']);
  });
  return findings.all;
};

/** What is wrong with an address in this scenario, each with its code. */
export function addressFaults(address: Address, scenario: Scenario): [code: string, message: string][] {
  if (partsOf(address).kind === 'person')
    return [
      ['person-in-scenario', 'Who takes part is not known yet; write to an organisation, a cell or a role.'],
    ];
  return unknownNames(address, scenario).map(({ what, name, known }) => [
    `unknown-${what}`,
    (what === 'sector' ? `No organisation is in the sector "${name}".` : `There is no ${what} "${name}".`) +
      didYouMean(name, known),
  ]);
}
