const account = '5f0c7a4e-0f5c-4c52-9c7b-6a1f8f9d0001';
const exercise = '5f0c7a4e-0f5c-4c52-9c7b-6a1f8f9d0002';
const person = '5f0c7a4e-0f5c-4c52-9c7b-6a1f8f9d0003';
const action = '5f0c7a4e-0f5c-4c52-9c7b-6a1f8f9d0004';
const upload = '5f0c7a4e-0f5c-4c52-9c7b-6a1f8f9d0005';

/** One row of each table as version 0.1.0 wrote it, in an order that keeps references. Never changed. */
export const ROWS_OF_0_1_0: [table: string, row: Record<string, unknown>][] = [
  ['account', { id: account, name: 'Fay', email: 'fay@example.org', password_hash: '$argon2id$v=19$x' }],
  ['set_up_link', { token_hash: 'b5bb9d80' }],
  ['content', { hash: 'a1b2c3', body: { id: 'first-steps', title: { en: 'First steps' } } }],
  ['asset', { content_hash: 'a1b2c3', name: 'map.png', type: 'image/png', bytes: Buffer.from('map') }],
  [
    'exercise',
    {
      id: exercise,
      scenario_id: 'first-steps',
      scenario_hash: 'a1b2c3',
      join_code: 'ABCD2345',
      owner: account,
      demo: false,
      alive_at: '1764000000000',
    },
  ],
  ['person', { id: person, exercise_id: exercise, name: 'Ann', email: null, invitation: 'ann-invited' }],
  [
    'session',
    { token_hash: 'c0ffee', account_id: account, expires_at: new Date('2199-01-01T00:00:00.000Z') },
  ],
  ['session_seat', { token_hash: 'c0ffee', person_id: person }],
  [
    'upload',
    {
      id: upload,
      exercise_id: exercise,
      person_id: person,
      name: 'notes.txt',
      type: 'text/plain',
      size: 5,
      bytes: Buffer.from('notes'),
    },
  ],
  [
    'exercise_event',
    {
      exercise_id: exercise,
      seq: 1,
      type: 'ExerciseCreated',
      version: 1,
      data: { title: { en: 'First steps' } },
      exercise_time: 0.5,
      at: '1764000000000',
      actor: 'server',
      command_id: 'c-1',
      command_part: 0,
      audience: ['everyone'],
      data_hash: 'd1',
      hash: 'h1',
    },
  ],
  [
    'corrective_action',
    {
      id: action,
      version: 2,
      exercise_id: exercise,
      exercise_title: { en: 'First steps' },
      finding: 'late-reports',
      capability: 'Reporting',
      issue: 'Reports came late.',
      action: 'Write a checklist.',
      element: 'organisation',
      owner: 'CERT',
      contact: 'cert@example.org',
      state: 'open',
      reason: '',
      evidence: '',
      starts: '2025-12-01',
      due: '2026-02-28',
    },
  ],
  [
    'corrective_action_test',
    {
      action_id: action,
      exercise_id: exercise,
      exercise_title: { en: 'First steps' },
      result: 'held',
      remark: '',
    },
  ],
  [
    'corrective_action_change',
    { action_id: action, version: 2, account_id: account, before: { owner: 'x' }, after: { owner: 'CERT' } },
  ],
  ['corrective_action_reminder', { action_id: action, due: '2026-02-28', stage: 'week' }],
  ['exercise_trend', { exercise_id: exercise, seq: 1, counted: 1, body: { readings: {} } }],
  ['signing_key', { one: true, private_key: Buffer.from('302e', 'hex') }],
];
