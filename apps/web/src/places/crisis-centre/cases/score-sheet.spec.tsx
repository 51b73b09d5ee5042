/** @jest-environment ./apps/web/src/testing/browser.mjs */
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useExercise } from '../../../exercise/live/use-exercise';
import { NAMES, PLAN, withCase } from '../../../testing/fixtures';
import { Stage } from '../../../testing/stage';
import { speaking } from '../../../testing/texts';
import { ScoreSheet } from './score-sheet';

beforeAll(() => speaking('en'));
afterEach(cleanup);

function Sheet({ id }: { id: string }) {
  const one = useExercise((state) => state.cases[id]);
  return one ? <ScoreSheet plan={PLAN} one={one} /> : null;
}
async function sheet() {
  const { live, id } = withCase();
  render(
    <Stage live={live} names={NAMES} plan={PLAN}>
      <Sheet id={id} />
    </Stage>,
  );
  await screen.findByRole('form', { name: 'Scale' });
  return { live, id, user: userEvent.setup() };
}
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save evaluation' });
const severity = () =>
  screen.getByRole<HTMLInputElement>('combobox', { name: 'Severity according to the plan' });

test('an open category counts with its lowest value, and nothing can be saved yet', async () => {
  await sheet();
  expect(screen.getByRole('status').textContent).toContain('0.00AllSome categories are still open');
  expect(save().disabled).toBe(true);
});

test('the score follows the choice, the severity follows the score, and another severity can be chosen', async () => {
  const { live, id, user } = await sheet();
  await user.click(screen.getByRole('combobox', { name: 'Impact' }));
  await user.click(await screen.findByRole('option', { name: 'High (10)' }));
  expect(screen.getByRole('status').textContent).toBe('100.00All');
  expect(severity().value).toBe('Grave (suggested by the score)');
  await user.click(severity());
  await user.click(await screen.findByRole('option', { name: 'Small' }));
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), ' All desks ');
  await user.click(save());
  expect(live.given).toEqual([
    {
      type: 'EvaluateCase',
      case: id,
      scale: 'scale',
      choices: { impact: { option: 'high' } },
      severity: 'small',
      reason: 'All desks',
      agreed: true,
    },
  ]);
  expect(live.state.cases[id]?.agreed?.severity).toBe('small');
});
