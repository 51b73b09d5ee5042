import { make } from '../../testing/acts';
import { EVALUATORS } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { NoteEvents } from './events';

export const table: AudienceTable<keyof NoteEvents> = {
  NoteWritten: [
    {
      when: 'by a participant',
      by: (played) => played.do({ type: 'WriteNote', text: CANARY }, 'grid'),
      to: ['grid'],
    },
    {
      when: 'by an observer',
      by: (played) => played.do({ type: 'WriteNote', text: CANARY }, 'observer'),
      to: ['observer'],
    },
    {
      when: 'by a facilitator',
      by: (played) => played.do({ type: 'WriteNote', text: CANARY }, 'facilitator'),
      to: ['facilitator'],
    },
  ],
  NoteReleased: [
    {
      when: 'by a participant, to the evaluation',
      given: (played) => make(played, { type: 'WriteNote', text: 'x' }, 'grid'),
      by: (played) => played.do({ type: 'ReleaseNote', note: Object.keys(played.state.notes)[0]! }, 'grid'),
      to: ['grid', ...EVALUATORS],
    },
    {
      when: 'by an observer',
      given: (played) => make(played, { type: 'WriteNote', text: 'x' }, 'observer'),
      by: (played) =>
        played.do({ type: 'ReleaseNote', note: Object.keys(played.state.notes)[0]! }, 'observer'),
      to: ['observer', ...EVALUATORS],
    },
  ],
};

describeAudiences(table);
