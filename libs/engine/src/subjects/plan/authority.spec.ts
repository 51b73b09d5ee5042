import { describe, expect, it } from '@jest/globals';
import { castPlan, castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import { authoritiesOf } from './authority';

describe('who shares the national picture', () => {
  const [none] = castPlan.levels;
  const alone = { ...none!, leads: [], coordinates: [], mayDeclare: [], mayPropose: [] };
  const organisations = ['csirt', 'ministry'].map((kind) => ({ id: `the-${kind}`, kind }));

  it.each([
    ['leads', ['the-csirt']],
    ['coordinates', ['the-csirt']],
    ['mayDeclare', ['the-csirt']],
    ['mayPropose', []],
  ] as const)('%s', (by, expected) => {
    const plan = { ...castPlan, levels: [alone, { ...alone, [by]: ['csirt'] }] };
    expect(authoritiesOf(plan, organisations)).toEqual(expected);
  });
});

// Whatever is done under the plan: by an organisation, while the exercise runs on a plan.
describeRefusals('DeclareLevel')({
  by: 'cert',
  fields: () => ({ level: 'incident', reason: 'Because' }),
  but: [
    ['no-plan', { when: 'without a plan', scenario: castScenario([], { emergencyPlan: undefined }) }],
    ['no-organisation', { when: 'by a simulator of none', by: 'simulator' }],
    ['unknown-level', { when: 'which the plan does not have', with: { level: 'other' } }],
    ['not-running', { when: 'before STARTEX', started: false }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});
