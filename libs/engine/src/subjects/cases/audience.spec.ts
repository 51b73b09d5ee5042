import { registered, reported } from '../../testing/acts';
import type { Played } from '../../testing';
import { AUTHORITIES, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { CaseEvents } from './events';

const picture = [...AUTHORITIES, ...STAFF] as const;
const caseOf = (played: Played) => Object.keys(played.state.cases)[0]!;

// Cases are of the authorities. Whose report it was learns that it was taken up, and nothing of the case.
export const table: AudienceTable<keyof CaseEvents> = {
  CaseRegistered: [
    {
      by: (played) => played.do({ type: 'RegisterCase', title: CANARY }, 'cert'),
      to: picture,
    },
    {
      when: 'on the report of an operator',
      given: (played) => reported(played),
      by: (played) =>
        played.do(
          { type: 'RegisterCase', title: CANARY, reports: Object.keys(played.state.reports) },
          'cert',
        ),
      to: picture,
    },
  ],
  ReportRegistered: [
    {
      when: 'with its case',
      given: (played) => reported(played),
      by: (played) =>
        played.do(
          { type: 'RegisterCase', title: CANARY, reports: Object.keys(played.state.reports) },
          'cert',
        ),
      to: [...GRID, 'gridControl', ...STAFF],
    },
    {
      when: 'linked to a case of another',
      given(played) {
        registered(played);
        reported(played, 'police');
      },
      by: (played) =>
        played.do(
          { type: 'LinkReport', case: caseOf(played), report: Object.keys(played.state.reports)[1]! },
          'cert',
        ),
      to: ['police', ...STAFF],
    },
  ],
  ReportLinked: [
    {
      given(played) {
        registered(played);
        reported(played, 'police');
      },
      by: (played) =>
        played.do(
          { type: 'LinkReport', case: caseOf(played), report: Object.keys(played.state.reports)[1]! },
          'cert',
        ),
      to: picture,
    },
  ],
  CaseAssigned: [
    {
      given: registered,
      by: (played) => played.do({ type: 'AssignCase', case: caseOf(played), handler: 'cert' }, 'cert'),
      to: picture,
    },
  ],
  CaseEvaluated: [
    {
      given: registered,
      by: (played) =>
        played.do(
          {
            type: 'EvaluateCase',
            case: caseOf(played),
            scale: 'scale',
            choices: { impact: { option: 'high', reason: CANARY } },
            severity: 'grave',
            reason: CANARY,
          },
          'cert',
        ),
      to: picture,
    },
  ],
  CaseMoved: [
    {
      given: registered,
      by: (played) =>
        played.do({ type: 'MoveCase', case: caseOf(played), to: 'closed', note: CANARY }, 'cert'),
      to: picture,
    },
  ],
};

describeAudiences(table);
