/**
 * Every export of any bulletin is valid by somebody else's validator, or by the published schema.
 * The schemas are not part of this repository: testing/README.md says where they lie and how they are named.
 */
import { describe, expect, it } from '@jest/globals';
import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import { csaf_2_0_strict } from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validate from '@secvisogram/csaf-validator-lib/validateStrict.js';
import { TLP } from '@tocsin/scenario';
import { LANGUAGES } from '@tocsin/words';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { Bulletin } from './bulletin';
import { EXPORTS } from './exports';

/**
 * The published schemas of CAP, MISP and STIX belong to others, and no package has them: three tests wait for the folder
 * that EXCHANGE_SCHEMAS names. CSAF is judged without, by its validator.
 */
const SCHEMAS = process.env['EXCHANGE_SCHEMAS'] ?? '';
const read = (name: string): string => readFileSync(join(SCHEMAS, name), 'utf8');
const withSchemas = SCHEMAS ? it : it.skip;

/** Every JSON schema in a folder and those within. */
const schemasIn = (folder: string): { $id: string; title: string }[] =>
  readdirSync(join(SCHEMAS, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(read(join(folder, name))) as { $id: string; title: string });

const words = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    'O\'Hara \\ "quoted" <script>&amp; ]]>',
    '=cmd|calc\u0000\u001f',
    'Übermaßig & größer 漢字 \u202e',
  ),
);
const indicator = fc.oneof(
  fc.record({ type: fc.constant('ip' as const), value: fc.ipV4() }),
  fc.record({ type: fc.constant('ip' as const), value: fc.ipV6() }),
  fc.record({ type: fc.constant('domain' as const), value: fc.domain() }),
  fc.record({ type: fc.constantFrom('url' as const, 'email' as const), value: words }),
  fc.record({ type: fc.constant('sha256' as const), value: fc.constant('ab'.repeat(32)) }),
);
const bulletins: fc.Arbitrary<Bulletin> = fc.record(
  {
    id: fc.constantFrom('d1', 'd42'),
    title: words,
    body: words,
    language: fc.constantFrom(...LANGUAGES),
    tlp: fc.constantFrom(...TLP),
    released: fc.constantFrom(
      { local: '2026-11-24T10:05:00+01:00', utc: '2026-11-24T09:05:00.000Z', seconds: 1795511100 },
      { local: '2026-07-01T08:00:00+02:00', utc: '2026-07-01T06:00:00.000Z', seconds: 1782885600 },
    ),
    publisher: fc.record(
      { id: fc.constant('cert'), name: words, email: fc.constant('desk@cert.example') },
      { requiredKeys: ['id', 'name'] },
    ),
    exercise: fc.record({ id: fc.constant('x1'), title: words }),
    severity: fc.constantFrom('minor', 'moderate', 'severe', 'extreme'),
    areas: fc.array(words, { maxLength: 3 }),
    products: fc.array(words, { maxLength: 3 }),
    vulnerabilities: fc.array(fc.constantFrom('CVE-2024-1234', 'CVE-2026-123456'), { maxLength: 2 }),
    indicators: fc.array(indicator, { maxLength: 4 }),
  },
  {
    requiredKeys: [
      'id',
      'title',
      'body',
      'language',
      'tlp',
      'released',
      'publisher',
      'exercise',
      'areas',
      'products',
      'vulnerabilities',
      'indicators',
    ],
  },
);

describe('every export is valid', () => {
  it('CSAF 2.0: strict schema and all mandatory tests of the BSI validator', async () => {
    const tests = [csaf_2_0_strict, ...Object.values(mandatory)];
    await fc.assert(
      fc.asyncProperty(bulletins, async (bulletin) => {
        const { isValid, tests: done } = await validate(tests, JSON.parse(EXPORTS.csaf.write(bulletin)));
        expect(done.flatMap(({ errors }) => errors ?? [])).toEqual([]);
        expect(isValid).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('CAP 1.2: well-formed, status Exercise', async () => {
    const files = fc.sample(bulletins, 40).map((bulletin, index) => {
      const contents = EXPORTS.cap.write(bulletin);
      expect(contents).toContain('<status>Exercise</status>');
      return { fileName: `${index}.xml`, contents };
    });
    const { errors } = await validateXML({ xml: files, normalization: 'format' });
    expect(errors).toEqual([]);
  }, 60_000);

  withSchemas(
    'CAP 1.2: the schema of OASIS',
    async () => {
      const files = fc.sample(bulletins, 40).map((bulletin, index) => {
        const contents = EXPORTS.cap.write(bulletin);
        return { fileName: `${index}.xml`, contents };
      });
      const schema = { fileName: 'cap.xsd', contents: read('cap/CAP-v1.2.xsd') };
      const { valid, errors } = await validateXML({ xml: files, schema: [schema] });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    },
    60_000,
  );

  withSchemas('MISP core format: the schema of PyMISP', () => {
    const check = new Ajv4({ strict: false }).compile(JSON.parse(read('misp/schema.json')) as object);
    fc.assert(
      fc.property(bulletins, (bulletin) => {
        check(JSON.parse(EXPORTS.misp.write(bulletin)));
        expect(check.errors ?? []).toEqual([]);
      }),
    );
  });

  withSchemas(
    'STIX 2.1: the schemas of OASIS, each object under its own',
    () => {
      const schemas = schemasIn('stix/schemas');
      const ajv = new Ajv({ strict: false, schemas, unicodeRegExp: false, logger: false });
      (addFormats as unknown as (ajv: object) => void)(ajv);
      const checkOf = (title: string) =>
        ajv.getSchema(schemas.find((one) => one.title === title)?.$id ?? '')!;
      fc.assert(
        fc.property(bulletins, (bulletin) => {
          const bundle = JSON.parse(EXPORTS.stix.write(bulletin)) as { objects: { type: string }[] };
          for (const one of bundle.objects) {
            const check = checkOf(one.type);
            check(one);
            expect([one.type, check.errors ?? []]).toEqual([one.type, []]);
          }
          const check = checkOf('bundle');
          check(bundle);
          expect(check.errors ?? []).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});

it('the same bulletin gives the same bytes, and each says that it is an exercise', () => {
  const [bulletin] = fc.sample(bulletins, 1);
  for (const { write } of Object.values(EXPORTS)) {
    expect(write(bulletin!)).toBe(write(bulletin!));
    expect(write(bulletin!)).toContain('EXERCISE EXERCISE EXERCISE');
  }
});
