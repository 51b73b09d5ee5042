import { readFileSync } from 'node:fs';

const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.base.json', import.meta.url), 'utf8'));
const libraries = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [file]]) => [
    `^${name}$`,
    file.replace('.', '<rootDir>'),
  ]),
);

/** One Jest for every test; ES modules as they are, compiled by SWC with Nest's decorators. */
export default {
  rootDir: '.',
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.{ts,tsx}'],
  testEnvironment: 'node',
  // Far above what any of them takes: a slow machine is no fault.
  testTimeout: 180_000,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          // Without its attribute an import of JSON is deprecated.
          experimental: { keepImportAttributes: true },
        },
      },
    ],
  },
  moduleNameMapper: {
    // In one file; its modules are thousands.
    '^@tabler/icons-react$': '<rootDir>/node_modules/@tabler/icons-react/dist/cjs/tabler-icons-react.cjs',
    '/channel-looks$': '<rootDir>/apps/web/src/testing/channel-looks.ts',
    '\\.module\\.css$': '<rootDir>/apps/web/src/testing/css-names.ts',
    ...libraries,
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
