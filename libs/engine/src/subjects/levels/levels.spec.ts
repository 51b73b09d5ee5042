import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../../machine/decide';
import { refused, reported, started, underPlan } from '../../testing';

describe('the ladder', () => {
  const up: CommandBody = {
    type: 'DeclareLevel',
    level: 'incident',
    criteria: ['service'],
    reason: 'Because',
  };

  it('a level is declared by whom the plan says; its tasks open, everyone sees it, its grounds they do not', () => {
    const played = started(underPlan());
    expect(refused(() => played.do(up, 'ann'))).toBe('not-allowed');
    played.do({ ...up, type: 'ProposeLevel' }, 'ann');
    played.do(up, 'cleo');
    expect(played.state.facts.plan).toEqual({ level: 'incident', rank: 1, since: 0 });
    const seen = played.viewOf('bob');
    expect(seen.plan?.level).toBe('incident');
    expect(seen.levels[0]?.reason).toBeUndefined();
    expect(played.viewOf('cleo').levels[0]?.reason).toBe('Because');
    expect(Object.values(played.state.tasks)).toMatchObject([
      { organisation: 'cert', due: 10 * MINUTE, planned: { level: 'incident', task: 'inform' } },
    ]);
    expect(refused(() => played.do(up, 'cleo'))).toBe('same-level');
  });

  it('down goes whoever may declare the level left', () => {
    const played = started(underPlan());
    played.do(up, 'cleo');
    const down: CommandBody = { type: 'DeclareLevel', level: 'none', reason: 'It is over' };
    expect(refused(() => played.do(down, 'bob'))).toBe('not-allowed');
    played.do(down, 'cleo');
    expect(played.state.facts.levels.map(({ level }) => level)).toEqual(['incident', 'none']);
  });

  it('conditions ask for the level, the cases and what was read', () => {
    const played = started(
      underPlan([
        { number: 1, trigger: { when: "plan.level == 'incident' && cases.exists(c, c.score > 50.0)" } },
        {
          number: 2,
          trigger: { when: "documents.exists(d, d.document == 'advisory' && 'beta' in d.readBy)" },
        },
      ]),
    );
    const { id } = reported(played);
    played.do(up, 'cleo');
    played.wait(MINUTE);
    expect(played.released).toEqual([]);
    const choices = { impact: { option: 'high' } };
    played.do({ type: 'EvaluateCase', case: id, scale: 'scale', choices, severity: 'grave' }, 'cleo');
    expect(played.released).toEqual([1]);
    const text = { en: 'Close the account' };
    played.do({ type: 'WriteDocument', kind: 'advisory', title: text, body: text }, 'cleo');
    const document = Object.keys(played.state.documents)[0]!;
    played.do({ type: 'ApproveDocument', document, version: 1 }, 'cleo');
    played.do({ type: 'ReleaseDocument', document, to: ['sector:energy'] }, 'cleo');
    const message = played.state.documents[document]!.released!.message;
    expect(Object.keys(played.viewOf('bob').messages)).toContain(message);
    played.do({ type: 'GiveReceipt', messages: [message], receipt: 'read' }, 'bob');
    expect(played.released).toEqual([1, 2]);
    expect(played.viewOf('cleo').facts.documents).toMatchObject([{ readBy: ['beta'] }]);
    expect(played.viewOf('ann').messages[message]?.receipts['bob']).toBeUndefined();
    expect(played.state.facts.documents).toMatchObject([{ readBy: ['beta'], confirmedBy: [] }]);
  });
});
