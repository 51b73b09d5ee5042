import { castScenario, STAFF } from '../../testing/cast';
import { describeAudiences, type AudienceTable } from '../../testing/audience-table';
import type { TlpEvents } from './events';

// Whoever broke a label and whoever profits from it are not told that it was seen.
export const table: AudienceTable<keyof TlpEvents> = {
  TlpBreached: [
    {
      scenario: castScenario([{ number: 1, trigger: { at: '+00:01' }, tlp: 'RED' }]),
      given: (played) => played.wait(60_000),
      by: (played) =>
        played.do(
          {
            type: 'SendMessage',
            to: ['organisation:rail'],
            title: 'Look',
            body: 'At this',
            shares: 'i1',
            knowingly: true,
          },
          'grid',
        ),
      to: ['gridControl', ...STAFF],
    },
  ],
};

describeAudiences(table);
