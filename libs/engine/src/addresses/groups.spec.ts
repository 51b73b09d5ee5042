import { expect, it } from '@jest/globals';
import type { Address } from '@tocsin/scenario';
import { castOf } from '../testing/audience-table';
import { actsFor, organisationOf, organisationOfPerson, sectorOf, staffOf } from './groups';

const { state } = castOf();

it.each<[Address, string | undefined]>([
  ['organisation:grid', 'grid'],
  ['role:spokesperson@rail', 'rail'],
  ['cell:grid-soc', 'grid'],
  ['cell:liaison', undefined],
  ['person:police', 'police'],
  ['person:simulator', undefined],
  ['role:spokesperson', undefined],
  ['persona:journalist', undefined],
  ['everyone', undefined],
])('%s lies within its organisation, if within one', (address, organisation) => {
  expect(organisationOf(address, state)).toBe(organisation);
});

it('the staff is joined by the local controllers of those concerned, and of nobody else', () => {
  expect(staffOf(['cell:liaison', 'persona:journalist'], state)).toEqual(['control', 'evaluation']);
  expect(staffOf(['organisation:grid', 'cell:grid-soc', 'person:police'], state)).toEqual([
    'control',
    'evaluation',
    'control@grid',
    'control@police',
  ]);
});

it('somebody without an organisation speaks for none', () => {
  expect(organisationOfPerson('grid', state)).toEqual(['organisation:grid']);
  expect(organisationOfPerson('simulator', state)).toEqual([]);
  expect(organisationOfPerson(undefined, state)).toEqual([]);
});

it.each<[Address, string]>([
  ['organisation:grid', 'grid'],
  ['role:spokesperson@rail', 'rail'],
  ['person:police', 'police'],
  ['person:simulator', ''],
  ['cell:grid-soc', 'grid'],
  ['cell:liaison', 'liaison'],
])('%s acts for its organisation; a cell of several for itself', (party, organisation) => {
  expect(actsFor(party, state)).toBe(organisation);
});

it('an organisation has its sector', () => {
  expect(sectorOf('rail', state)).toBe('transport');
  expect(sectorOf('nobody', state)).toBe('');
});

it('an organisation speaks for itself, even where another organisation has a cell of the same name', () => {
  const { exercise } = state;
  const cells = [...exercise!.cells, { id: 'rail', name: { en: 'Rail desk' }, organisation: 'grid' }];
  const confusing = { ...state, exercise: { ...exercise!, cells } };
  expect(actsFor('organisation:rail', confusing)).toBe('rail');
  expect(actsFor('cell:rail', confusing)).toBe('grid');
});
