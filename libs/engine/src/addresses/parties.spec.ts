import { expect, it } from '@jest/globals';
import { Address } from '@tocsin/scenario';
import { castOf } from '../testing/audience-table';
import { concrete, holders, partiesOf, partyOf } from './parties';

const played = castOf();
const { state } = played;
const ORGANISATIONS = [
  'grid',
  'rail',
  'cert',
  'cyber-centre',
  'crisis-centre',
  'regulator',
  'police',
  'bakery',
  'citizens',
  'ministry',
].map((id) => Address.organisation(id));

it.each<[Address[], Address[]]>([
  [['organisation:grid'], ['organisation:grid']],
  [['sector:energy', 'organisation:grid'], ['organisation:grid']],
  [['everyone'], ORGANISATIONS],
  // A role of everywhere is that role where somebody has it.
  [['role:spokesperson'], ['role:spokesperson@grid']],
  [['role:spokesperson@rail'], ['role:spokesperson@rail']],
  [['cell:liaison'], ['cell:liaison']],
  [['person:police'], ['person:police']],
  // Of these nothing can be expected.
  [['persona:journalist', 'control', 'missing'], []],
])('the parties of %j', (addresses, parties) => {
  expect(partiesOf(addresses, state)).toEqual(parties);
});

it('a sector is its organisations, and whoever missed something is said by the moment', () => {
  expect(concrete(['sector:energy', 'missing'], state, ['organisation:rail'])).toEqual([
    'organisation:grid',
    'organisation:rail',
  ]);
  expect(concrete(['missing'], state)).toEqual([]);
});

it('an address is held by those who receive at it', () => {
  expect(holders('organisation:grid', state).map(({ id }) => id)).toEqual([
    'grid',
    'spokesperson',
    'analyst',
  ]);
  expect(holders('role:spokesperson@rail', state)).toEqual([]);
});

it('one answers for the party that one belongs to', () => {
  const asked: Address[] = ['organisation:rail', 'cell:grid-soc', 'organisation:grid'];
  const person = (id: string) => state.people[id]!;
  expect(partyOf(person('analyst'), asked, state)).toBe('cell:grid-soc');
  expect(partyOf(person('grid'), asked, state)).toBe('organisation:grid');
  expect(partyOf(person('police'), asked, state)).toBeUndefined();
});
