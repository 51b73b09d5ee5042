/** The built web app asks nobody but its own server. */
import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses that are names, not requests: XML namespaces, documentation of errors, reserved examples. */
const NAMES =
  /^(https?:\/\/)?(www\.w3\.org|react\.dev|reactjs\.org|mantine\.dev|tanstack\.com|zod\.dev|json-schema\.org|github\.com|developer\.mozilla\.org|bit\.ly|stackoverflow\.com|html\.spec\.whatwg\.org|(www|react)\.i18next\.com|socket\.io\/docs|simplewebauthn\.dev\/docs|localhost|127\.0\.0\.1)/;

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

test('pages, styles and scripts name no outside host that would be asked', () => {
  const asked = files('dist/web')
    .filter((file) => /\.(html|css|js|svg|webmanifest)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const urls = text.match(/https?:\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s"'`)\\]*/gi) ?? [];
      return urls.filter((url) => !NAMES.test(url)).map((url) => `${file}: ${url}`);
    });
  expect(asked).toEqual([]);
});

test('no page loads a script, style, font or image from elsewhere', () => {
  const html = readFileSync('dist/web/index.html', 'utf8');
  expect(html.match(/(src|href)="(https?:)?\/\//g)).toBeNull();
  const css = files('dist/web')
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(file, 'utf8'));
  expect(css.join('').match(/url\(["']?(https?:)?\/\//g)).toBeNull();
});
