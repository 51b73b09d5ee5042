/** Makes one module of some specs and of what they test, with one file of it changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ENTRY = '\0specs';
const GLOBALS = pathToFileURL(resolve(import.meta.dirname, 'jest-globals.mjs')).href;

/**
 * @param root folder of the repository @param specs paths, in the order in which they shall run
 * @param file where to write it @param changed `{file, text}` of the file that is not as it was written
 */
export async function bundle({ root, specs, file, changed }) {
  const entry = specs.map((spec) => `import ${JSON.stringify(resolve(root, spec))};`).join('\n');
  const target = changed && resolve(root, changed.file);
  const plugin = {
    name: 'mutate',
    enforce: 'pre',
    resolveId(id) {
      if (id === ENTRY) return id;
      return id === '@jest/globals' ? { id: GLOBALS, external: true } : undefined;
    },
    load: (id) => (id === ENTRY ? entry : id === target ? changed.text : undefined),
  };
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    resolve: { tsconfigPaths: true },
    ssr: { external: true },
    build: {
      ssr: true,
      write: false,
      target: 'node20',
      minify: false,
      rollupOptions: { input: { specs: ENTRY }, output: { codeSplitting: false } },
    },
  });
  const [chunk] = [result].flat()[0].output;
  writeFileSync(file, chunk.code);
}

export const read = (root, file) => readFileSync(resolve(root, file), 'utf8');
