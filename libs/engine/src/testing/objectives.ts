import type { Playable } from '@tocsin/plan';

const named = (en: string) => ({ en });

/** Two objectives; of the first, two tasks are looked at. */
export const objectives: Playable['objectives'] = [
  {
    id: 'inform',
    title: named('Inform'),
    capabilities: [
      {
        id: 'warning',
        title: named('Warning'),
        targets: [
          {
            id: 'in-time',
            title: named('In time'),
            tasks: [
              { id: 'tell', title: named('Tell'), injects: [], actions: [], steps: [], duties: [] },
              { id: 'ask', title: named('Ask'), injects: [], actions: [], steps: [], duties: [] },
            ],
          },
        ],
      },
    ],
  },
  { id: 'recover', title: named('Recover'), capabilities: [] },
];
