import { expect, test } from '@jest/globals';
import { Acquaintances } from './people';

const jan = { name: 'Peeters, Jan', email: 'jan@airport.example', organisation: 'airport' };
const known = () => new Acquaintances([jan]);

test('the same name with the same address is the same person, whatever the spelling and wherever they are', () => {
  const same = { name: 'jan PEETERS', email: 'Jan@Airport.example', organisation: 'telecom' };
  expect(known().find(same)).toBe(jan);
});

test('the same name in the same organisation is the same person while an address is missing', () => {
  expect(known().find({ name: 'Jan Peeters', organisation: 'airport' })).toBe(jan);
  expect(known().find({ name: 'Jan Peeters', organisation: 'telecom' })).toBeUndefined();
  expect(known().find({ name: 'Jan Peeters' })).toBeUndefined();
});

test('two of one name with addresses of their own are two, and so are two who share an address', () => {
  const other = { ...jan, email: 'jan2@airport.example' };
  expect(known().find(other)).toBeUndefined();
  expect(known().namesakes(other)).toEqual([jan]);
  const colleague = { ...jan, name: 'An Claes' };
  expect(known().find(colleague)).toBeUndefined();
  expect(known().withMailOf(colleague)).toEqual([jan]);
});

test('names without a letter are told apart by what is written', () => {
  const people = new Acquaintances([{ name: '😀', organisation: 'airport' }]);
  expect(people.find({ name: '😀', organisation: 'airport' })).toBeDefined();
  expect(people.find({ name: '🚀', organisation: 'airport' })).toBeUndefined();
});
