/** @jest-environment ./apps/web/src/testing/browser.mjs */
import type { State } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useExercise } from '../../../exercise/live/use-exercise';
import { NAMES, seenBy } from '../../../testing/fixtures';
import type { PlayedExercise } from '../../../testing/played-exercise';
import { Stage } from '../../../testing/stage';
import { speaking } from '../../../testing/texts';
import { Decision } from './decision';

beforeAll(() => speaking('en'));
afterEach(cleanup);

const asks = (state: State) => state.messages['i2'];
function Card() {
  const message = useExercise(asks);
  return message?.decision ? <Decision message={message} decision={message.decision} /> : null;
}
async function card(live: PlayedExercise, readOnly = false) {
  render(
    <Stage live={live} names={NAMES} readOnly={readOnly}>
      <Card />
    </Stage>,
  );
  await screen.findByRole('region', { name: 'Decision' });
  return userEvent.setup();
}
const decide = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Decide' });
const option = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

test('nothing is decided before an option is chosen', async () => {
  const live = seenBy('ann', 5);
  const user = await card(live);
  expect(decide().disabled).toBe(true);
  await user.click(decide());
  expect(live.given).toEqual([]);
});

test('a decision is taken once; the card keeps its place and shows what was decided and by whom', async () => {
  const live = seenBy('ann', 5);
  const user = await card(live);
  await user.click(option('Cut it off'));
  await user.dblClick(decide());
  expect(live.given).toEqual([{ type: 'ChooseOption', message: 'i2', option: 'cut' }]);
  expect((await screen.findByRole('status')).textContent).toContain('Cut it off decided by Ann Claes');
  expect(screen.queryByRole('button')).toBeNull();
  expect([option('Cut it off').checked, option('Keep it').disabled]).toEqual([true, true]);
});

test('by keyboard alone', async () => {
  const live = seenBy('ann', 5);
  const user = await card(live);
  await user.tab();
  await user.keyboard(' {ArrowDown}');
  await user.tab();
  await user.keyboard('{Enter}');
  expect(live.given).toEqual([{ type: 'ChooseOption', message: 'i2', option: 'keep' }]);
});

test('when time is up under the eyes of the one who thinks, the default shows and nothing can be chosen', async () => {
  const live = seenBy('ann', 5);
  const user = await card(live);
  await user.click(option('Cut it off'));
  act(() => live.wait(10 * MINUTE));
  expect(screen.getByRole('status').textContent).toContain(
    'Keep it default, as no decision was made in time',
  );
  expect(option('Keep it').checked).toBe(true);
  expect(screen.queryByRole('button')).toBeNull();
});

test('opened later, only what was decided is there', async () => {
  const live = seenBy('ann', 5);
  live.do({ type: 'ChooseOption', message: 'i2', option: 'cut' }, 'ann');
  await card(live);
  screen.getByText('Cut it off');
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a preview cannot decide', async () => {
  await card(seenBy('ann', 5), true);
  expect(option('Cut it off').disabled).toBe(true);
  expect(decide().disabled).toBe(true);
});
