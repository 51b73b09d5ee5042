import { expect, test } from '@jest/globals';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { jsonSchemas } from './json-schema';

const FOLDER = join(process.cwd(), 'scenarios');
const UPDATE = process.env['UPDATE_SCHEMAS'] === '1';

test.each(Object.entries(jsonSchemas()))(
  '%s is what the schema says (else: UPDATE_SCHEMAS=1 npm run jest -- json-schema)',
  async (name, schema) => {
    const wanted = await format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
    if (UPDATE) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(join(FOLDER, name), wanted);
    }
    expect(await readFile(join(FOLDER, name), 'utf8')).toBe(wanted);
  },
);
