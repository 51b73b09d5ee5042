import { expect, test } from '@jest/globals';
import { checkFolder } from '@tocsin/scenario/files';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playableFindings } from './check-playable';
import { playableFolder } from './files';
import { loadPlan } from './load-plan';

const SOUND = 'scenarios/first-steps';

const planned = async () => loadPlan('plan.yaml', await readFile('plans/be-cyber-emergency-plan.yaml')).plan!;

test.each([
  ['unknown-level', "levels.exists(l, l.level == 'national-crises')", 'national-crises'],
  ['unknown-severity', "cases.exists(c, c.severity in ['national-incident', 'grave'])", 'grave'],
  ['unknown-task', "tasks.exists(t, t.task == 'inform-all')", 'inform-all'],
  ['unknown-duty', "duties.exists(d, d.duty == 'nis3')", 'nis3'],
  ['unknown-service', "services.exists(s, s.service == 'coffee')", 'coffee'],
])('%s: a condition asks for what the plan does not have, and is told where', async (code, when, word) => {
  const { scenario, locate } = await checkFolder(SOUND);
  const [inject] = scenario!.injects;
  const changed = { ...scenario!, injects: [{ ...inject!, trigger: { when, delay: '0m' } }] };
  const [found] = playableFindings(changed as never, await planned(), locate!);
  expect(found).toMatchObject({ code, severity: 'error' });
  expect(found?.message).toContain(`"${word}"`);
  expect(found?.line).toBeGreaterThan(0);
});

test.each([
  ['unknown-task', 'steps: [inform-operators]', 'steps: [inform-all]'],
  ['unknown-duty-step', 'duties: [nis2/early-warning]', 'duties: [nis2/late-warning]'],
])('%s: a critical task that the plan cannot show is named, with its line', async (code, from, to) => {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-'));
  try {
    await cp(SOUND, folder, { recursive: true });
    const file = join(folder, 'scenario.yaml');
    const sound = await readFile(file, 'utf8');
    expect(sound).toContain(from);
    await writeFile(file, sound.replace(from, to));
    const { scenario, locate } = await checkFolder(folder);
    const before = sound.slice(0, sound.indexOf(from)).split('\n');
    const column = before.at(-1)!.length + to.indexOf('[') + 2;
    expect(playableFindings(scenario!, await planned(), locate!)).toMatchObject([
      { code, severity: 'error', line: before.length, column },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a severity of the ground truth that the plan does not have is named, with its line', async () => {
  const { scenario, locate } = await checkFolder(SOUND);
  const { groundTruth } = scenario!;
  const last = groundTruth.length - 1;
  const changed = groundTruth.map((one, index) => (index === last ? { ...one, severity: 'majr' } : one));
  const [found, ...others] = playableFindings(
    { ...scenario!, groundTruth: changed },
    await planned(),
    locate!,
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'unknown-severity', severity: 'error' });
  expect(found?.message).toContain('"majr". Did you mean "major"?');
  const lines = (await readFile(join(SOUND, 'scenario.yaml'), 'utf8')).split('\n');
  expect(lines[found!.line - 1]).toContain(`severity: ${groundTruth[last]!.severity}`);
});

test('a region off the map, a network that is none, a level that nobody may declare', async () => {
  const { scenario, locate } = await checkFolder(SOUND);
  const organisations = scenario!.organisations.map((one) => ({
    ...one,
    kind: 'company' as const,
    region: 'atlantis',
  }));
  const personas = scenario!.personas.map((one) => ({ ...one, network: 'fourth' }));
  const found = playableFindings({ ...scenario!, organisations, personas }, await planned(), locate!);
  expect(new Set(found.map(({ code }) => code))).toEqual(
    new Set(['unknown-region', 'unknown-network', 'nobody-declares']),
  );
});

test('a plan that is not there is named, and nothing is played', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-'));
  try {
    await cp(SOUND, folder, { recursive: true });
    const file = join(folder, 'scenario.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^plan: .*$/m, 'plan: nowhere'));
    const { scenario, findings } = await playableFolder(folder);
    expect(scenario).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'unknown-plan', severity: 'error' }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
