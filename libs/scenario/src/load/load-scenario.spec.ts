import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scenarioFromJson } from '../from-json';
import { filesOf, SOUND } from '../testing/sound-scenario';
import { loadScenario } from './load-scenario';

const loaded = () => {
  const { scenario, findings } = loadScenario(filesOf(SOUND));
  expect(findings).toEqual([]);
  if (!scenario) throw new Error('not loaded');
  return scenario;
};

test('a sound scenario is loaded: injects of all files by number, texts in their languages', () => {
  const { injects, title, summary } = loaded();
  expect(injects.map(({ number }) => number)).toEqual([1, 2, 3, 10, 11, 12]);
  expect(title).toEqual({ en: 'Harbour', nl: 'Haven' });
  expect(summary).toEqual({ en: 'Ships wait.', nl: 'Schepen wachten.' });
  expect(injects[1]?.decision?.options).toEqual([
    { id: 'stop', label: { en: 'Stop', nl: 'Stoppen' } },
    { id: 'go-on', label: { en: 'Go on', nl: 'Doorgaan' } },
  ]);
  expect(injects[2]?.content).toMatchObject({
    lines: [
      {
        who: { en: 'Duty officer', nl: 'Wachtdienst' },
        says: { en: 'Where is your report?', nl: 'Waar blijft uw melding?' },
      },
    ],
  });
});

test('variables are filled in, in every language', () => {
  const { injects, organisations } = loaded();
  expect(organisations[0]?.name).toEqual({ en: 'Harbour of Westhaven', nl: 'Haven van Westhaven' });
  expect(injects[0]?.content.title).toEqual({
    en: 'Crane 4 of Westhaven moves',
    nl: 'Kraan 4 van Westhaven beweegt',
  });
});

test('the stored form of a scenario is read back as it was', () => {
  const scenario = loaded();
  expect(scenarioFromJson(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
});

test('the same folder gives the same scenario in whatever order its files come', () => {
  expect(loadScenario(filesOf(SOUND).reverse()).scenario).toEqual(loaded());
});

test('a scenario with a warning can be played, one with an error cannot', () => {
  const warned = loadScenario(filesOf({ ...SOUND, 'assets/more.txt': 'text' }));
  expect(warned.findings.map(({ code }) => code)).toEqual(['asset-unused']);
  expect(warned.scenario).toBeDefined();
  const broken = loadScenario(filesOf({ ...SOUND, 'assets/more.exe': 'text' }));
  expect(broken.scenario).toBeUndefined();
});

test('thousands of injects, each after the one before, are read and checked', () => {
  const chain = Array.from(
    { length: 5_000 },
    (_, index) => `- number: ${index + 100}
  channel: sms
  trigger: { after: { inject: ${index === 0 ? 1 : index + 99} } }
  sender: editor
  recipients: [everyone]
  storyline: cranes
  content: { title: { en: A, nl: B }, body: { en: A, nl: B } }
`,
  ).join('');
  const { scenario, findings } = loadScenario(filesOf({ ...SOUND, 'injects/many.yaml': chain }));
  expect(findings).toEqual([]);
  expect(scenario?.injects).toHaveLength(5_006);
}, 30_000);

test('whatever the bytes of a file are, there are findings and no exception', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(SOUND)), fc.uint8Array({ maxLength: 400 }), (path, bytes) => {
      loadScenario(filesOf({ ...SOUND, [path]: bytes }));
    }),
    { numRuns: 300 },
  );
});

test('whatever is put in, taken out or repeated in a sound scenario, there is no exception', () => {
  const shred = fc.oneof(
    fc.constantFrom(
      ...'[]{}:-&*!|>\'"%@`,#?\n\t \\'.split(''),
      'null',
      '~',
      '__proto__',
      '{{x}}',
      '- - -',
      '? ',
    ),
    fc.string({ maxLength: 8, unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(SOUND)),
      fc.array(fc.record({ at: fc.nat(), cut: fc.nat(40), put: shred }), { minLength: 1, maxLength: 4 }),
      (path, changes) => {
        const changed = changes.reduce((text, { at, cut, put }) => {
          const from = at % (text.length + 1);
          return text.slice(0, from) + put + text.slice(from + cut);
        }, SOUND[path] ?? '');
        for (const finding of loadScenario(filesOf({ ...SOUND, [path]: changed })).findings) {
          expect(finding.message).not.toBe('');
          expect(finding.line).toBeGreaterThan(0);
          expect(finding.column).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 500 },
  );
}, 30_000);

test('whatever a document holds where a scenario should be, there is no exception', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(...Object.keys(SOUND)), (value, path) => {
      loadScenario(filesOf({ ...SOUND, [path]: JSON.stringify(value) }));
    }),
    { numRuns: 300 },
  );
});

test.each<[string, string]>([
  ['an alias bomb', `a: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`],
  ['an alias of itself', 'a: &a [*a]'],
  ['ten thousand levels', '['.repeat(10_000)],
  ['ten thousand levels, closed', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, key) => `k${key}: 1`).join('\n')],
  ['too large a file', 'a'.repeat(5_000_001)],
  ['two documents', 'a: 1\n---\nb: 2'],
  ['a tag', 'a: !!js/function "x"'],
  ['a prototype', '__proto__: { format: 1 }\nconstructor: 1'],
])('%s is refused', (_name, text) => {
  const { scenario, findings } = loadScenario(filesOf({ ...SOUND, 'scenario.yaml': text }));
  expect(scenario).toBeUndefined();
  expect(findings.length).toBeGreaterThan(0);
});
