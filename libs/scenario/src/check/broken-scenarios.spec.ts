/** Scenarios with one fault each: every fault is reported, at its place. */
import { describe, expect, test } from '@jest/globals';
import { loadScenario } from '../load/load-scenario';
import { filesOf, SOUND } from '../testing/sound-scenario';

const SCENARIO = 'scenario.yaml';
const DAY1 = 'injects/day-1.yaml';
const DAY2 = 'injects/day-2.yaml';
const NL = 'locales/nl.yaml';

/** Code, file, what is replaced by what, and the text at which the finding must point (by default what was written). */
const FAULTS: [code: string, file: string, from: string, to: string, at?: string][] = [
  ['unknown-persona', DAY1, 'sender: editor', 'sender: editr', 'editr'],
  ['unknown-storyline', DAY1, 'storyline: cranes', 'storyline: crane', 'crane\n'],
  ['unknown-phase', DAY1, 'phase: detection', 'phase: detektion', 'detektion'],
  ['unknown-objective', DAY1, 'objective: share', 'objective: sharing', 'sharing'],
  [
    'unknown-organisation',
    DAY1,
    'recipients: [organisation:harbour]',
    'recipients: [organisation:harbor]',
    'organisation:harbor',
  ],
  ['unknown-cell', DAY2, 'cell:crane-desk', 'cell:crane-desks'],
  ['unknown-role', DAY2, 'role:spokesperson@harbour]\n', 'role:speaker@harbour]\n', 'role:speaker@harbour'],
  ['unknown-sector', DAY1, 'sector:public-administration', 'sector:administration'],
  ['unknown-inject', DAY1, 'inject: 1,', 'inject: 99,', '99'],
  ['unknown-action', DAY1, 'ifMissing: 1/report', 'ifMissing: 1/rapport', '1/rapport'],
  ['unknown-option', DAY2, 'option: 2/go-on', 'option: 2/go-off', '2/go-off'],
  ['unknown-option', DAY1, 'default: go-on', 'default: wait', 'wait'],
  [
    'unknown-variable',
    DAY1,
    'title: Crane 4 of {{port}} moves',
    'title: Crane 4 of {{harbour}} moves',
    '{{harbour}}',
  ],
  ['unknown-time-zone', SCENARIO, 'Europe/Brussels', 'Europe/Brussel'],
  ['unknown-field', DAY1, 'channel: alert', 'chanel: mail\n  channel: alert', 'chanel'],
  [
    'unknown-translation',
    NL,
    'Meld het incident',
    'Meld het incident }\n      extra: { title: Meer',
    'extra',
  ],
  ['missing-language', DAY2, 'title: { en: Note, nl: Nota }', 'title: { en: Note }', 'title: { en: Note }'],
  [
    'missing-field',
    DAY1,
    '  sender: editor\n  recipients: [organisation:harbour, ',
    '  recipients: [organisation:harbour, ',
    'number: 1',
  ],
  ['wrong-format', DAY1, 'delay: 10m', 'delay: soon', 'soon'],
  ['wrong-format', SCENARIO, "time: '09:00'", "time: '9 o''clock'", "'9 o''clock'"],
  ['wrong-value', DAY1, 'severity: critical', 'severity: terrible', 'terrible'],
  ['wrong-value', SCENARIO, 'kind: csirt', 'kind: cirst', 'cirst'],
  ['wrong-type', SCENARIO, 'organisations:\n', 'organisations: none\nx-organisations:\n', 'none'],
  ['duplicate-number', DAY2, 'number: 11', 'number: 10', '10\n  channel: sms'],
  [
    'duplicate-id',
    SCENARIO,
    'id: crane-desk',
    'id: evaluation-cell',
    'evaluation-cell\n    name: { en: Crane',
  ],
  [
    'duplicate-key',
    DAY1,
    '  storyline: cranes\n  phase',
    '  storyline: cranes\n  storyline: cranes\n  phase',
    'storyline: cranes\n  phase',
  ],
  ['yaml-syntax', DAY2, 'recipients: [everyone]', 'recipients: [everyone', 'storyline: cranes'],
  ['trigger-cycle', DAY1, 'at: +00:05', 'after: { inject: 2 }', '2 }'],
  ['time-outside', DAY1, 'at: +00:05', 'at: D2 13:00', 'D2 13:00'],
  ['time-in-night', DAY1, 'at: +00:05', 'at: D1 20:00', 'D1 20:00'],
  ['time-outside', SCENARIO, 'at: D2 09:30', 'at: D2 12:30', 'D2 12:30'],
  ['time-in-night', SCENARIO, 'at: D2 09:30', 'at: D2 08:30', 'D2 08:30'],
  ['truth-order', SCENARIO, '{ at: +00:00, severity', '{ at: D2 10:00, severity', 'D2 09:30'],
  ['truth-without-plan', SCENARIO, 'plan: test-plan\n', '', 'groundTruth:'],
  ['wrong-format', SCENARIO, 'at: D2 09:30', 'at: later', 'later'],
  ['unknown-field', SCENARIO, 'because: {', 'reason: {', 'reason'],
  [
    'missing-language',
    SCENARIO,
    'because: { en: A second crane moves, nl: Een tweede kraan beweegt }',
    'because: { en: A second crane moves }',
  ],
  ['night-reversed', SCENARIO, 'to: D2 09:00', 'to: D1 16:00', 'D1 16:00'],
  ['condition-invalid', DAY2, "d.option == 'stop')", "d.option = 'stop')", "= 'stop')"],
  ['unknown-fact', DAY2, 'decisions.exists(d', 'decision.exists(d'],
  ['unknown-fact', DAY2, 'd.inject == 2', 'd.injekt == 2', 'injekt'],
  ['asset-missing', DAY1, 'attachments: [cranes.csv]', 'attachments: [crane.csv]', 'crane.csv'],
  ['no-decision', DAY1, 'action: acknowledge', 'action: choose', 'choose'],
  ['deadline-after-end', DAY1, 'within: 15m', 'within: 3d', '3d'],
  ['missing-without-if-missing', DAY2, 'recipients: [everyone]', 'recipients: [missing]', 'missing'],
  ['person-in-scenario', DAY2, 'recipients: [everyone]', 'recipients: [person:ann]', 'person:ann'],
  ['unknown-inject', SCENARIO, 'injects: [1]', 'injects: [1, 99]', '99'],
  ['unknown-action', SCENARIO, 'actions: [1/report, 2/tell]', 'actions: [1/report, 2/tel]', '2/tel]'],
  [
    'unknown-organisation',
    SCENARIO,
    'by: [organisation:harbour]',
    'by: [organisation:harbor]',
    'organisation:harbor',
  ],
  [
    'duplicate-id',
    SCENARIO,
    '2/tell]\n',
    '2/tell]\n              - id: tell-the-cert\n                title: { en: Again, nl: Opnieuw }\n',
    'tell-the-cert\n                title: { en: Again',
  ],
  [
    'duplicate-id',
    SCENARIO,
    'type: scale\n',
    'type: scale\n    - id: useful\n      title: { en: Again, nl: Opnieuw }\n      type: text\n',
    'useful\n      title: { en: Again',
  ],
  [
    'nothing-to-evaluate',
    SCENARIO,
    'survey:\n',
    '  - id: mourn\n    title: { en: Mourn, nl: Treur }\nsurvey:\n',
    'id: mourn',
  ],
  ['wrong-format', SCENARIO, 'actions: [1/report', 'actions: [report', 'report, 2'],
  ['wrong-format', SCENARIO, 'injects: [1]\n', 'injects: [1]\n                duties: [nis2]\n', 'nis2'],
  [
    'missing-language',
    SCENARIO,
    'title: { en: Tell the CERT, nl: Verwittig het CERT }',
    'title: { en: Tell the CERT }',
  ],
  [
    'no-choices',
    DAY1,
    '        choices:\n          - id: attack\n            label: Attack\n',
    '',
    'choice\n',
  ],
];

const found = (texts: Record<string, string | Uint8Array>) => loadScenario(filesOf(texts)).findings;
const placeIn = (text: string, index: number) => {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
};

describe('one fault', () => {
  test.each(FAULTS)('%s in %s: %j → %j', (code, file, from, to, at = to) => {
    const sound = SOUND[file]!;
    const start = sound.indexOf(from);
    expect(start).toBeGreaterThanOrEqual(0);
    const broken = sound.slice(0, start) + to + sound.slice(start + from.length);
    const findings = found({ ...SOUND, [file]: broken });
    const index = broken.indexOf(at, Math.max(0, start - 200));
    expect(findings.filter((one) => one.code === code)).toContainEqual(
      expect.objectContaining({ file, ...placeIn(broken, index) }),
    );
  });

  test.each([
    ['no-scenario', 'scenario.yaml', undefined],
    ['asset-type', 'assets/run.exe', 'MZ'],
    ['asset-unused', 'assets/more.csv', 'a,b'],
    ['asset-too-large', 'assets/cranes.csv', new Uint8Array(10_000_001)],
    ['file-name', 'assets/a\u202Egpj.csv', 'a'],
    ['duplicate-file', 'assets/CRANES.csv', 'a', 'assets/cranes.csv'],
    ['unknown-file', 'locales/es.yaml', 'title: Puerto'],
    ['yaml-alias', 'injects/day-3.yaml', '- &a [1]\n- *a'],
  ] as [string, string, (string | Uint8Array)?, string?][])('%s: %s', (code, file, content, named = file) => {
    const { [file]: _gone, ...rest } = SOUND as Record<string, string | Uint8Array>;
    const findings = found(content === undefined ? rest : { ...SOUND, [file]: content });
    expect(findings).toContainEqual(expect.objectContaining({ code, file: named }));
  });
});
