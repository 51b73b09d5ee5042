/**
 * Mutants that no test can notice, because what they change makes no difference, each with the reason.
 * `line` is the line as it is written, `to` what replaces the part of it that is changed.
 */
const subjects = 'libs/engine/src/subjects';
const REMOVED = 'The entry is never missing where this is asked: the default keeps the compiler content.';

export const EQUIVALENT = [
  ...[`() => ['everyone', 'control', 'evaluation']`, '[...everyone()]'].map((to) => ({
    file: `${subjects}/exercise/audience.ts`,
    line: 'ExerciseCreated: ({ organisations }) => [',
    to,
    because: 'Local controllers hold `everyone`, too: that it is addressed to them apart changes nothing.',
  })),
  {
    file: `${subjects}/documents/audience.ts`,
    line: 'amongAuthorities(state, ...(state.documents[document] ? [state.documents[document].organisation] : []));',
    to: 'true',
    because: REMOVED,
  },
  {
    file: `${subjects}/services/audience.ts`,
    line: '[...(organisation ? [organisation] : []), ...(state.plan?.caseEvaluators ?? [])].map((id) =>',
    to: 'true',
    because: REMOVED,
  },
  {
    file: `${subjects}/tasks/audience.ts`,
    line: 'amongAuthorities(state, ...(state.tasks[task] ? [state.tasks[task].organisation] : []));',
    to: 'true',
    because: REMOVED,
  },
  {
    file: `${subjects}/duties/audience.ts`,
    line: 'return amongAuthorities(state, ...(organisation ? [organisation] : []), ...to);',
    to: 'true',
    because: REMOVED,
  },
  {
    file: `${subjects}/expected-actions/audience.ts`,
    line: 'return expected ? ofParty(expected, state) : staffOnly();',
    to: 'true',
    because: REMOVED,
  },
  {
    file: `${subjects}/messages/audience.ts`,
    line: 'const released = document === undefined ? undefined : state.documents[document]?.released;',
    to: 'false',
    because: 'No document has the id `undefined`.',
  },
  {
    file: 'libs/engine/src/addresses/tlp.ts',
    line: "case 'RED':",
    to: "'no such case'",
    because:
      'It is the last label: without its case the answer is undefined, which lets nobody have it either.',
  },
];
