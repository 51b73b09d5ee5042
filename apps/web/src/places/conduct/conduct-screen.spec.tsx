/** @jest-environment ./apps/web/src/testing/browser.mjs */
import { aScenario, started } from '@tocsin/engine/testing';
import { MINUTE } from '@tocsin/words';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PlayedExercise } from '../../testing/played-exercise';
import { Stage } from '../../testing/stage';
import { speaking } from '../../testing/texts';
import { ConductScreen } from './conduct-screen';
import { injectQuery } from './injects/inject-query';

beforeAll(() => speaking('en'));
afterEach(cleanup);

/** A facilitator's screen over four injects, due two minutes apart, at STARTEX. */
async function conduct() {
  const played = started(
    aScenario(
      [2, 4, 6, 8].map((minutes, index) => ({ number: index + 1, trigger: { at: `+00:0${minutes}` } })),
    ),
  );
  const live = new PlayedExercise(played, 'fay');
  const scripts = [1, 2, 3, 4].map((number): [readonly unknown[], unknown] => [
    injectQuery({ exercise: 'played', seat: 'fay' }, number, '{}').queryKey,
    { number, expected: [] },
  ]);
  render(
    <Stage live={live} answers={scripts}>
      <ConductScreen />
    </Stage>,
  );
  await screen.findByRole('heading', { level: 2, name: /Inject 1/ });
  return { live, user: userEvent.setup() };
}
const inHand = () => within(screen.getByRole('article')).getByRole('heading', { level: 2 }).textContent;
const standings = ({ state }: PlayedExercise) => Object.values(state.injects).map(({ standing }) => standing);
const rows = () =>
  [...document.querySelectorAll('section[aria-label="Due"] [data-row]')].map((row) =>
    row.textContent?.slice(0, 11),
  );

test('two presses release one inject, which stays in hand and shows it', async () => {
  const { live, user } = await conduct();
  const release = screen.getByRole('button', { name: 'Release now' });
  await user.click(release);
  await screen.findByRole('button', { name: 'Released' });
  await user.click(release);
  expect(standings(live)).toEqual(['released', 'scheduled', 'scheduled', 'scheduled']);
  expect(inHand()).toContain('Inject 1');
  expect(document.activeElement).toBe(release);
});

test('keys act on one inject', async () => {
  const { live, user } = await conduct();
  for (const [key, standing] of [
    ['h', 'On hold'],
    ['h', 'Scheduled'],
    ['x', 'Skipped'],
  ] as const) {
    await user.keyboard(key);
    await within(screen.getByRole('article')).findByText(standing);
  }
  expect(standings(live)).toEqual(['skipped', 'scheduled', 'scheduled', 'scheduled']);
  expect(inHand()).toContain('Inject 1');
});

test('a key that is held down acts once', async () => {
  const { live } = await conduct();
  fireEvent.keyDown(document.body, { key: 'h' });
  await within(screen.getByRole('article')).findByText('On hold');
  fireEvent.keyDown(document.body, { key: 'h', repeat: true });
  expect(live.given).toEqual([{ type: 'HoldInject', number: 1 }]);
});

test('what the clock releases stays in hand, and a press does nothing to another', async () => {
  const { live, user } = await conduct();
  const release = screen.getByRole('button', { name: 'Release now' });
  act(() => void live.played.wait(3 * MINUTE));
  // The screen does not show it yet.
  await user.click(release);
  act(() => live.wait(0));
  await screen.findByRole('button', { name: 'Released' });
  expect(standings(live)).toEqual(['released', 'scheduled', 'scheduled', 'scheduled']);
  expect(inHand()).toContain('Inject 1');
});

test('N goes on to the next, and only then keys act on that', async () => {
  const { live, user } = await conduct();
  act(() => live.wait(3 * MINUTE));
  await screen.findByRole('button', { name: 'Released' });
  await user.keyboard('n');
  await screen.findByRole('button', { name: 'Release now' });
  expect(inHand()).toContain('Inject 2');
  await user.keyboard('h');
  await within(screen.getByRole('article')).findByText('On hold');
  expect(standings(live)).toEqual(['released', 'held', 'scheduled', 'scheduled']);
});

test('rows keep still under the pointer, say how they are by now, and move when it leaves', async () => {
  const { live } = await conduct();
  const list = document.querySelector('section[aria-label="Due"] [data-row]')!;
  fireEvent.pointerMove(list);
  act(() => live.do({ type: 'HoldInject', number: 3 }));
  act(() => live.wait(3 * MINUTE));
  await screen.findByText('paused under the pointer');
  expect(rows()).toEqual(['#1 Inject 1', '#2 Inject 2', '#3 Inject 3', '#4 Inject 4']);
  expect(list.textContent).toContain('Released');
  fireEvent.pointerLeave(list.closest('.rows')!);
  expect(rows()).toEqual(['#3 Inject 3', '#2 Inject 2', '#4 Inject 4']);
});
