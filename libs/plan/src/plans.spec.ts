import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { planJsonSchema } from './json-schema';
import { loadPlan } from './load-plan';

const SCHEMA = 'plans/plan.schema.json';
const names = readdirSync('plans').filter((name) => name.endsWith('.yaml'));

test('there are plans that differ', () => expect(names.length).toBeGreaterThan(1));

test.each(names)('%s has nothing wrong, in every language', (name) => {
  const { plan, findings } = loadPlan(name, readFileSync(`plans/${name}`));
  expect(findings).toEqual([]);
  expect(`${plan?.id}.yaml`).toBe(name);
});

test('the schema for editors is what the format says (else: UPDATE_SCHEMAS=1 npm run jest -- plans)', async () => {
  const wanted = await format(JSON.stringify(planJsonSchema()), { parser: 'json', printWidth: 110 });
  if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(SCHEMA, wanted);
  expect(readFileSync(SCHEMA, 'utf8')).toBe(wanted);
});

const broken: [string, string, string][] = [
  ['leads: [csirt]', 'leads: [csirts]', 'wrong-value'],
  ['convenes: [evaluation,', 'convenes: [evaluations,', 'unknown-cell'],
  ['mayDeclare: [csirt, cyber-authority]\n', 'mayDeclare: []\n', 'nobody-declares'],
  ['after: notification', 'after: notifications', 'unknown-step'],
  ['id: national-crisis\n    title', 'id: national-incident\n    title', 'duplicate'],
  ['bands:\n', 'bands: []\n    bands-were:\n', 'too-small'],
  ['from: 50', 'from: 35', 'band-twice'],
  ["colour: '#339900'", "colour: 'green'", 'wrong-format'],
  ['source: cert-page', 'source: cert-pages', 'unknown-source'],
  ['within: { hours: 24 }', 'within: { days: 1 }', 'wrong-value'],
];

test.each(broken)('"%s" changed to "%s" is found, at its place: %s', (from, to, code) => {
  const sound = readFileSync('plans/be-cyber-emergency-plan.yaml', 'utf8').replace(/\r/g, '');
  expect(sound).toContain(from);
  const { plan, findings } = loadPlan('plan.yaml', sound.replace(from, to));
  expect(plan).toBeUndefined();
  const line = sound.slice(0, sound.indexOf(from)).split('\n').length;
  const found = findings.find((one) => one.code === code);
  expect(found).toBeDefined();
  expect(Math.abs((found?.line ?? 0) - line)).toBeLessThanOrEqual(1 + (from.includes('\n') ? 1 : 0));
});
