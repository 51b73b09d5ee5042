/** What `npm test` runs is what there is: no library or spec stands outside the projects that Nx knows. */
import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const folders = [
  ...['libs', 'apps'].flatMap((group) => readdirSync(group).map((name) => `${group}/${name}`)),
  'tools',
];

const KINDS: { target: string; of: RegExp }[] = [
  { target: 'integration', of: /\.int\.spec\.tsx?$/ },
  { target: 'e2e', of: /\.e2e\.spec\.tsx?$/ },
  { target: 'test', of: /(?<!\.(int|e2e))\.spec\.tsx?$/ },
];

test.each(folders)('%s is linted, and every kind of its specs has a target', (folder) => {
  const { name, targets } = json(`${folder}/project.json`);
  expect(folder.split('/').at(-1)).toBe(name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const wanted = KINDS.filter(({ of }) => files.some((file) => of.test(file))).map(({ target }) => target);
  expect(Object.keys(targets)).toEqual(expect.arrayContaining(['lint', 'typecheck', ...wanted]));
});

test('a library is found under its name, and stands above libraries that exist', () => {
  const { paths } = json('tsconfig.base.json').compilerOptions;
  const libraries = readdirSync('libs');
  for (const library of libraries) {
    expect(paths[`@tocsin/${library}`]).toEqual([`./libs/${library}/src/index.ts`]);
    const { tags } = json(`libs/${library}/project.json`) as { tags: string[] };
    expect(tags).toContain(`layer:${library}`);
    for (const tag of tags.filter((one) => one.startsWith('above:')))
      expect(libraries).toContain(tag.slice('above:'.length));
  }
  for (const [file] of Object.values(paths) as [string][])
    expect([file, existsSync(file)]).toEqual([file, true]);
});
