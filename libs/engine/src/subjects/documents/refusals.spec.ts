import { approved, make, written } from '../../testing/acts';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const words = { title: { en: 'Title' }, body: { en: 'Body' } };
const release = (played: Played, document: string) =>
  played.do({ type: 'ReleaseDocument', document, to: ['organisation:rail'] }, 'cert');

describeRefusals('WriteDocument')({
  by: 'cert',
  fields: () => ({ kind: 'advisory', ...words }),
  but: [
    ['not-allowed', { when: 'by an operator, to whom the plan gives statements alone', by: 'grid' }],
    ['done', { when: 'a statement by an operator', by: 'grid', with: { kind: 'statement' } }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

// A new version of a document.
describeRefusals('WriteDocument')({
  given: written,
  by: 'cert',
  fields: (document) => ({ kind: 'advisory', document, ...words }),
  but: [
    ['unknown-document', { when: 'of no document', with: { document: 'd0' } }],
    ['unknown-document', { when: 'as another kind', with: { kind: 'sitrep' } }],
    [
      'unknown-document',
      {
        when: 'of another organisation',
        given: (played) => written(played, 'statement', 'grid'),
        by: 'rail',
        with: { kind: 'statement' },
      },
    ],
    ['done', { when: 'of one that was approved', given: approved }],
    ['document-released', { when: 'of one that was released', given: approved, after: release }],
  ],
});

describeRefusals('ApproveDocument')({
  given: written,
  by: 'cert',
  fields: (document) => ({ document, version: 1 }),
  but: [
    ['unknown-document', { when: 'no document', with: { document: 'd0' } }],
    ['unknown-document', { when: 'a version that is not there', with: { version: 2 } }],
    ['unknown-document', { when: 'what was approved', given: approved }],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
  ],
});

describeRefusals('ReleaseDocument')({
  given: approved,
  by: 'cert',
  fields: (document) => ({ document, to: ['organisation:rail'] }),
  but: [
    ['done', { when: 'to everyone', with: { to: ['everyone'] } }],
    ['done', { when: 'to a sector', with: { to: ['sector:energy'] } }],
    ['unknown-recipient', { when: 'to nobody of the exercise', with: { to: ['organisation:other'] } }],
    [
      'unknown-recipient',
      { when: 'to everyone and nobody', with: { to: ['everyone', 'organisation:other'] } },
    ],
    ['unknown-document', { when: 'no document', with: { document: 'd0' } }],
    ['not-approved', { when: 'a draft', given: written }],
    ['document-released', { when: 'a second time', after: release }],
    ['not-allowed', { when: 'by an operator', by: 'grid' }],
  ],
});

const embargoed = (embargo: number) => (played: Played) => {
  const document = make(played, { type: 'WriteDocument', kind: 'advisory', ...words, embargo }, 'cert');
  played.do({ type: 'ApproveDocument', document, version: 1 }, 'cert');
  return document;
};

describeRefusals('ReleaseDocument')({
  given: embargoed(60_000),
  after: (played) => played.wait(60_000),
  by: 'cert',
  fields: (document) => ({ document, to: ['organisation:rail'] }),
  but: [
    [
      'under-embargo',
      { when: 'a moment before its embargo ends', after: (played) => played.wait(60_000 - 1) },
    ],
  ],
});
