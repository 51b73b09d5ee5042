/** @jest-environment ./apps/web/src/testing/browser.mjs */
import { MINUTE } from '@tocsin/words';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { speak } from '../../i18n/texts';
import { seenBy } from '../../testing/fixtures';
import type { PlayedExercise } from '../../testing/played-exercise';
import { Stage } from '../../testing/stage';
import { speaking } from '../../testing/texts';
import { ExerciseClock } from './exercise-clock';

beforeAll(() => speaking('en'));
afterEach(cleanup);

async function clock(live: PlayedExercise) {
  render(
    <Stage live={live}>
      <ExerciseClock />
    </Stage>,
  );
  return screen.findByRole('group', { name: 'Exercise clock' });
}

test('before STARTEX it stands at the start and says so', async () => {
  expect((await clock(seenBy('ann'))).textContent).toContain('D1 09:00:00NOT STARTED');
});

test('it shows exercise time and rate, a pause, and goes on', async () => {
  const live = seenBy('ann', 12);
  const shown = await clock(live);
  expect(shown.textContent).toContain('D1 09:12:00×1');
  act(() => live.do({ type: 'SetRate', rate: 5 }));
  act(() => live.wait(2 * MINUTE));
  await waitFor(() => expect(shown.textContent).toContain('D1 09:22:00×5'), { timeout: 10_000 });
  act(() => live.do({ type: 'PauseClock' }));
  act(() => live.wait(30 * MINUTE));
  expect(shown.textContent).toContain('D1 09:22:00PAUSED');
});

test('at night it stands at the break until the morning', async () => {
  const live = seenBy('ann', 55);
  expect((await clock(live)).textContent).toContain('D1 09:50:00NIGHT');
  act(() => live.do({ type: 'ResumeClock' }));
  expect(screen.getByRole('group').textContent).toContain('D2 09:00:00×1');
});

test('after ENDEX it says that the exercise is over, in the language of the screen', async () => {
  const live = seenBy('ann', 5);
  const shown = await clock(live);
  act(() => live.do({ type: 'EndExercise' }));
  expect(shown.textContent).toContain('ENDED');
  await act(() => speak('nl'));
  expect(shown.textContent).toMatch(/^D1 09:05:00(?!ENDED)/);
  await act(() => speak('en'));
});
