import { expect, test } from '@jest/globals';
import { emptyState, evolve, standingRating, type RecordedEvent } from '@tocsin/engine';
import { tasksOf, textIn } from '@tocsin/scenario';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { printedRow } from '../document/cell';
import type { Chapter } from '../document/document';
import { plainOf } from '../document/inline';
import { reportOf } from './report';

const events = gunzipSync(readFileSync('scenarios/airport-blackout/golden.jsonl.gz'))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as RecordedEvent);
const state = events.reduce((folded, event) => evolve(folded, event), emptyState());
async function chapterOf(audience: 'whole' | { organisation: string }, id: string): Promise<Chapter> {
  const { chapters } = await reportOf(events, { language: 'en', audience, date: '2026-11-24' });
  return chapters.find((one) => one.id === id)!;
}
const rowsOf = ({ blocks }: Chapter): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          printedRow(row, block.columns, { language: 'en' }).map(({ text }) => plainOf(text)),
        )
      : [],
  );
const titles = new Map(
  tasksOf(state.script!.objectives).map(({ task }) => [`task:${task.id}`, textIn(task.title, 'en')]),
);
const nameOf = (id: string) => textIn(state.exercise!.organisations.find((one) => one.id === id)!.name, 'en');

test('everybody who was rated stands once beside the task, under the rating that stands', async () => {
  const rows = rowsOf(await chapterOf('whole', 'objectives'));
  const rated = Object.values(state.ratings).filter(({ subject }) => subject.startsWith('task:'));
  expect(rated.length).toBeGreaterThan(20);
  for (const one of rated) {
    const name = one.organisation ? nameOf(one.organisation) : 'all together';
    const found = rows.filter(
      ([task, who]) => task === titles.get(one.subject) && who?.split(', ').includes(name),
    );
    expect([one.subject, name, found.map((row) => row[2])]).toEqual([
      one.subject,
      name,
      [standingRating(one)],
    ]);
  }
});

test('an organisation reads its own ratings as they were released, with what the letters mean', async () => {
  const chapter = await chapterOf({ organisation: 'airport' }, 'overview');
  const own = Object.values(state.ratings).filter(({ organisation }) => organisation === 'airport');
  expect(rowsOf(chapter).sort()).toEqual(
    own.map((one) => [titles.get(one.subject)!, String(standingRating(one))]).sort(),
  );
  expect(JSON.stringify(chapter)).toContain('P: performed without challenges');
});
