import { describe, expect, it } from '@jest/globals';
import { castOf } from '../../testing/audience-table';
import { castScenario } from '../../testing/cast';
import { objectives } from '../../testing/objectives';
import { make } from '../../testing/acts';
import type { Rating, RatedSubject } from '../ratings/events';

/** The report of an exercise in which some things were rated, and one statement was made of `grid`. */
function reported() {
  const played = castOf(castScenario([], { objectives }));
  played.do({ type: 'StartExercise' }, 'facilitator');
  const rate = (by: string, subject: RatedSubject['subject'], rating: Rating, organisation?: string) =>
    played.do({ type: 'GiveRating', subject, rating, organisation }, by);
  rate('evaluator', 'task:tell', 'P', 'grid');
  rate('evaluator', 'objective:inform', 'S', 'grid');
  rate('evaluator', 'task:ask', 'P', 'grid');
  rate('facilitator', 'task:ask', 'U', 'grid');
  rate('evaluator', 'task:tell', 'U', 'rail');
  rate('evaluator', 'objective:recover', 'M');
  const observation = make(played, { type: 'Observe', text: 'Calm' }, 'evaluator');
  const proof = { cites: [1], observations: [observation] };
  const statement = make(
    played,
    { type: 'WriteStatement', kind: 'strength', title: 'Calm', ...proof },
    'evaluator',
  );
  played.do({ type: 'EndExercise' }, 'facilitator');
  const release = (part: string) => {
    played.do({ type: 'ReleaseReport', part, statements: [statement] }, 'evaluator');
    return played.all('ReportReleased').at(-1)!.data;
  };
  return { release, proof };
}

describe('a part of the report', () => {
  it('of an organisation has its own ratings, without what is disputed', () => {
    const { release } = reported();
    expect(release('organisation:grid').ratings).toEqual([
      { title: { en: 'Tell' }, rating: 'P' },
      { title: { en: 'Inform' }, rating: 'S' },
    ]);
    expect(release('organisation:rail').ratings).toEqual([{ title: { en: 'Tell' }, rating: 'U' }]);
    expect(release('organisation:police').ratings).toEqual([]);
    expect(release('public').ratings).toEqual([]);
    expect(release('whole').ratings).toEqual([]);
  });

  it('shows what proves its statements only to those who read the whole', () => {
    const { release, proof } = reported();
    expect(release('whole').statements).toMatchObject([proof]);
    for (const part of ['organisation:grid', 'public'])
      expect(release(part).statements).toMatchObject([{ cites: [], observations: [] }]);
  });
});
