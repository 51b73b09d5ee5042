import type { Plan } from '@tocsin/plan';

const named = (en: string) => ({ en });

/** A plan of three levels: alpha and beta are operators, cert evaluates; the crisis needs a crisis centre. */
export const aPlan: Plan = {
  format: 1,
  id: 'test-plan',
  title: named('Test plan'),
  summary: named('Test plan'),
  languages: ['en'],
  sources: {},
  levels: [
    {
      id: 'none',
      title: named('None'),
      leads: [],
      coordinates: [],
      mayPropose: [],
      mayDeclare: ['csirt'],
      criteria: [],
      convenes: [],
      tasks: [],
    },
    {
      id: 'incident',
      title: named('Incident'),
      leads: ['csirt'],
      coordinates: ['csirt'],
      mayPropose: ['csirt', 'operator'],
      mayDeclare: ['csirt'],
      criteria: [{ id: 'service', title: named('A service is down') }],
      convenes: [],
      tasks: [{ id: 'inform', title: named('Inform'), by: ['csirt'], within: '10m' }],
    },
    {
      id: 'crisis',
      title: named('Crisis'),
      leads: ['csirt'],
      coordinates: ['crisis-centre'],
      mayPropose: ['csirt'],
      mayDeclare: ['crisis-centre'],
      criteria: [],
      convenes: ['evaluation'],
      tasks: [],
    },
  ],
  cells: [{ id: 'evaluation', title: named('Evaluation'), chair: 'csirt', members: ['csirt'] }],
  evaluates: ['csirt'],
  scales: [
    {
      id: 'scale',
      title: named('Scale'),
      categories: [
        {
          id: 'impact',
          title: named('Impact'),
          weight: 1,
          options: [
            { id: 'low', title: named('Low'), value: 0 },
            { id: 'high', title: named('High'), value: 10 },
          ],
        },
      ],
      bands: [{ id: 'all', title: named('All'), from: 0, colour: '#ffffff' }],
    },
  ],
  severities: [
    { id: 'small', title: named('Small'), colour: '#00aa00' },
    { id: 'grave', title: named('Grave'), colour: '#aa0000', from: 50 },
  ],
  documents: {
    advisory: { mayWrite: ['csirt'], mayApprove: ['csirt'], mayRelease: ['csirt'] },
    sitrep: { mayWrite: ['csirt'], mayApprove: ['crisis-centre'], mayRelease: ['crisis-centre'] },
    statement: { mayWrite: ['csirt'], mayApprove: ['crisis-centre'], mayRelease: ['crisis-centre'] },
  },
  duties: [
    {
      id: 'notify',
      title: named('Notify'),
      to: 'csirt',
      whom: { constituencies: ['essential-operator'] },
      opens: 'report',
      steps: [
        {
          id: 'warning',
          title: named('Warning'),
          after: 'aware',
          within: { hours: 0.25 },
          exceptions: [],
          fields: [{ id: 'what', title: named('What'), required: true }],
        },
        {
          id: 'final',
          title: named('Final'),
          after: 'warning',
          within: { months: 1 },
          exceptions: [],
          fields: [{ id: 'cause', title: named('Cause'), required: true }],
        },
      ],
    },
  ],
  services: [
    { id: 'help', title: named('Help'), group: 'reactive', by: 'csirt', entitled: ['essential-operator'] },
    { id: 'audit', title: named('Audit'), group: 'proactive', by: 'csirt', entitled: ['administration'] },
  ],
  networks: [],
};
