import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import { aScenario, REPORT, started, underPlan, type Played } from '../testing';
import { toDoList } from './to-do';

/** A participant's list as their own screen makes it. */
const listOf = (played: Played, person: string) => {
  const view = played.viewOf(person);
  return toDoList(
    view,
    view.people[person]!,
    played.state.clock.exercise + played.wall - played.state.clock.wall,
  );
};
const titles = (played: Played, person: string) => listOf(played, person).map(({ kind, key }) => [kind, key]);

const confirm = { id: 'confirm', title: { en: 'Confirm' }, action: 'acknowledge', within: '10m' };
const decision = {
  question: { en: 'Evacuate?' },
  options: [
    { id: 'a', label: { en: 'Yes' } },
    { id: 'b', label: { en: 'No' } },
  ],
  within: '5m',
};

describe('a to-do list', () => {
  it('has what is expected and shown, until it is done; who is late still has to do it', () => {
    const played = started(
      aScenario([
        {
          number: 1,
          trigger: { at: '+00:01' },
          recipients: ['sector:energy'],
          expected: [confirm, { ...confirm, id: 'log', action: 'write-log' }],
        },
      ]),
    ).wait(MINUTE);
    const mine = '1/confirm/organisation:alpha';
    expect(listOf(played, 'ann')).toEqual([
      {
        key: mine,
        kind: 'acknowledge',
        title: { en: 'Confirm' },
        message: 'i1',
        deadline: 11 * MINUTE,
        overdue: false,
      },
    ]);
    expect(listOf(played, 'cleo')).toEqual([]);
    played.do({ type: 'GiveReceipt', messages: ['i1'], receipt: 'acknowledged' }, 'bob');
    expect(listOf(played, 'bob')).toEqual([]);
    played.wait(11 * MINUTE);
    expect(listOf(played, 'ann')).toMatchObject([{ key: mine, overdue: true }]);
  });

  it('has a decision until the side has taken it, or the default was taken for it', () => {
    const injects = [
      { number: 1, trigger: { at: '+00:01' }, recipients: ['everyone'], decision },
      {
        number: 2,
        trigger: { at: '+00:02' },
        recipients: ['everyone'],
        decision: { ...decision, default: 'a' },
      },
    ] as Parameters<typeof aScenario>[0];
    const played = started(aScenario(injects)).wait(2 * MINUTE);
    expect(titles(played, 'ann')).toEqual([
      ['choose', 'i1'],
      ['choose', 'i2'],
    ]);
    played.do({ type: 'ChooseOption', message: 'i1', option: 'a' }, 'ann');
    expect(titles(played, 'ann')).toEqual([['choose', 'i2']]);
    expect(titles(played, 'bob')).toHaveLength(2);
    played.wait(6 * MINUTE);
    expect(listOf(played, 'ann')).toEqual([]);
    expect(listOf(played, 'bob')).toMatchObject([{ key: 'i1', overdue: true }]);
  });

  it('has one entry for a decision that is expected, too', () => {
    const chosen = { id: 'choose', title: { en: 'Decide' }, action: 'choose', within: '5m' };
    const played = started(
      aScenario([{ number: 1, trigger: { at: '+00:01' }, decision, expected: [chosen] }]),
    ).wait(MINUTE);
    expect(titles(played, 'ann')).toEqual([['choose', '1/choose/organisation:alpha']]);
  });

  it('has tasks, steps of duties and questions of the authorities, soonest first', () => {
    const played = started(underPlan());
    played.do(
      { type: 'RequestInformation', to: 'alpha', question: 'Whose desk?', withinMinutes: 20 },
      'cleo',
    );
    played.do({ type: 'OpenTask', title: 'Cut', organisation: 'alpha', withinMinutes: 5 }, 'cleo');
    played.do(REPORT, 'ann');
    const [task, step, question] = listOf(played, 'ann');
    expect(task).toMatchObject({ kind: 'task', title: { en: 'Cut' }, deadline: 5 * MINUTE });
    expect(step).toMatchObject({
      kind: 'notify',
      duty: { duty: 'notify', step: 'warning' },
      deadline: 15 * MINUTE,
    });
    expect(question).toMatchObject({ kind: 'information', title: 'Whose desk?', deadline: 20 * MINUTE });
    expect(listOf(played, 'bob')).toEqual([]);
    played.do({ type: 'MoveTask', task: task!.key, to: 'done' }, 'ann');
    played.do({ type: 'GiveInformation', request: question!.key, text: 'The third' }, 'ann');
    expect(titles(played, 'ann')).toEqual([['notify', step!.key]]);
    const [obligation = ''] = step!.key.split('/');
    played.do({ type: 'SubmitDutyStep', obligation, step: 'warning', values: { what: 'Everything' } }, 'ann');
    // The final report is due a month later.
    expect(listOf(played, 'ann')).toMatchObject([{ duty: { step: 'final' } }]);
  });
});
