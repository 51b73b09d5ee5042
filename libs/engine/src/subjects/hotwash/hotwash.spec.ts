import { expect, it } from '@jest/globals';
import { castOf } from '../../testing/audience-table';
import { CAST, castScenario } from '../../testing/cast';

/** What the evaluation reads when four of `grid` and `rail` have answered, and one of no organisation. */
function resultOf(anonymous: boolean) {
  const questions = [{ id: 'words', title: { en: '?' }, type: 'text' as const }];
  const played = castOf(castScenario([], { survey: { anonymous, questions } }));
  played.do({ type: 'StartExercise' }, 'facilitator');
  played.do({ type: 'EndExercise' }, 'facilitator');
  // The order in which they answer is not that of what they say.
  const said = { spokesperson: 'D', rail: 'B', grid: 'C', simulator: 'A', analyst: 'E' };
  for (const [person, words] of Object.entries(said))
    played.do({ type: 'AnswerSurvey', values: { words } }, person);
  played.do({ type: 'CloseSurvey' }, 'evaluator');
  return played.all('SurveyClosed')[0]!.data;
}

it('asked are those who play, and nobody who watches or runs it', () => {
  const players = Object.values(CAST).filter(({ part }) => ['participant', 'simulator'].includes(part));
  expect(players).toHaveLength(13);
  expect(resultOf(true).asked).toBe(13);
});

it('answers without names tell the organisation where three of it answered, in the order of what they say', () => {
  expect(resultOf(true).answers).toEqual([
    { organisation: 'grid', values: { words: 'C' } },
    { organisation: 'grid', values: { words: 'D' } },
    { organisation: 'grid', values: { words: 'E' } },
    { values: { words: 'A' } },
    { values: { words: 'B' } },
  ]);
});

it('answers with names say whose they are', () => {
  expect(resultOf(false).answers).toEqual([
    { person: 'spokesperson', organisation: 'grid', values: { words: 'D' } },
    { person: 'rail', organisation: 'rail', values: { words: 'B' } },
    { person: 'grid', organisation: 'grid', values: { words: 'C' } },
    { person: 'simulator', values: { words: 'A' } },
    { person: 'analyst', organisation: 'grid', values: { words: 'E' } },
  ]);
});
