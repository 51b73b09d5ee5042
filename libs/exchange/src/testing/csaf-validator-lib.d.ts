/** What the tests use of the BSI's validator, which comes without types. */
declare module '@secvisogram/csaf-validator-lib/mandatoryTests.js';
declare module '@secvisogram/csaf-validator-lib/schemaTests.js';
declare module '@secvisogram/csaf-validator-lib/validateStrict.js' {
  const validate: (
    tests: unknown[],
    document: unknown,
  ) => Promise<{ isValid: boolean; tests: { errors?: { message: string; instancePath: string }[] }[] }>;
  export default validate;
}
