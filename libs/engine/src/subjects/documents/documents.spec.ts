import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../../machine/decide';
import { refused, started, underPlan } from '../../testing';

describe('documents', () => {
  const text = { en: 'Text' };

  it('a new version must be approved anew, and nothing is released that was not', () => {
    const played = started(underPlan());
    played.do({ type: 'WriteDocument', kind: 'advisory', title: text, body: text }, 'cleo');
    const document = Object.keys(played.state.documents)[0]!;
    const release: CommandBody = { type: 'ReleaseDocument', document, to: ['organisation:alpha'] };
    expect(refused(() => played.do(release, 'cleo'))).toBe('not-approved');
    played.do({ type: 'ApproveDocument', document, version: 1 }, 'cleo');
    played.do({ type: 'WriteDocument', kind: 'advisory', document, title: text, body: text }, 'cleo');
    expect(refused(() => played.do(release, 'cleo'))).toBe('not-approved');
    const stale: CommandBody = { type: 'ApproveDocument', document, version: 1 };
    expect(refused(() => played.do(stale, 'cleo'))).toBe('unknown-document');
    played.do({ type: 'ApproveDocument', document, version: 2 }, 'cleo');
    played.do(release, 'cleo');
    expect(refused(() => played.do(release, 'cleo'))).toBe('document-released');
  });

  it('a draft is seen by nobody whom it does not concern', () => {
    const played = started(underPlan());
    played.do({ type: 'WriteDocument', kind: 'statement', title: text, body: text }, 'cleo');
    expect(played.viewOf('ann').documents).toEqual({});
    expect(Object.keys(played.viewOf('eve').documents)).toHaveLength(1);
  });

  it('a statement is not released before its embargo', () => {
    const played = started(underPlan());
    played.do(
      {
        type: 'WriteDocument',
        kind: 'advisory',
        title: { en: 'Close' },
        body: { en: 'Now' },
        embargo: 10 * MINUTE,
      },
      'cleo',
    );
    const [document = ''] = Object.keys(played.state.documents);
    played.do({ type: 'ApproveDocument', document, version: 1 }, 'cleo');
    const release: CommandBody = { type: 'ReleaseDocument', document, to: ['organisation:alpha'] };
    expect(refused(() => played.do(release, 'cleo'))).toBe('under-embargo');
    played.wait(10 * MINUTE);
    played.do(release, 'cleo');
    expect(played.state.documents[document]?.state).toBe('released');
  });
});
