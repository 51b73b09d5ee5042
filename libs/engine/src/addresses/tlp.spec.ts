import { describe, expect, it } from '@jest/globals';
import type { Address, Tlp } from '@tocsin/scenario';
import { castOf } from '../testing/audience-table';
import { CAST, castScenario, type Member } from '../testing/cast';
import { beyondLabel } from './tlp';

/** Whom something may be passed on to, after TLP 2.0: everything else is beyond its label. */
const ADDRESSES: Address[] = [
  'organisation:grid',
  'role:spokesperson@grid',
  'cell:grid-soc',
  'person:analyst',
  'organisation:rail',
  'organisation:cert',
  'person:cert',
  'organisation:cyber-centre',
  'organisation:crisis-centre',
  'organisation:regulator',
  'organisation:police',
  'organisation:bakery',
  'organisation:citizens',
  'organisation:press',
  'organisation:none',
  'cell:liaison',
  'role:spokesperson',
  'persona:journalist',
  'persona:network',
  'control',
];

const OWN: Address[] = ['organisation:grid', 'role:spokesperson@grid', 'cell:grid-soc', 'person:analyst'];
const NATIONAL: Address[] = [
  'organisation:cert',
  'person:cert',
  'organisation:cyber-centre',
  'organisation:crisis-centre',
];
/** Those whom the CERT serves. */
const SERVED: Address[] = [
  ...OWN,
  'organisation:rail',
  'organisation:regulator',
  'organisation:police',
  'organisation:bakery',
];

const table: { label: Tlp; by: Member; to: Address[] }[] = [
  // To all.
  { label: 'CLEAR', by: 'grid', to: ADDRESSES },
  // The community: organisations, cells and the networks of the plan; not the public and not the press.
  {
    label: 'GREEN',
    by: 'grid',
    to: [...SERVED, ...NATIONAL, 'organisation:none', 'cell:liaison', 'persona:network', 'control'],
  },
  // One's own organisation and those who need to know; an operator does not pass it on to another.
  { label: 'AMBER', by: 'grid', to: [...OWN, ...NATIONAL, 'control'] },
  // A CERT passes it on to those whom it serves.
  { label: 'AMBER', by: 'cert', to: [...SERVED, ...NATIONAL, 'control'] },
  { label: 'AMBER', by: 'cyberCentre', to: [...NATIONAL, 'control'] },
  // One's own organisation alone.
  { label: 'AMBER+STRICT', by: 'grid', to: [...OWN, 'control'] },
  { label: 'AMBER+STRICT', by: 'cert', to: ['organisation:cert', 'person:cert', 'control'] },
  // Nobody.
  { label: 'RED', by: 'grid', to: ['control'] },
  { label: 'RED', by: 'cert', to: ['control'] },
];

describe('to whom something may be passed on under its label', () => {
  const scenario = castScenario();
  const more = (id: string, kind: string, constituency: string) =>
    ({
      id,
      name: { en: id },
      sector: 'media',
      kind,
      constituency,
    }) as (typeof scenario.organisations)[number];
  const organisations = [
    ...scenario.organisations,
    more('press', 'media', 'none'),
    more('none', 'international', 'none'),
  ];
  const { state } = castOf({ ...scenario, organisations });
  const personOf = (by: Member) => state.people[by]!;
  const allowed = (label: Tlp, by: Member, holders: Address[] = []) => {
    const beyond = beyondLabel(ADDRESSES, {
      label,
      person: personOf(by),
      holders,
      networks: ['another-network', 'network'],
      state,
    });
    return ADDRESSES.filter((one) => !beyond.includes(one));
  };

  it.each(table.map((row) => [`${row.label} by ${row.by}`, row] as const))('TLP:%s', (_name, row) => {
    expect(allowed(row.label, row.by)).toEqual(ADDRESSES.filter((one) => row.to.includes(one)));
  });

  it('whoever has it already may have it again', () => {
    expect(allowed('RED', 'grid', ['organisation:rail', 'persona:journalist'])).toEqual([
      'organisation:rail',
      'persona:journalist',
      'control',
    ]);
  });

  it('without a plan AMBER goes to the CSIRT and stays at home otherwise', () => {
    const plain = castOf(castScenario([], { emergencyPlan: undefined })).state;
    const beyond = beyondLabel(ADDRESSES, {
      label: 'AMBER',
      person: plain.people['grid']!,
      holders: [],
      networks: [],
      state: plain,
    });
    expect(ADDRESSES.filter((one) => !beyond.includes(one))).toEqual([
      ...OWN,
      'organisation:cert',
      'person:cert',
      'control',
    ]);
  });

  it('someone of no organisation has none of their own', () => {
    expect(CAST.simulator).not.toHaveProperty('organisation');
    expect(allowed('AMBER+STRICT', 'simulator')).toEqual(['control']);
    expect(allowed('AMBER', 'simulator')).toEqual([...NATIONAL, 'control']);
  });
});
