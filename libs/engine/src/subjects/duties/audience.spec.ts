import { aReport, obliged } from '../../testing/acts';
import type { Played } from '../../testing';
import { AUTHORITIES, GRID, STAFF } from '../../testing/cast';
import { CANARY, describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { DutyEvents } from './events';

const obligation = (played: Played) => Object.keys(played.state.obligations)[0]!;
const between = [...GRID, 'gridControl', 'regulator', ...AUTHORITIES, ...STAFF] as const;

// A duty is between an organisation and whom it notifies; those who share the picture follow it. No competitor does.
export const table: AudienceTable<keyof DutyEvents> = {
  DutyOpened: [
    { when: 'with the first report', by: (played) => played.do(aReport(), 'grid'), to: between },
    {
      when: 'by saying so',
      by: (played) => played.do({ type: 'DeclareAware', duty: 'notify' }, 'rail'),
      to: ['rail', 'regulator', ...AUTHORITIES, ...STAFF],
    },
  ],
  DutyClassified: [
    {
      given: (played) => obliged(played),
      by: (played) => played.do({ type: 'ClassifyIncident', obligation: obligation(played) }, 'grid'),
      to: between,
    },
  ],
  DutyStepSubmitted: [
    {
      given: (played) => obliged(played),
      by: (played) =>
        played.do(
          {
            type: 'SubmitDutyStep',
            obligation: obligation(played),
            step: 'warning',
            values: { what: CANARY },
          },
          'grid',
        ),
      to: between,
    },
  ],
  DutyStepMissed: [
    { given: (played) => obliged(played), by: (played) => played.wait(15 * 60_000), to: between },
  ],
};

describeAudiences(table);
