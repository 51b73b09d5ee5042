/** One Jest for every test; ES modules as they are, compiled by SWC with Nest's decorators. */
export default {
  rootDir: '.',
  testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.{ts,tsx}'],
  testEnvironment: 'node',
  // Far above what any of them takes: a slow machine is no fault.
  testTimeout: 60_000,
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
        },
      },
    ],
  },
  moduleNameMapper: {
    '^@tocsin/scenario/files$': '<rootDir>/libs/scenario/src/files/index.ts',
    '^@tocsin/words/texts$': '<rootDir>/libs/words/src/texts/index.ts',
    '^@tocsin/engine/testing$': '<rootDir>/libs/engine/src/testing/index.ts',
    '^@tocsin/(plan|report)/files$': '<rootDir>/libs/$1/src/files/index.ts',
    '^@tocsin/(words|scenario|plan|exchange|engine|log|protocol|report|store|rig)$':
      '<rootDir>/libs/$1/src/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};
