import { approved, written } from '../../testing/acts';
import type { Played } from '../../testing';
import { AUTHORITIES, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { DocumentEvents } from './events';

const write = (kind: 'advisory' | 'statement', by: string) => (played: Played) =>
  void played.do({ type: 'WriteDocument', kind, title: { en: CANARY }, body: { en: CANARY } }, by);
const documentOf = (played: Played) => Object.keys(played.state.documents)[0]!;
const picture = [...AUTHORITIES, ...STAFF] as const;
const ofGrid = [...GRID, 'gridControl', ...picture] as const;

// A document is its authors' and the authorities' until those to whom it is released receive it as a message.
export const table: AudienceTable<keyof DocumentEvents> = {
  DocumentWritten: [
    { when: 'by an authority', by: write('advisory', 'cert'), to: picture },
    { when: 'by an operator', by: write('statement', 'grid'), to: ofGrid },
  ],
  DocumentApproved: [
    {
      when: 'of an authority',
      given: (played) => written(played),
      by: (played) =>
        played.do({ type: 'ApproveDocument', document: documentOf(played), version: 1 }, 'cert'),
      to: picture,
    },
    {
      when: 'of an operator',
      given: (played) => written(played, 'statement', 'grid'),
      by: (played) =>
        played.do({ type: 'ApproveDocument', document: documentOf(played), version: 1 }, 'crisisCentre'),
      to: ofGrid,
    },
  ],
  DocumentReleased: [
    {
      when: 'of an authority, to another: to whom it went is not for those who received it',
      given: (played) => approved(played),
      by: (played) =>
        played.do(
          { type: 'ReleaseDocument', document: documentOf(played), to: ['organisation:police'] },
          'cert',
        ),
      to: picture,
    },
    {
      when: 'of an operator',
      given: (played) => approved(played, 'statement'),
      by: (played) =>
        played.do(
          { type: 'ReleaseDocument', document: documentOf(played), to: ['organisation:police'] },
          'crisisCentre',
        ),
      to: ofGrid,
    },
  ],
};

describeAudiences(table);
