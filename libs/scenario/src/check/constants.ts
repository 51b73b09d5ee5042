import { isAddress, partsOf } from '../address';
import type { Comparison } from '../comparisons';
import { condition, DOCUMENTS } from '../facts';
import { didYouMean } from '../load/nearest';
import { CONSTITUENCIES, KINDS, type Scenario } from '../scenario';
import { Findings, type Rule } from './rule';

/** Values that conditions compare facts with are values which those facts can have. */
export const constants: Rule = (read) => {
  const findings = new Findings(read);
  const possible = possibleValues(read.scenario);
  read.scenario.injects.forEach(({ trigger }, index) => {
    if (typeof trigger !== 'object' || !('when' in trigger)) return;
    const parsed = condition(trigger.when);
    if (!parsed.ok) return;
    for (const comparison of parsed.comparisons) {
      const fault = faultOf(comparison, possible);
      if (fault)
        findings.error(fault[0], fault[1], ['injects', index, 'trigger', 'when'], { offset: comparison.at });
    }
  });
  return findings.all;
};

/** What injects, expected actions, cases, tasks, documents, duties and services can be. */
const STATES = [
  ...['scheduled', 'held', 'released', 'skipped'],
  ...['open', 'met', 'late', 'missed', 'done', 'dropped'],
  ...['registered', 'evaluated', 'in-handling', 'contained', 'closed'],
  ...['draft', 'approved', 'requested', 'accepted', 'declined', 'delivered'],
];

type Possible = Record<string, { what: string; values: Set<string | number> }>;

function possibleValues({ organisations, injects, phases }: Scenario): Possible {
  const ids = organisations.map(({ id }) => id);
  const numbers = injects.map(({ number }) => number);
  const of = (what: string, values: Iterable<string | number>) => ({ what, values: new Set(values) });
  return {
    phase: of('phase', ['', ...phases.map(({ id }) => id)]),
    organisation: of('organisation', ids),
    from: of('organisation', ids),
    sector: of(
      'sector',
      organisations.map(({ sector }) => sector),
    ),
    kind: of('kind', KINDS),
    constituency: of('constituency', CONSTITUENCIES),
    inject: of('inject', numbers),
    number: of('inject', numbers),
    inReplyTo: of('inject', [0, ...numbers]),
    option: of(
      'option',
      injects.flatMap(({ decision }) => (decision?.options ?? []).map(({ id }) => id)),
    ),
    action: of(
      'action',
      injects.flatMap(({ expected }) => expected.map(({ id }) => id)),
    ),
    state: of('state', STATES),
    document: of('document', DOCUMENTS),
  };
}

function faultOf({ field, value }: Comparison, possible: Possible): [string, string] | undefined {
  if (field === 'to') {
    if (typeof value !== 'string') return undefined;
    if (!isAddress(value))
      return ['wrong-format', `"${value}" is not an address such as organisation:<id> or control.`];
    const { kind, id, organisation } = partsOf(value);
    const named = kind === 'organisation' ? id : organisation;
    return named === undefined
      ? undefined
      : faultOf({ field: 'organisation', value: named, at: 0 }, possible);
  }
  const known = Object.hasOwn(possible, field) ? possible[field] : undefined;
  if (!known || known.values.has(value)) return undefined;
  const words = [...known.values].filter((one) => one !== '').map(String);
  return [
    `unknown-${known.what}`,
    `The condition compares with the ${known.what} "${value}", which there is not.${didYouMean(String(value), words)}`,
  ];
}
