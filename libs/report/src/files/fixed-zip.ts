import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest day that a zip archive knows; no file in a report was made at another. */
const EPOCH = new Date(1980, 0, 1);

/** The same archive with its files in order and without the time at which they were packed; some are written anew. */
export function fixedZip(
  bytes: Uint8Array,
  instead: (name: string, text: () => string) => string | undefined,
): Uint8Array {
  const files = unzipSync(bytes);
  const packed: Zippable = {};
  for (const name of Object.keys(files).sort(contentTypesFirst)) {
    const given = files[name]!;
    const text = instead(name, () => new TextDecoder().decode(given));
    packed[name] = [text === undefined ? given : strToU8(text), { mtime: EPOCH, level: 6 }];
  }
  return zipSync(packed);
}

/** Some readers want the list of parts first. */
const contentTypesFirst = (a: string, b: string): number =>
  Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);

/** Times of an office document's properties become the report's own date. */
export const dated = (date: string) => (name: string, text: () => string) =>
  name === 'docProps/core.xml'
    ? text().replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, `${date.slice(0, 10)}T00:00:00Z`)
    : undefined;
