import { expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import { make, registered, reported } from '../../testing/acts';
import { castOf } from '../../testing/audience-table';
import { describeRefusals, ended } from '../../testing/refusal-table';
import type { Played } from '../../testing';

const ask = (played: Played) =>
  make(played, { type: 'RequestInformation', to: 'grid', question: 'Whose?', withinMinutes: 5 }, 'cert');
const give = (played: Played, request: string) =>
  played.do({ type: 'GiveInformation', request, text: 'Ours' }, 'grid');

describeRefusals('RequestInformation')({
  given: (played) => reported(played),
  by: 'cert',
  fields: (about) => ({ to: 'grid', question: 'Whose?', withinMinutes: 5, about }),
  but: [
    ['done', { when: 'about the situation', with: { about: undefined } }],
    ['done', { when: 'about a case', given: registered }],
    ['unknown-report', { when: 'about neither a report nor a case', with: { about: 'r0' } }],
    ['no-organisation', { when: 'of nobody of the exercise', with: { to: 'other' } }],
    ['not-allowed', { when: 'by an operator', by: 'rail' }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

describeRefusals('GiveInformation')({
  given: ask,
  by: 'grid',
  fields: (request) => ({ request, text: 'Ours' }),
  but: [
    ['unknown-request', { when: 'that nobody asked for', with: { request: 'f0' } }],
    ['unknown-request', { when: 'by an organisation that was not asked', by: 'rail' }],
    ['already-given', { when: 'a second time', after: give }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

it.each([
  ['at the last moment', 5 * MINUTE, false],
  ['a moment after it', 5 * MINUTE + 1, true],
])('what is asked within five minutes, answered %s', (_when, after, late) => {
  const played = castOf();
  played.do({ type: 'StartExercise' }, 'facilitator');
  const request = ask(played);
  give(played.wait(after), request);
  expect(played.all('InformationGiven').map(({ data }) => data.late)).toEqual([late]);
});
