import { describe, expect, it } from '@jest/globals';
import type { Duty, Plan } from '@tocsin/plan';
import { HOUR, MINUTE } from '@tocsin/words';
import { emptyState } from '../../machine/empty-state';
import { evolve } from '../../machine/evolve';
import { REPORT, aPlan, aScenario, refused, started, type Played } from '../../testing';
import type { Obligation } from './state';

const named = (en: string) => ({ en });
const field = (id: string, required = true) => ({ id, title: named(id), required });

/** One duty with steps at awareness, after classification and on request; a second one that one declares. */
const DUTIES: Duty[] = [
  {
    id: 'tell',
    title: named('Tell'),
    to: 'csirt',
    whom: { constituencies: ['essential-operator'] },
    opens: 'report',
    steps: [
      {
        id: 'warning',
        title: named('Warning'),
        after: 'aware',
        within: { hours: 1 },
        exceptions: [],
        fields: [field('what')],
      },
      {
        id: 'report',
        title: named('Report'),
        after: 'classified',
        within: { hours: 4 },
        limit: { hours: 24 },
        exceptions: [],
        fields: [field('what')],
      },
      {
        id: 'update',
        title: named('Update'),
        after: 'warning',
        exceptions: [],
        fields: [field('what', false)],
      },
    ],
  },
  {
    id: 'privacy',
    title: named('Privacy'),
    to: 'csirt',
    whom: { constituencies: ['essential-operator'] },
    opens: 'declared',
    steps: [
      {
        id: 'notice',
        title: named('Notice'),
        after: 'aware',
        within: { hours: 72 },
        exceptions: [],
        fields: [field('what')],
      },
    ],
  },
];

const playing = (): Played =>
  started(aScenario([], { emergencyPlan: { ...aPlan, duties: DUTIES } as Plan, end: 'D9 12:00' }));

const ofDuty = ({ state }: Played, duty: string, organisation = 'alpha'): Obligation =>
  Object.values(state.obligations).find((one) => one.duty === duty && one.organisation === organisation)!;

const submit = (played: Played, step: string, values: Record<string, string> = { what: 'x' }, by = 'ann') =>
  played.do({ type: 'SubmitDutyStep', obligation: ofDuty(played, 'tell').id, step, values }, by);

describe('an obligation', () => {
  it('opens with the first report of each organisation, under an id of its own', () => {
    const played = playing();
    const opened = played.do(REPORT, 'ann').find(({ type }) => type === 'DutyOpened')!;
    expect(ofDuty(played, 'tell').id).toBe(`o${opened.seq}-tell-alpha`);
    expect(played.do(REPORT, 'ann').map(({ type }) => type)).toEqual(['IncidentReported']);
    played.do(REPORT, 'bob');
    expect(ofDuty(played, 'tell', 'beta')).toMatchObject({ aware: 0, to: ['cert'] });
  });

  it('is a fact with the minute at which each of its steps is due', () => {
    const played = playing();
    played.do(REPORT, 'ann');
    const base = { duty: 'tell', organisation: 'alpha', state: 'open' };
    expect(played.state.facts.duties).toEqual([
      { ...base, step: 'warning', due: 60 },
      { ...base, step: 'report', due: 24 * 60 },
    ]);
    submit(played, 'warning');
    // What is due on request alone has no minute.
    expect(played.state.facts.duties).toEqual([
      { ...base, step: 'warning', due: 60, state: 'met' },
      { ...base, step: 'report', due: 24 * 60 },
      { ...base, step: 'update', due: -1 },
    ]);
  });

  it('is classified once: the step that waits for it is due earlier, and the others as before', () => {
    const played = playing();
    played.do(REPORT, 'ann');
    played.wait(HOUR / 2);
    const classify = () =>
      played.do({ type: 'ClassifyIncident', obligation: ofDuty(played, 'tell').id }, 'ann');
    expect(classify()).toHaveLength(1);
    expect(ofDuty(played, 'tell')).toMatchObject({
      classified: HOUR / 2,
      steps: [
        { step: 'warning', due: HOUR, state: 'open', fact: 0 },
        { step: 'report', due: 4.5 * HOUR, state: 'open', fact: 1 },
      ],
    });
    expect(played.state.facts.duties.map(({ step, due }) => [step, due])).toEqual([
      ['warning', 60],
      ['report', 270],
    ]);
    expect(classify()).toEqual([]);
  });

  it('is declared once by each organisation, beside those that run', () => {
    const played = playing();
    played.do(REPORT, 'ann');
    const declare = (by: string, duty = 'privacy') => played.do({ type: 'DeclareAware', duty }, by);
    expect(declare('ann')).toHaveLength(1);
    expect(declare('ann')).toEqual([]);
    expect(declare('bob')).toHaveLength(1);
    expect(declare('ann', 'tell')).toEqual([]);
    expect(refused(() => declare('ann', 'nothing'))).toBe('unknown-duty');
  });
});

describe('a step', () => {
  it('that was met is not missed later, and closes no other', () => {
    const played = playing();
    played.do(REPORT, 'ann');
    submit(played, 'warning');
    const [warning, report] = ofDuty(played, 'tell').steps;
    expect([warning!.state, warning!.submitted, report!.state]).toEqual(['met', 0, 'open']);
    played.wait(23 * HOUR);
    expect(played.log.filter(({ type }) => type === 'DutyStepMissed')).toEqual([]);
    played.wait(2 * HOUR);
    expect(played.log.filter(({ type }) => type === 'DutyStepMissed')).toMatchObject([
      { data: { step: 'report' }, time: 24 * HOUR },
    ]);
  });

  it('handed in at the very moment is in time, a moment later late; on request it is never late', () => {
    const exact = playing();
    exact.do(REPORT, 'ann');
    exact.wall += HOUR;
    expect(submit(exact, 'warning')[0]).toMatchObject({ data: { late: false } });
    const late = playing();
    late.do(REPORT, 'ann');
    late.wall += HOUR + 1;
    expect(submit(late, 'warning')[0]).toMatchObject({ data: { late: true } });
    late.wait(5 * MINUTE);
    expect(submit(late, 'update', {})[0]).toMatchObject({ data: { late: false } });
  });

  it('is taken once it is due in turn, and with the fields that it has', () => {
    const played = playing();
    played.do(REPORT, 'ann');
    expect(refused(() => submit(played, 'update', {}))).toBe('not-owed');
    expect(refused(() => submit(played, 'nothing', {}))).toBe('not-owed');
    expect(refused(() => submit(played, 'warning', { what: 'x', colour: 'red' }))).toBe('form-incomplete');
  });
});

describe('the fold', () => {
  it('takes what concerns an obligation or a step that it does not know', () => {
    const stamp = { at: 0, time: 0, by: 'clock', audience: [] };
    const missed = (obligation: string, step: string, seq: number) =>
      ({ ...stamp, seq, type: 'DutyStepMissed', data: { obligation, step } }) as const;
    const state = emptyState();
    evolve(state, missed('o1', 'warning', 1));
    evolve(state, {
      ...stamp,
      seq: 2,
      type: 'DutyClassified',
      data: { obligation: 'o1', person: 'ann', steps: [{ step: 'report', due: 1 }] },
    });
    expect([state.obligations, state.facts.duties]).toEqual([{}, []]);
    const data = {
      obligation: 'o1',
      duty: 'tell',
      organisation: 'alpha',
      to: [],
      aware: 0,
      steps: [{ step: 'warning', due: 1 }],
    };
    evolve(state, { ...stamp, seq: 3, type: 'DutyOpened', data });
    evolve(state, missed('o1', 'another', 4));
    expect(state.facts.duties).toMatchObject([{ step: 'warning', state: 'open' }]);
  });
});
