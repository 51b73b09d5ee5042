import { expect, it } from '@jest/globals';
import { Address } from '@tocsin/scenario';
import { CAST, EVERYONE, type Member } from '../testing/cast';
import { keysOf, shownKeysOf } from './keys';

const KEYS: Record<Member, string[]> = {
  grid: ['everyone', 'person:grid', 'organisation:grid'],
  spokesperson: [
    'everyone',
    'person:spokesperson',
    'organisation:grid',
    'role:spokesperson',
    'role:spokesperson@grid',
  ],
  analyst: ['everyone', 'person:analyst', 'organisation:grid', 'cell:grid-soc'],
  rail: ['everyone', 'person:rail', 'organisation:rail'],
  cert: ['everyone', 'person:cert', 'organisation:cert'],
  cyberCentre: ['everyone', 'person:cyberCentre', 'organisation:cyber-centre'],
  crisisCentre: ['everyone', 'person:crisisCentre', 'organisation:crisis-centre'],
  regulator: ['everyone', 'person:regulator', 'organisation:regulator'],
  police: ['everyone', 'person:police', 'organisation:police'],
  company: ['everyone', 'person:company', 'organisation:bakery'],
  citizen: ['everyone', 'person:citizen', 'organisation:citizens'],
  liaison: ['everyone', 'person:liaison', 'organisation:ministry', 'cell:liaison'],
  // Staff hold no key of an organisation: what they see of it is addressed to them.
  gridControl: ['control@grid', 'everyone', 'person:gridControl'],
  certControl: ['control@cert', 'everyone', 'person:certControl'],
  facilitator: ['control', 'person:facilitator'],
  evaluator: ['evaluation', 'evaluators', 'person:evaluator'],
  observer: ['evaluation', 'person:observer'],
  simulator: ['everyone', 'person:simulator', 'persona:journalist'],
};

const person = (id: Member) => ({
  id,
  cells: [],
  roles: [],
  plays: [],
  hears: false,
  ...CAST[id],
});

it.each(EVERYONE)('%s holds these keys and no other; what is private, others do not borrow', (id) => {
  expect([...shownKeysOf(person(id))].sort()).toEqual([...KEYS[id]].sort());
  expect([...keysOf(person(id))].sort()).toEqual([...KEYS[id], Address.private(id)].sort());
});

it('a role without an organisation is a role of every organisation alone', () => {
  const floating = { ...person('simulator'), roles: ['spokesperson'] };
  expect(keysOf(floating)).toContain('role:spokesperson');
  expect(keysOf(floating).filter((key) => key.startsWith('role:'))).toEqual(['role:spokesperson']);
});

it('a local controller of nothing controls nothing', () => {
  const { organisation: _none, ...nowhere } = person('gridControl') as ReturnType<typeof person> & {
    organisation?: string;
  };
  expect([...keysOf(nowhere)].sort()).toEqual(['everyone', 'person:gridControl', 'private:gridControl']);
});
