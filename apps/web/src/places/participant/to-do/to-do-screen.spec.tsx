/** @jest-environment ./apps/web/src/testing/browser.mjs */
import { MINUTE } from '@tocsin/words';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { NAMES, seenBy } from '../../../testing/fixtures';
import type { PlayedExercise } from '../../../testing/played-exercise';
import { Stage } from '../../../testing/stage';
import { speaking } from '../../../testing/texts';
import { ToDoScreen } from './to-do-screen';

beforeAll(() => speaking('en'));
afterEach(cleanup);

async function toDo(live: PlayedExercise) {
  render(
    <Stage live={live} names={NAMES}>
      <ToDoScreen />
    </Stage>,
  );
  await screen.findByRole('heading', { level: 1, name: 'To do' });
}
/** The words of each row of a table, without its head. */
const rows = (table = 0) =>
  within(screen.getAllByRole('table')[table]!)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');

test('nothing is asked of somebody to whom nothing came', async () => {
  await toDo(seenBy('bob', 5));
  screen.getByText('No open actions');
  expect(screen.queryByRole('table')).toBeNull();
});

test('what is asked stands by its deadline and leads to its message', async () => {
  await toDo(seenBy('ann', 5));
  expect(rows().map((row) => row.slice(0, 15))).toEqual(['Confirm receipt', 'Do you cut off ']);
  expect(screen.getByRole('link', { name: 'Confirm receipt' }).getAttribute('href')).toBe('/inbox/i1');
});

test('what is late stays, and says for how long', async () => {
  const live = seenBy('ann', 5);
  await toDo(live);
  act(() => live.wait(12 * MINUTE));
  // The decision was taken by default meanwhile; the receipt is still owed.
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toMatch(/^Confirm receipt.*5 min/);
});

test('what was done moves below, with who did it and how long it took', async () => {
  const live = seenBy('ann', 5);
  await toDo(live);
  act(() => live.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }, 'ann'));
  expect(rows(0).map((row) => row.slice(0, 15))).toEqual(['Do you cut off ']);
  expect(rows(1)).toEqual(['Confirm receiptAnn Claes3 min ']);
});

test('what was done too late says so', async () => {
  const live = seenBy('ann', 20);
  await toDo(live);
  act(() => live.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }, 'ann'));
  expect(rows()).toEqual(['Confirm receiptAnn Claes18 min (late)']);
});

test('after ENDEX nothing is asked any more', async () => {
  const live = seenBy('ann', 5);
  await toDo(live);
  act(() => live.do({ type: 'EndExercise' }));
  screen.getByText('No open actions');
});
