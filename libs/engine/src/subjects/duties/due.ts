import { entryDue } from '../../core/due';
import type { Obligation } from './state';

export const dutyDue = entryDue({
  kind: 'duty',
  of: 'obligations',
  at: ({ steps }: Obligation, id) =>
    steps.flatMap(({ step, state, due }) =>
      state === 'open' && due !== undefined ? [{ id: `${id}/${step}`, at: due }] : [],
    ),
  falls(id) {
    const [obligation = '', step = ''] = id.split('/');
    return [{ type: 'DutyStepMissed', data: { obligation, step } }];
  },
});
