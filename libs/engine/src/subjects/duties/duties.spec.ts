import { describe, expect, it } from '@jest/globals';
import { loadPlan } from '@tocsin/plan';
import { HOUR, MINUTE } from '@tocsin/words';
import { readFileSync } from 'node:fs';
import type { CommandBody } from '../../machine/decide';
import { REPORT, aPlan, aScenario, refused, started, underPlan, type Played } from '../../testing';

describe('duties', () => {
  it('with the first report the clock runs; a step in time is met, one too late is late', () => {
    const played = started(underPlan());
    played.do(REPORT, 'ann');
    played.do(REPORT, 'ann');
    const [obligation] = Object.values(played.state.obligations);
    expect(Object.keys(played.state.obligations)).toHaveLength(1);
    expect(obligation).toMatchObject({ duty: 'notify', organisation: 'alpha', aware: 0 });
    expect(obligation?.steps).toMatchObject([{ step: 'warning', due: 15 * MINUTE, state: 'open' }]);
    const submit = (values: Record<string, string>): CommandBody => ({
      type: 'SubmitDutyStep',
      obligation: obligation!.id,
      step: 'warning',
      values,
    });
    expect(refused(() => played.do(submit({}), 'ann'))).toBe('form-incomplete');
    expect(refused(() => played.do(submit({ what: 'x' }), 'bob'))).toBe('unknown-duty');
    played.wait(16 * MINUTE);
    expect(played.state.facts.duties).toMatchObject([{ step: 'warning', state: 'missed' }]);
    played.do(submit({ what: 'Everything' }), 'ann');
    expect(played.state.facts.duties).toMatchObject([
      { step: 'warning', state: 'late' },
      { step: 'final', state: 'open' },
    ]);
    expect(refused(() => played.do(submit({ what: 'again' }), 'ann'))).toBe('not-owed');
    expect(played.viewOf('bob').obligations).toEqual({});
    expect(Object.keys(played.viewOf('cleo').obligations)).toHaveLength(1);
  });

  const belgian = (organisation: { sector: string; constituency: string }, days = 40) => {
    const { plan } = loadPlan('p', readFileSync('plans/be-cyber-emergency-plan.yaml'));
    const base = aScenario([], { emergencyPlan: plan, end: `D${days} 12:00` });
    const organisations = base.organisations.map((one) =>
      one.id === 'alpha' ? { ...one, ...organisation } : one,
    );
    return started({ ...base, organisations: organisations as typeof base.organisations });
  };
  const stepsOf = (played: Played, duty: string) =>
    Object.fromEntries(
      Object.values(played.state.obligations)
        .find((one) => one.duty === duty)!
        .steps.map(({ step, due }) => [step, due === undefined ? undefined : due / HOUR]),
    );

  it('NIS2: 24 hours, 72 hours (24 for trust services), a month after the notification; the middle one on request', () => {
    const operator = belgian({ sector: 'energy', constituency: 'essential-operator' });
    operator.do(REPORT, 'ann');
    expect(stepsOf(operator, 'nis2')).toEqual({ 'early-warning': 24, notification: 72 });
    const trust = belgian({ sector: 'digital-providers', constituency: 'essential-operator' });
    trust.do(REPORT, 'ann');
    expect(stepsOf(trust, 'nis2')).toEqual({ 'early-warning': 24, notification: 24 });
    operator.wait(HOUR);
    const id = Object.keys(operator.state.obligations)[0]!;
    const values = { severity: 'grave', impact: 'much' };
    operator.do({ type: 'SubmitDutyStep', obligation: id, step: 'notification', values }, 'ann');
    // From 5 January, 10:00, to 5 February, 10:00.
    expect(stepsOf(operator, 'nis2')).toMatchObject({ final: 1 + 31 * 24, intermediate: undefined });
  });

  it('GDPR: 72 hours from the moment of awareness that one declares', () => {
    const played = belgian({ sector: 'energy', constituency: 'company' });
    played.wait(2 * HOUR);
    played.do({ type: 'DeclareAware', duty: 'gdpr', minutesAgo: 60 }, 'ann');
    expect(stepsOf(played, 'gdpr')).toEqual({ notification: 73 });
    expect(refused(() => played.do({ type: 'DeclareAware', duty: 'dora' }, 'ann'))).toBe('not-owed');
  });

  it('DORA: 4 hours after classification and 24 after awareness, whichever is first; 72 hours; a month', () => {
    const played = belgian({ sector: 'banking', constituency: 'company' });
    played.do(REPORT, 'ann');
    expect(stepsOf(played, 'dora')).toEqual({ initial: 24 });
    played.wait(2 * HOUR);
    const obligation = Object.values(played.state.obligations).find(({ duty }) => duty === 'dora')!.id;
    played.do({ type: 'ClassifyIncident', obligation }, 'ann');
    expect(stepsOf(played, 'dora')).toEqual({ initial: 6 });
    const submit = (step: string, values: Record<string, string>) =>
      played.do({ type: 'SubmitDutyStep', obligation, step, values }, 'ann');
    submit('initial', { classification: 'x', impact: 'y' });
    expect(stepsOf(played, 'dora')).toMatchObject({ intermediate: 74 });
    submit('intermediate', { status: 'z' });
    expect(stepsOf(played, 'dora')).toMatchObject({ final: 2 + 31 * 24 });
    const slow = belgian({ sector: 'banking', constituency: 'company' });
    slow.do(REPORT, 'ann');
    slow.wait(23 * HOUR);
    slow.do({ type: 'ClassifyIncident', obligation }, 'ann');
    expect(stepsOf(slow, 'dora')).toEqual({ initial: 24 });
  });

  it('the law knows no night and no pause of the story: a night break and a jump use the time up', () => {
    const base = aScenario([], {
      emergencyPlan: aPlan,
      end: 'D3 12:00',
      nights: [{ from: '+00:10', to: 'D2 09:00' }],
    });
    const night = started(base);
    night.do(REPORT, 'ann');
    night.wait(10 * MINUTE);
    night.do({ type: 'ResumeClock' });
    night.wait(MINUTE);
    expect(night.state.facts.duties).toMatchObject([{ step: 'warning', state: 'missed' }]);
    const jumped = started(underPlan());
    jumped.do(REPORT, 'ann');
    jumped.do({ type: 'JumpClock', to: 30 * MINUTE, passed: 'skip' });
    expect(jumped.state.facts.duties).toMatchObject([{ step: 'warning', state: 'missed' }]);
    const paused = started(underPlan());
    paused.do(REPORT, 'ann');
    paused.do({ type: 'PauseClock' });
    paused.wait(HOUR);
    expect(paused.state.facts.duties).toMatchObject([{ step: 'warning', state: 'open' }]);
  });
});
