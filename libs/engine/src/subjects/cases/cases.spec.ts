import { describe, expect, it } from '@jest/globals';
import { REPORT, refused, reported, started, underPlan } from '../../testing';

describe('cases', () => {
  it('a report becomes a case, is scored, handled and closed; who reported learns that it was registered', () => {
    const played = started(underPlan());
    const { report: first, id } = reported(played);
    expect(played.viewOf('ann').registered).toEqual({ [first]: id });
    expect(played.viewOf('ann').cases).toEqual({});
    played.do(
      {
        type: 'EvaluateCase',
        case: id,
        scale: 'scale',
        choices: { impact: { option: 'high', reason: 'All desks' } },
        severity: 'grave',
        agreed: true,
      },
      'cleo',
    );
    expect(played.state.facts.cases).toMatchObject([
      { severity: 'grave', score: 100, organisations: ['alpha'], sectors: ['energy'], state: 'evaluated' },
    ]);
    played.do({ type: 'AssignCase', case: id, handler: 'cleo' }, 'cleo');
    expect(refused(() => played.do({ type: 'MoveCase', case: id, to: 'closed' }, 'cleo'))).toBe(
      'form-incomplete',
    );
    played.do({ type: 'MoveCase', case: id, to: 'closed', note: 'A stolen account' }, 'cleo');
    expect(played.state.cases[id]).toMatchObject({ state: 'closed', handler: 'cleo' });
    expect(refused(() => played.do({ type: 'AssignCase', case: id, handler: 'cleo' }, 'cleo'))).toBe(
      'case-closed',
    );
  });

  it('a second report is linked once, and its organisation joins the case', () => {
    const played = started(underPlan());
    const { id } = reported(played);
    const [event] = played.do(REPORT, 'bob');
    const second = (event?.data as { report: string }).report;
    played.do({ type: 'LinkReport', case: id, report: second }, 'cleo');
    expect(played.state.cases[id]?.organisations).toEqual(['alpha', 'beta']);
    const again = () => played.do({ type: 'LinkReport', case: id, report: second }, 'cleo');
    expect(refused(again)).toBe('already-registered');
  });

  it('a sheet with a category left open, or an option it does not have, is refused', () => {
    const played = started(underPlan());
    const { id } = reported(played);
    const sheet = (choices: Record<string, { option: string }>) =>
      refused(() =>
        played.do({ type: 'EvaluateCase', case: id, scale: 'scale', choices, severity: 'small' }, 'cleo'),
      );
    expect(sheet({})).toBe('sheet-incomplete');
    expect(sheet({ impact: { option: 'none' } })).toBe('unknown-option');
    expect(sheet({ colour: { option: 'high' } })).toBe('unknown-option');
  });
});
