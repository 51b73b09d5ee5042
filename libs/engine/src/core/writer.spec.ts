import { describe, expect, it } from '@jest/globals';
import { emptyState } from '../machine/empty-state';
import { noChanges, Writer } from './writer';

const setUp = () => {
  const [state, changes] = [emptyState(), noChanges()];
  return { state, changes, write: new Writer(state, changes) };
};
const ann = {
  id: 'ann',
  part: 'participant',
  organisation: 'alpha',
  cells: [],
  roles: [],
  plays: [],
  hears: false,
} as const;

describe('what the fold writes is noted', () => {
  it('an entry that is put, changed and removed', () => {
    const { state, changes, write } = setUp();
    write.put('people', 'ann', { ...ann, cells: [], roles: [], plays: [] });
    write.change('people', 'ann', { hears: true });
    expect(state.people['ann']?.hears).toBe(true);
    write.remove('people', 'ann');
    expect(state.people).toEqual({});
    expect(changes.parts).toEqual(Array.from({ length: 3 }, () => ({ part: 'people', entry: 'ann' })));
  });

  it('a part that is replaced', () => {
    const { state, changes, write } = setUp();
    write.set('standing', 'running');
    expect(state.standing).toBe('running');
    expect(changes.parts).toEqual([{ part: 'standing' }]);
  });

  it('a fact that is replaced, and a list of them that is changed', () => {
    const { state, changes, write } = setUp();
    write.setFact('phase', 'second');
    write.facts('injects').push({ number: 1, state: 'scheduled', at: 0 });
    write.changeFact('injects', 0, { state: 'held' });
    expect(state.facts.phase).toBe('second');
    expect(state.facts.injects).toEqual([{ number: 1, state: 'held', at: 0 }]);
    expect([...changes.facts]).toEqual(['phase', 'injects']);
  });
});

it('what is not there stays away', () => {
  const { state, changes, write } = setUp();
  write.change('people', 'ann', { hears: true });
  write.changeFact('injects', 0, { state: 'held' });
  expect(state.people).toEqual({});
  expect(state.facts.injects).toEqual([]);
  expect(changes).toEqual(noChanges());
});

describe('a fold that starts over', () => {
  const full = () => {
    const { state, changes } = setUp();
    const write = new Writer(state, changes, emptyState);
    write.put('people', 'ann', { ...ann, cells: [], roles: [], plays: [] });
    write.set('standing', 'running');
    write.set('phase', 'second');
    write.setFact('phase', 'second');
    write.facts('injects').push({ number: 1, state: 'scheduled', at: 0 });
    state.seq = 7;
    return { state, changes: Object.assign(changes, noChanges()), write };
  };

  it('keeps what it is told to keep, and its place in the log', () => {
    const { state, write } = full();
    write.startOver(['people'], ['injects']);
    expect(Object.keys(state.people)).toEqual(['ann']);
    expect([state.standing, state.phase, state.seq]).toEqual(['new', undefined, 7]);
    expect([state.facts.phase, state.facts.injects.length]).toEqual(['', 1]);
  });

  it('notes that, and every fact', () => {
    const { state, changes, write } = full();
    write.startOver([], []);
    expect(changes.startedOver).toBe(true);
    expect([...changes.facts].sort()).toEqual(Object.keys(state.facts).sort());
  });

  it('must know where it starts', () => {
    expect(() => setUp().write.startOver([], [])).toThrow('must know where it starts');
  });
});
