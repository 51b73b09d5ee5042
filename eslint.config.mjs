import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';

const projectsOf = (group) =>
  readdirSync(new URL(`${group}/`, import.meta.url)).map((name) =>
    JSON.parse(readFileSync(new URL(`${group}/${name}/project.json`, import.meta.url), 'utf8')),
  );
const libraries = projectsOf('libs');

/** What a library may import: itself, what its project says it is above, and whatever those may import. */
function layersOf(name) {
  const { tags } = libraries.find((library) => library.name === name);
  const above = tags.filter((tag) => tag.startsWith('above:')).map((tag) => tag.slice('above:'.length));
  return [...new Set([`layer:${name}`, ...above.flatMap(layersOf)])];
}
const boundaries = [
  ...libraries.map(({ name }) => ({
    sourceTag: `layer:${name}`,
    onlyDependOnLibsWithTags: layersOf(name),
  })),
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: libraries.map(({ name }) => `layer:${name}`) },
];

/** The pure libraries: time and randomness arrive as data, and nothing of the machine is touched. */
const PURE = libraries
  .filter(({ tags }) => tags.includes('pure'))
  .map(({ name }) => `libs/${name}/src/**/*.ts`);
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
/** Addresses that begin at the top of the host, in links and in what asks for something. */
const FROM_THE_TOP = ['Literal[value=/^\\u002f/]', 'TemplateLiteral[quasis.0.value.raw=/^\\u002f/]'].flatMap(
  (path) => [
    `JSXAttribute[name.name=/^(href|src|action)$/] > ${path}`,
    `JSXAttribute[name.name=/^(href|src|action)$/] > JSXExpressionContainer > ${path}`,
    `CallExpression[callee.name='fetch'] > ${path}`,
    `CallExpression[callee.property.name=/^(assign|replace|open|register)$/][callee.object.name!='text'] > ${path}`,
  ],
);
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
  { ignores: ['dist', 'node_modules', '.nx'] },
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
          depConstraints: boundaries,
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
    // Tocsin may be reached below a path of its host.
    files: [`${WEB}/**/*.{ts,tsx}`],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...FROM_THE_TOP.map((selector) => ({ selector, message: 'Write urlOf(…): see http/url-of.ts.' })),
      ],
    },
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
