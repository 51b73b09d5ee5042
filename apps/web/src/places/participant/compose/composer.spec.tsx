/** @jest-environment ./apps/web/src/testing/browser.mjs */
import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Address } from '@tocsin/scenario';
import { NAMES, seenBy } from '../../../testing/fixtures';
import type { PlayedExercise } from '../../../testing/played-exercise';
import { Stage } from '../../../testing/stage';
import { speaking } from '../../../testing/texts';
import { Composer } from './composer';

beforeAll(() => speaking('en'));
beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

let done = 0;
async function composer(live: PlayedExercise, to: Address[] = ['organisation:cert']) {
  done = 0;
  render(
    <Stage live={live} names={NAMES}>
      <Composer draft="new" start={{ to, title: '', body: '', attachments: [] }} onDone={() => done++} />
    </Stage>,
  );
  await screen.findByRole('textbox', { name: 'Subject' });
  return userEvent.setup();
}
const subject = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Subject' });
const body = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const send = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Send/ });

test('it cannot leave without a recipient, a subject and a text that is not blank', async () => {
  const user = await composer(seenBy('ann', 1), []);
  await user.type(subject(), 'Help');
  await user.type(body(), '   ');
  expect(send().disabled).toBe(true);
  await user.type(body(), 'All desks are dead.');
  expect(send().disabled).toBe(true);
  await user.type(screen.getByRole('combobox', { name: 'To' }), 'cert');
  await user.click(await screen.findByRole('option', { name: 'CERT' }));
  expect(send().disabled).toBe(false);
});

test('what was written goes out once, and the draft with it', async () => {
  const live = seenBy('ann', 1);
  const user = await composer(live);
  await user.type(subject(), 'Help');
  await user.type(body(), 'All desks are dead.');
  await user.dblClick(send());
  expect(live.given).toEqual([
    {
      type: 'SendMessage',
      to: ['organisation:cert'],
      title: 'Help',
      body: 'All desks are dead.',
      language: 'en',
      attachments: [],
    },
  ]);
  expect(Object.values(live.state.messages).map(({ title }) => title['en'])).toEqual(['Help']);
  expect(done).toBe(1);
  expect(sessionStorage.length).toBe(0);
});

test('a draft outlives its screen, until it is discarded', async () => {
  const live = seenBy('ann', 1);
  let user = await composer(live);
  await user.type(subject(), 'Help');
  cleanup();
  user = await composer(live);
  expect(subject().value).toBe('Help');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(subject().value).toBe('');
});

test('without a connection it says that it will leave later', async () => {
  const live = seenBy('ann', 1);
  await composer(live);
  act(() => live.become({ link: 'offline' }));
  expect(send().textContent).toBe('Send when online');
});

test('a refusal says why and loses nothing', async () => {
  const live = seenBy('ann');
  const user = await composer(live, ['organisation:nobody']);
  await user.type(subject(), 'Help');
  await user.type(body(), 'All desks are dead.');
  await user.click(send());
  await screen.findByRole('alert');
  expect([subject().value, body().value, done]).toEqual(['Help', 'All desks are dead.', 0]);
});

test('after ENDEX nothing leaves', async () => {
  const live = seenBy('ann', 1);
  const user = await composer(live);
  await user.type(subject(), 'Help');
  await user.type(body(), 'All desks are dead.');
  act(() => live.do({ type: 'EndExercise' }));
  expect(send().disabled).toBe(true);
});
