/** Two exercises of one scenario are told apart by their own names and dates, wherever they are listed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Serving } from '../testing/serving';

interface Listed {
  id: string;
  title: Record<string, string>;
  date?: string;
  time?: string;
  place?: string;
}

let serving: Serving;
beforeAll(async () => void (serving = await Serving.begin()), 60_000);
afterAll(() => serving?.end(), 30_000);

const body = async <T>(answer: Promise<{ body: unknown }>): Promise<T> => (await answer).body as T;

test('an exercise shows its own name and date in lists, in seats and behind its code; another keeps its own', async () => {
  const [one, other] = [await serving.exercise(), await serving.exercise()];
  const fay = serving.client(one.id, one.people['Fay']!);
  await fay.join();
  await fay.command({
    type: 'DescribeExercise',
    name: 'Autumn 2027',
    date: '2027-10-05',
    time: '09:30',
    place: 'Ghent',
  });
  const host = await serving.host();
  const listed = await body<Listed[]>(host.ask('/api/exercises'));
  expect(listed.find(({ id }) => id === one.id)).toMatchObject({
    title: { en: 'Autumn 2027' },
    date: '2027-10-05',
    time: '09:30',
    place: 'Ghent',
  });
  const untouched = listed.find(({ id }) => id === other.id)!;
  expect(Object.values(untouched.title)).not.toContain('Autumn 2027');
  expect(untouched.date).toBeUndefined();

  const ann = one.people['Ann']!;
  const { seats } = await body<{ seats: { exerciseTitle: object }[] }>(ann.browser.ask('/api/session'));
  expect(seats.map(({ exerciseTitle }) => exerciseTitle)).toEqual([{ en: 'Autumn 2027' }]);
  const path = `/api/exercises/${one.id}/join-code`;
  const { code } = await body<{ code: string }>(host.ask(path));
  expect(await body(ann.browser.ask(`/api/join-code/${code}`))).toMatchObject({
    title: { en: 'Autumn 2027' },
  });
});

test('a participant cannot rename it, and nobody can after ENDEX', async () => {
  const { id, people } = await serving.exercise();
  const [ann, fay] = [serving.client(id, people['Ann']!), serving.client(id, people['Fay']!)];
  await Promise.all([ann.join(), fay.join()]);
  expect(await ann.command({ type: 'DescribeExercise', name: 'Mine' })).toMatchObject({
    code: 'not-allowed',
  });
  await fay.command({ type: 'StartExercise' });
  await fay.command({ type: 'EndExercise' });
  expect(await fay.command({ type: 'DescribeExercise', name: 'Late' })).toMatchObject({ code: 'ended' });
});
