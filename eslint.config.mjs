import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** The pure libraries: time and randomness arrive as data, and nothing of the machine is touched. */
const PURE = ['engine', 'exchange', 'plan', 'protocol', 'report', 'scenario', 'words'].map(
  (name) => `libs/${name}/src/**/*.ts`,
);
const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**'];

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
  { files: TESTS, rules: { 'max-lines': 'off' } },
  {
    files: ['apps/web/**/*.tsx', 'apps/web/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
  prettier,
);
