/** The recipes of CONTRIBUTING.md, followed in a copy of the repository: what they touch, and that it compiles and passes. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

// Compilers work here, several in a row.
jest.setTimeout(600_000);

const LEFT_OUT = new Set(['node_modules', 'dist', '.nx', '.git', '.tocsin', 'coverage']);
let copy: string;
let touched: Set<string>;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'tocsin-recipe-'));
  cpSync('.', copy, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  touched = new Set();
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function write(file: string, text: string): void {
  touched.add(file);
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

function change(file: string, before: string, after: string): void {
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(before);
  write(file, text.replace(before, after));
}

const run = (args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', FORCE_COLOR: '0' },
  });
  return { status, said: `${stdout}${stderr}` };
};
const compiled = (project: string) => run(['node_modules/typescript-7/bin/tsc', '-p', project]);
const tested = (...specs: string[]) => run(['node_modules/jest/bin/jest.js', '-w', '1', ...specs]);

test('a channel is three files', () => {
  write(
    'libs/scenario/src/channels/fax/fax.ts',
    `import { z } from 'zod';
import { channel } from '../channel';

export const fax = channel({
  name: { en: 'fax', nl: 'fax', fr: 'télécopie', de: 'Fax' },
  public: false,
  content: { pages: z.number().int().positive() },
});
`,
  );
  change(
    'libs/scenario/src/channels/channels.ts',
    'import { mail }',
    "import { fax } from './fax/fax';\nimport { mail }",
  );
  change('libs/scenario/src/channels/channels.ts', 'mail, phone', 'fax, mail, phone');
  expect(tested('apps/web/src/exercise/channels').said).toMatch(
    /✕ fax has a view: a file of its name in views/,
  );
  write(
    'apps/web/src/exercise/channels/views/Fax.tsx',
    `import { IconPrinter } from '@tabler/icons-react';
import type { ChannelLook, ChannelProps } from '../channel-look';

const Fax = ({ content }: ChannelProps<'fax'>) => <p>{content.pages}</p>;

export const fax: ChannelLook<'fax'> = { View: Fax, icon: IconPrinter };
`,
  );
  for (const project of ['apps/web', 'apps/server'])
    expect(compiled(project)).toEqual({ status: 0, said: '' });
  expect(tested('apps/web/src/exercise/channels').status).toBe(0);
  expect(touched.size).toBe(3);
});

test('a command with an event is four files of its subject, two tables of who may and who sees, and a name in each language', () => {
  const notes = 'libs/engine/src/subjects/notes';
  change(
    `${notes}/events.ts`,
    '  NoteWritten: {',
    '  HelpAsked: { help: string; person: string; text: string };\n  NoteWritten: {',
  );
  change(`${notes}/fold.ts`, '  NoteWritten(', '  HelpAsked() {},\n  NoteWritten(');
  change(`${notes}/audience.ts`, '  NoteWritten:', '  HelpAsked: () => [Address.control],\n  NoteWritten:');
  change(
    `${notes}/commands.ts`,
    '/** Gives a note',
    `/** Asks control for help. */
export const askHelp = command({
  type: 'AskHelp',
  may: PEOPLE,
  body: { text: long },
  decide: ({ text }, situation) => [
    { type: 'HelpAsked', data: { help: \`h\${situation.next}\`, person: whoever(situation).id, text } },
  ],
});

/** Gives a note`,
  );
  const { said } = compiled('libs/engine');
  expect(said).toMatch(/may\.spec\.ts[\s\S]*'AskHelp' is missing/);
  expect(said).toMatch(/notes\/audience\.spec\.ts.*'HelpAsked' is missing/);
  change('libs/engine/src/may.spec.ts', '  WriteNote:', '  AskHelp: PEOPLE,\n  WriteNote:');
  change(
    `${notes}/audience.spec.ts`,
    '  NoteWritten: [',
    "  HelpAsked: [{ by: (played) => played.do({ type: 'AskHelp', text: CANARY }, 'grid'), to: ['facilitator'] }],\n  NoteWritten: [",
  );
  expect(compiled('libs/engine')).toEqual({ status: 0, said: '' });
  expect(tested('libs/engine/src/may', notes).status).toBe(0);
  expect(touched.size).toBe(6);
  for (const language of ['en', 'nl', 'fr', 'de'])
    change(
      `libs/words/src/languages/${language}/terms.json`,
      '"NoteWritten":',
      '"HelpAsked": "Help",\n    "NoteWritten":',
    );
  expect(compiled('apps/web')).toEqual({ status: 0, said: '' });
});

test('a language is one folder and one line', () => {
  const languages = 'libs/words/src/languages';
  cpSync(join(copy, languages, 'en'), join(copy, languages, 'es'), { recursive: true });
  change(
    'libs/words/src/languages.ts',
    '  de: {',
    "  es: { name: 'Español', locale: 'es-ES', hyphenation: 'es' },\n  de: {",
  );
  for (const project of ['apps/web', 'apps/server'])
    expect(compiled(project)).toEqual({ status: 0, said: '' });
  expect(tested('libs/words', 'libs/engine/src/subjects/documents').status).toBe(0);
  expect(touched.size).toBe(1);
});

test('a plan is one file', () => {
  const plan = readFileSync(join(copy, 'plans/eu-blueprint.yaml'), 'utf8');
  write('plans/ro-plan.yaml', plan.replace('id: eu-blueprint', 'id: ro-plan'));
  expect(run([resolve('dist/cli/tocsin.mjs'), 'check', 'plans/ro-plan.yaml']).status).toBe(0);
  expect(touched.size).toBe(1);
});
