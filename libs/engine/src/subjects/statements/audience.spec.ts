import { make } from '../../testing/acts';
import type { Played } from '../../testing';
import { EVALUATORS, EVERYONE, GRID } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable, type Case } from '../../testing/audience-table';
import type { StatementEvents } from './events';

const write = (text: string) => (played: Played) =>
  void make(played, { type: 'WriteStatement', kind: 'strength', title: text, text }, 'evaluator');
const first = (played: Played) => Object.values(played.state.statements)[0]!;

const released = (part: string, to: Case<'ReportReleased'>['to']): Case<'ReportReleased'> => ({
  when: `the part ${part}`,
  given(played) {
    write('x')(played);
    played.do({ type: 'EndExercise' }, 'facilitator');
  },
  by: (played) =>
    played.do({ type: 'ReleaseReport', part, statements: [first(played).statement] }, 'evaluator'),
  to,
});

export const table: AudienceTable<keyof StatementEvents> = {
  StatementWritten: [
    { by: write(CANARY), to: EVALUATORS },
    {
      when: 'about an organisation',
      by: (played) =>
        played.do(
          { type: 'WriteStatement', kind: 'improvement', title: CANARY, organisation: 'grid' },
          'facilitator',
        ),
      to: EVALUATORS,
    },
  ],
  StatementRemoved: [
    {
      given: write('x'),
      by: (played) =>
        played.do(
          { type: 'RemoveStatement', statement: first(played).statement, base: first(played).version },
          'evaluator',
        ),
      to: EVALUATORS,
    },
  ],
  // The whole is for the authorities, an organisation's part for that organisation and its local controller.
  ReportReleased: [
    released('whole', [...EVALUATORS, 'cert', 'certControl', 'cyberCentre', 'crisisCentre']),
    released('organisation:grid', [...EVALUATORS, ...GRID, 'gridControl']),
    released('organisation:cert', [...EVALUATORS, 'cert', 'certControl']),
    released(
      'public',
      EVERYONE.filter((member) => member !== 'observer'),
    ),
  ],
};

describeAudiences(table);
