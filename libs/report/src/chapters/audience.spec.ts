/** An organisation's report holds no word, name or number of what it could not see. */
import { expect, test } from '@jest/globals';
import { evaluationSteps, MARKED, playRandomly, started, steps } from '@tocsin/engine/testing';
import fc from 'fast-check';
import { FORMATS } from '../files';
import { reportOf, visibleTo, type Audience } from '..';

const date = '2026-11-24';
const plain = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('a report is made of what its readers could see: no canary of another is in it', async () => {
  const others = {
    alpha: ['bob', 'cleo', 'eve', 'fay'],
    beta: ['ann', 'cleo', 'eve', 'fay'],
    cert: ['ann', 'bob', 'eve', 'fay'],
  };
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(steps, evaluationSteps), async (taken) => {
      const played = started(MARKED);
      playRandomly(played, taken);
      for (const organisation of ['alpha', 'beta', 'cert'] as const) {
        const seen = JSON.stringify(visibleTo({ organisation }, played.log, played.state));
        const audience: Audience = { organisation };
        const report = plain(
          await FORMATS.json(await reportOf(played.log, { language: 'en', audience, date })),
        );
        for (const canary of new Set(report.match(/CANARY-\d+|WROTE-BY-\w+/g))) {
          told++;
          expect([organisation, canary, seen.includes(canary)]).toEqual([organisation, canary, true]);
        }
        for (const person of others[organisation])
          if (!seen.includes(`WROTE-BY-${person}`)) expect(report).not.toContain(`WROTE-BY-${person}`);
        // What only the staff see: the story's end of the script, and breaches.
        expect(report).not.toContain('InjectPlanned');
        expect(report).not.toContain('CANARY-99');
      }
      const open = plain(
        await FORMATS.json(await reportOf(played.log, { language: 'en', audience: 'public', date })),
      );
      expect(open).not.toContain('CANARY-99');
      for (const who of ['ann', 'bob', 'cleo', 'lou', 'eve']) {
        const seen = JSON.stringify(visibleTo('public', played.log, played.state));
        if (!seen.includes(`WROTE-BY-${who}`)) expect(open).not.toContain(`WROTE-BY-${who}`);
      }
    }),
    { numRuns: 120 },
  );
  // So that it does not pass by saying nothing; how many it is lies with chance.
  expect(told).toBeGreaterThan(3);
});

test('ground truth stands in the whole report alone, also in the one that is released to the authorities', async () => {
  const played = started(MARKED);
  const made = async (audience: Audience, format: keyof typeof FORMATS) =>
    plain(await FORMATS[format](await reportOf(played.log, { language: 'en', audience, date })));
  for (const audience of ['whole', 'released'] as const)
    expect(await made(audience, 'json')).toContain('CANARY-99');
  for (const audience of [
    'public',
    ...['alpha', 'beta', 'cert'].map((organisation) => ({ organisation })),
  ] as Audience[]) {
    const report = await made(audience, 'json');
    for (const word of ['CANARY-99', 'Ground truth', 'ground truth']) expect(report).not.toContain(word);
  }
});

test('a note stays with who wrote it, in the whole report too', async () => {
  const played = started(MARKED);
  played.do({ type: 'WriteNote', text: 'MINE-ALONE' }, 'ann');
  const report = JSON.stringify(await reportOf(played.log, { language: 'en', audience: 'whole', date }));
  expect(report).not.toContain('MINE-ALONE');
});
