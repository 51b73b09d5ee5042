import { partsOf, type Address } from '../address';
import { didYouMean } from '../load/nearest';
import type { Path } from '../load/place';
import type { Scenario } from '../scenario';
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
  const { kind, id = '', organisation } = partsOf(address);
  const unknown = (what: string, name: string, ids: string[]): [string, string][] =>
    ids.includes(name) ? [] : [[`unknown-${what}`, `There is no ${what} "${name}".${didYouMean(name, ids)}`]];
  const organisations = scenario.organisations.map((one) => one.id);
  const at = organisation === undefined ? [] : unknown('organisation', organisation, organisations);
  switch (kind) {
    case 'organisation':
      return unknown('organisation', id, organisations);
    case 'sector':
      return scenario.organisations.some(({ sector }) => sector === id)
        ? []
        : [
            [
              'unknown-sector',
              `No organisation is in the sector "${id}".${didYouMean(
                id,
                scenario.organisations.map(({ sector }) => sector),
              )}`,
            ],
          ];
    case 'cell':
      return unknown(
        'cell',
        id,
        scenario.cells.map((one) => one.id),
      );
    case 'role':
      return [
        ...unknown(
          'role',
          id,
          scenario.roles.map((one) => one.id),
        ),
        ...at,
      ];
    case 'persona':
      return unknown(
        'persona',
        id,
        scenario.personas.map((one) => one.id),
      );
    case 'person':
      return [
        [
          'person-in-scenario',
          'Who takes part is not known yet; write to an organisation, a cell or a role.',
        ],
      ];
    default:
      return at;
  }
}
