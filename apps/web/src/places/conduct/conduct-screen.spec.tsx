/** @jest-environment ./apps/web/src/testing/browser.mjs */
import { aScenario, started } from '@tocsin/engine/testing';
import { MINUTE } from '@tocsin/words';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PlayedExercise } from '../../testing/played-exercise';
import { Stage } from '../../testing/stage';
import { speaking } from '../../testing/texts';
import { ConductScreen } from './conduct-screen';
import { injectQuery } from './injects/inject-query';

beforeAll(() => speaking('en'));
afterEach(cleanup);

const at = (time: string) => ({ at: time });

/** A facilitator's screen over four injects, at 09:00 of the exercise. */
async function conduct() {
  const played = started(
    aScenario([2, 4, 6, 8].map((minutes, index) => ({ number: index + 1, trigger: at(`+00:0${minutes}`) }))),
  );
  const live = new PlayedExercise(played, 'fay');
  const place = { exercise: 'played', seat: 'fay' };
  const user = userEvent.setup();
  render(
    <Stage
      live={live}
      answers={[1, 2, 3, 4].map((number) => [
        injectQuery(place, number, '{}').queryKey,
        { number, expected: [] },
      ])}
    >
      <ConductScreen />
    </Stage>,
  );
  await screen.findByRole('heading', { level: 2, name: /Inject 1/ });
  return { live, user };
}
const inHand = () => within(screen.getByRole('article')).getByRole('heading', { level: 2 }).textContent;
const standings = (live: PlayedExercise) => Object.values(live.state.injects).map(({ standing }) => standing);

test('the next inject is in hand at first, and stays so when the clock releases it', async () => {
  const { live } = await conduct();
  act(() => live.wait(3 * MINUTE));
  expect(await screen.findByRole('button', { name: 'Released' })).toBeTruthy();
  expect(inHand()).toContain('Inject 1');
  expect(standings(live)).toEqual(['released', 'scheduled', 'scheduled', 'scheduled']);
});

test('N goes on to the next', async () => {
  const { live, user } = await conduct();
  act(() => live.wait(3 * MINUTE));
  await screen.findByRole('button', { name: 'Released' });
  await user.keyboard('n');
  await screen.findByRole('button', { name: 'Release now' });
  expect(inHand()).toContain('Inject 2');
});
