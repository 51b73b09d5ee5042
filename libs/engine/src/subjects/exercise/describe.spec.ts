import { expect, it } from '@jest/globals';
import { titleOf } from '../../select/title';
import { aScenario, Played, started } from '../../testing';

const scenario = aScenario([], { languages: ['nl', 'en'], title: { nl: 'Test', en: 'Test' } });

it('has its own name, day, place and classification; until then the title of its scenario', () => {
  const played = new Played(scenario);
  expect(titleOf(played.state)).toEqual({ nl: 'Test', en: 'Test' });
  played.do({ type: 'DescribeExercise', name: ' Autumn 2027 ', date: '2027-10-05', time: '09:30' });
  played.do({ type: 'DescribeExercise', place: 'Brussels', classification: 'RESTRICTED' });
  expect(played.state.description).toEqual({
    name: 'Autumn 2027',
    date: '2027-10-05',
    time: '09:30',
    place: 'Brussels',
    classification: 'RESTRICTED',
  });
  expect(titleOf(played.state)).toEqual({ nl: 'Autumn 2027' });
  expect(titleOf(played.viewOf('ann'))).toEqual({ nl: 'Autumn 2027' });
});

it('what is left out stays, what is emptied goes, and what changes nothing is not recorded', () => {
  const played = new Played(scenario);
  played.do({ type: 'DescribeExercise', name: 'Autumn', place: 'Ghent' });
  played.do({ type: 'DescribeExercise', name: '' });
  expect(played.state.description).toEqual({ place: 'Ghent' });
  expect(titleOf(played.state)).toEqual({ nl: 'Test', en: 'Test' });
  expect(played.do({ type: 'DescribeExercise', place: 'Ghent' })).toEqual([]);
  expect(played.all('ExerciseDescribed')).toHaveLength(2);
});

it('refuses a day that there is not, and a time without a day', () => {
  const played = new Played(scenario);
  expect(() => played.do({ type: 'DescribeExercise', date: '2027-02-30' })).toThrow();
  expect(() => played.do({ type: 'DescribeExercise', time: '09:00' })).toThrow(
    expect.objectContaining({ code: 'time-without-date' }),
  );
  expect(played.all('ExerciseDescribed')).toEqual([]);
});

it('may change while it is played, and no more after ENDEX', () => {
  const played = started(scenario);
  played.do({ type: 'DescribeExercise', name: 'Autumn' });
  played.do({ type: 'EndExercise' });
  expect(() => played.do({ type: 'DescribeExercise', name: 'Spring' })).toThrow(
    expect.objectContaining({ code: 'ended' }),
  );
  expect(titleOf(played.state)).toEqual({ nl: 'Autumn' });
});
