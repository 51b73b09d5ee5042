/** @jest-environment ./apps/web/src/testing/browser.mjs */
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { speak } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { seenBy } from '../../../testing/fixtures';
import { Stage } from '../../../testing/stage';
import { speaking } from '../../../testing/texts';
import { InjectRow } from './inject-row';

beforeAll(() => speaking('en'));
afterEach(cleanup);

function Row({ number }: { number: number }) {
  const inject = useExercise((state) => state.injects[number]);
  return <ul>{inject && <InjectRow inject={inject} />}</ul>;
}
async function row(number: number) {
  const live = seenBy('fay', 5);
  render(
    <Stage live={live}>
      <Row number={number} />
    </Stage>,
  );
  return { live, shown: await screen.findByRole('button') };
}

test('a scheduled inject says how long it takes to come, and to whom', async () => {
  const { shown } = await row(3);
  expect(shown.textContent).toBe('#3 A journalist calls15:00 D1 09:20Mail → Alpha');
});

test('one without a time says what it waits for', async () => {
  const { shown } = await row(4);
  expect(shown.textContent).toMatch(/^#4 The lights go outwhen/);
});

test('it says at once how it was acted on', async () => {
  const { live, shown } = await row(3);
  act(() => live.do({ type: 'HoldInject', number: 3 }));
  expect(shown.textContent).toContain('On hold');
  act(() => live.do({ type: 'SkipInject', number: 3 }));
  expect(shown.textContent).toContain('Skipped');
  act(() => live.do({ type: 'RestoreInject', number: 3 }));
  act(() => live.do({ type: 'ReleaseInject', number: 3 }));
  expect(shown.textContent).toContain('Released');
});

test.each([
  ['nl', 'Een journalist belt'],
  ['fr', 'Un journaliste appelle'],
  ['de', 'Eine Journalistin ruft an'],
] as const)('in %s', async (language, title) => {
  await act(() => speak(language));
  const { shown } = await row(3);
  expect(shown.textContent).toContain(`#3 ${title}`);
  await act(() => speak('en'));
});
