import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export const SERVICE_WORKER = 'service-worker';
/** Faces of alphabets that no screen is written in, and a format for browsers without service workers. */
const NOT_NEEDED = /cyrillic|greek|vietnamese|\.woff$/;

/** Tells the service worker what a build consists of, under a name that changes with any of it. */
export function appOfBuild(): Plugin {
  let publicFolder = '';
  return {
    name: 'tocsin-app-of-build',
    apply: 'build',
    configResolved: ({ publicDir }) => {
      publicFolder = publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[`${SERVICE_WORKER}.js`];
        if (worker?.type !== 'chunk') throw new Error('the build has no service worker');
        const hash = createHash('sha256').update(worker.code);
        const page = bundle['index.html'];
        if (page?.type === 'asset') hash.update(page.source);
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        const asTheyAre = readdirSync(publicFolder);
        for (const name of asTheyAre) hash.update(readFileSync(join(publicFolder, name)));
        for (const name of built) hash.update(name);
        const files = ['', ...asTheyAre, ...built.filter((name) => !NOT_NEEDED.test(name))];
        const app = { version: hash.digest('hex').slice(0, 12), files };
        worker.code = `const APP = ${JSON.stringify(app)};\n${worker.code}`;
      },
    },
  };
}
