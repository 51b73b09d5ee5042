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
  {
    file: `${subjects}/duties/commands.ts`,
    line: 'if (!obligation || !duty || obligation.organisation !== organisation.id)',
    to: '&&',
    because:
      'A duty is found by its obligation: without one there is no other, and the plan has every duty that was opened.',
  },
  ...['1', '2'].map((to) => ({
    file: 'libs/plan/src/deadline.ts',
    line: "const [year = 0, month = 1, day = 1] = date.split('-').map(Number);",
    to,
    because: 'A date of the schema has all three parts: the defaults keep the compiler content.',
  })),
  {
    file: 'libs/plan/src/deadline.ts',
    line: 'month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;',
    to: '32',
    because: 'No day is after the 31st.',
  },
  ...['-', '1971', 'ceil', '366.2425'].map((to) => ({
    file: 'libs/plan/src/deadline.ts',
    line: 'let year = 1970 + Math.floor(count / 365.2425);',
    to,
    because: 'It is where the search begins; the loops below it end at the same year.',
  })),
  {
    file: 'libs/plan/src/deadline.ts',
    line: 'while (days(year + 1, 1, 1) <= count) year++;',
    to: '-',
    because: 'It goes too far, and the next loop comes back.',
  },
  {
    file: 'libs/plan/src/deadline.ts',
    line: 'let month = 12;',
    to: '13',
    because: 'It is where the search begins.',
  },
  {
    file: `${subjects}/levels/commands.ts`,
    line: '...(rank > rankOf(plan, from) ? obliged(to.id, who, situation) : []),',
    to: '>=',
    because: 'Only a level itself has its rank, and nobody declares the level that it is.',
  },
  {
    file: `${subjects}/conduct/commands.ts`,
    line: 'const stop = script.nights.find(({ from }) => from > to.exercise)?.from ?? script.end;',
    to: '>=',
    because: 'At the first moment of a night the night itself follows at once, and stops the clock.',
  },
];
