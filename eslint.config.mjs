import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';

/** The pure libraries: time and randomness arrive as data, and nothing of the machine is touched. */
const PURE = ['engine', 'exchange', 'plan', 'protocol', 'report', 'scenario', 'words'].map(
  (name) => `libs/${name}/src/**/*.ts`,
);
const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**'];

/** The floors of the web app, from the ground up: a file imports from its own floor and those below. */
const WEB = 'apps/web/src';
const FLOORS = ['theme', 'i18n', 'ui', 'http', 'exercise', 'commanding', 'frames', 'places', 'routes'];
const PLACES = readdirSync(new URL(`${WEB}/places`, import.meta.url));

const floors = FLOORS.slice(0, -1).map((floor, index) => ({
  target: `${WEB}/${floor}`,
  from: FLOORS.slice(index + 1).map((above) => `${WEB}/${above}`),
  message: `${floor}/ knows nothing of the floors above it.`,
}));
/** The floors of the engine. The machine knows subjects by the registry alone. */
const ENGINE = 'libs/engine/src';
const ENGINE_FLOORS = ['core', 'addresses', 'subjects', 'registry.ts', 'machine', 'past'];
const engineFloors = [
  ...ENGINE_FLOORS.slice(0, -1).map((floor, index) => ({
    target: `${ENGINE}/${floor}`,
    from: ENGINE_FLOORS.slice(index + 1).map((above) => `${ENGINE}/${above}`),
    message: `${floor} knows nothing of the floors above it.`,
  })),
  {
    target: `${ENGINE}/machine`,
    from: `${ENGINE}/subjects`,
    message: 'The machine knows no subject; ask the registry.',
  },
];
const places = PLACES.map((place) => ({
  target: `${WEB}/places/${place}`,
  from: PLACES.filter((other) => other !== place).map((other) => `${WEB}/places/${other}`),
  message:
    'Places do not know each other: what they share belongs to exercise/ or ui/, or into a slot of frames/.',
}));

export default defineConfig(
  { ignores: ['dist', 'node_modules', '.nx', '**/vite.config.ts'] },
  ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          depConstraints: [
            { sourceTag: 'layer:words', onlyDependOnLibsWithTags: ['layer:words'] },
            { sourceTag: 'layer:scenario', onlyDependOnLibsWithTags: ['layer:words', 'layer:scenario'] },
            {
              sourceTag: 'layer:exchange',
              onlyDependOnLibsWithTags: ['layer:words', 'layer:scenario', 'layer:exchange'],
            },
            {
              sourceTag: 'layer:plan',
              onlyDependOnLibsWithTags: ['layer:words', 'layer:scenario', 'layer:plan'],
            },
            {
              sourceTag: 'layer:engine',
              onlyDependOnLibsWithTags: ['layer:words', 'layer:scenario', 'layer:plan', 'layer:engine'],
            },
            {
              sourceTag: 'layer:protocol',
              onlyDependOnLibsWithTags: [
                'layer:words',
                'layer:scenario',
                'layer:plan',
                'layer:engine',
                'layer:protocol',
              ],
            },
            {
              sourceTag: 'layer:log',
              onlyDependOnLibsWithTags: [
                'layer:words',
                'layer:scenario',
                'layer:plan',
                'layer:engine',
                'layer:log',
              ],
            },
            {
              sourceTag: 'layer:report',
              onlyDependOnLibsWithTags: [
                'layer:words',
                'layer:scenario',
                'layer:plan',
                'layer:engine',
                'layer:log',
                'layer:report',
              ],
            },
            {
              sourceTag: 'layer:store',
              onlyDependOnLibsWithTags: [
                'layer:words',
                'layer:scenario',
                'layer:plan',
                'layer:engine',
                'layer:log',
                'layer:store',
              ],
            },
            {
              sourceTag: 'layer:rig',
              onlyDependOnLibsWithTags: [
                'layer:words',
                'layer:scenario',
                'layer:plan',
                'layer:engine',
                'layer:protocol',
                'layer:rig',
              ],
            },
            {
              sourceTag: 'layer:app',
              onlyDependOnLibsWithTags: [
                'layer:words',
                'layer:scenario',
                'layer:plan',
                'layer:exchange',
                'layer:engine',
                'layer:log',
                'layer:protocol',
                'layer:report',
                'layer:store',
                'layer:rig',
              ],
            },
          ],
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: PURE,
    ignores: [...TESTS, 'libs/*/src/files/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'setTimeout',
        'setInterval',
        'fetch',
        'crypto',
        'process',
        'performance',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-imports': ['error', { patterns: ['node:*', 'fs', 'path'] }],
    },
  },
  {
    // Subjects add their part to an interface of the engine's core.
    files: ['libs/engine/src/{core,subjects}/**/*.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }] },
  },
  { files: TESTS, rules: { 'max-lines': 'off' } },
  {
    files: ['{apps,libs}/**/*.{ts,tsx}'],
    plugins: { import: importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
          tsconfig: { configFile: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) },
        }),
      ],
    },
    rules: { 'import/no-cycle': ['error', { ignoreExternal: true }] },
  },
  {
    files: [`${WEB}/**/*.{ts,tsx}`],
    rules: { 'import/no-restricted-paths': ['error', { zones: [...floors, ...places] }] },
  },
  {
    files: [`${ENGINE}/**/*.ts`],
    ignores: TESTS,
    rules: { 'import/no-restricted-paths': ['error', { zones: engineFloors }] },
  },
  {
    files: ['apps/web/**/*.tsx', 'apps/web/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
  prettier,
);
