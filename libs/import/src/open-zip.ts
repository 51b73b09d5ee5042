import { LIMITS } from '@tocsin/scenario';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { crc32 } from 'node:zlib';
import { entryName } from './entry-name';
import { ImportFault } from './import-fault';

/** A file with all its bytes. */
export interface ImportedFile {
  /** Path within the folder, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** How much is unpacked at most. */
export interface Bounds {
  bytes: number;
  files?: number;
}

/** What a computer leaves in folders by itself. */
const LITTER = /(^|\/)(__MACOSX(\/|$)|\.[^/]*|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i;
/** Of the file's type in the upper half of its attributes, where the archive comes from a Unix. */
const TYPE = 0o170000;
const ORDINARY = [0, 0o100000, 0o040000];

/**
 * Unpacks an archive into memory, one file after the other, never more than the bounds allow whatever the archive says
 * of itself. Hidden files and what computers leave in folders are passed over. @throws ImportFault
 */
export async function openZip(bytes: Uint8Array, bounds: Bounds): Promise<ImportedFile[]> {
  const { files: most = LIMITS.files } = bounds;
  const zip = await opened(bytes);
  if (zip.entryCount > most * 2) throw tooMany(most);
  const files: ImportedFile[] = [];
  const taken = new Map<string, string>();
  let left = bounds.bytes;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry);
      mustBeOrdinary(entry, name);
      if (name.endsWith('/') || LITTER.test(name)) continue;
      claim(name, taken);
      if (files.length === most) throw tooMany(most);
      if (entry.uncompressedSize > left) throw tooLarge(bounds.bytes, name);
      const content = await unpacked(zip, entry, name);
      left -= content.length;
      files.push({ path: name, bytes: content });
    }
  } catch (error) {
    throw error instanceof ImportFault ? error : damaged((error as Error).message);
  }
  return files;
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    // Names are decoded and judged here: what is wrong with one is told by its name.
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      decodeStrings: false,
    });
  } catch (error) {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw damaged((error as Error).message);
    throw new ImportFault(
      'not-an-archive',
      'This is not a zip archive. Pack the folder of the scenario as a zip, or upload the folder itself.',
    );
  }
}

function mustBeOrdinary(entry: Entry, where: string): void {
  if (!ORDINARY.includes((entry.externalFileAttributes >>> 16) & TYPE))
    throw new ImportFault(
      'archive-link',
      `"${where}" is a link or a device, not a file; put the file itself in its place.`,
      { where },
    );
  if (entry.isEncrypted())
    throw new ImportFault('archive-locked', `"${where}" is encrypted; pack the folder without a password.`, {
      where,
    });
  if (![0, 8].includes(entry.compressionMethod))
    throw new ImportFault(
      'archive-method',
      `"${where}" is compressed in a way that is not read; pack the folder as an ordinary zip (deflate).`,
      { where },
    );
}

/** @throws ImportFault when another file, or a folder, has the name where case makes no difference */
function claim(name: string, taken: Map<string, string>): void {
  const steps = name.split('/');
  for (let depth = 1; depth <= steps.length; depth++) {
    const path = steps.slice(0, depth).join('/');
    const isFile = depth === steps.length;
    const before = taken.get(path.toLowerCase());
    const same = before === `${path}/` && !isFile;
    if (before !== undefined && !same)
      throw new ImportFault(
        'archive-clash',
        `"${name}" and "${before}" are one name where upper and lower case make no difference; rename one.`,
        { where: name, other: before },
      );
    taken.set(path.toLowerCase(), isFile ? path : `${path}/`);
  }
}

async function unpacked(zip: ZipFile, entry: Entry, where: string): Promise<Uint8Array> {
  const content = Buffer.alloc(entry.uncompressedSize);
  let length = 0;
  try {
    // The stream itself ends with an error as soon as it holds more than the entry says.
    for await (const piece of await zip.openReadStreamPromise(entry))
      length += (piece as Buffer).copy(content, length);
  } catch (error) {
    throw damaged((error as Error).message, where);
  }
  if (length !== content.length || crc32(content) !== entry.crc32)
    throw damaged('its checksum does not match', where);
  return content;
}

const damaged = (why: string, where = ''): ImportFault =>
  new ImportFault(
    'archive-damaged',
    `The archive is damaged${where && ` at "${where}"`} (${why}); pack the folder and upload it again.`,
    { where: where || '–' },
  );

const tooMany = (most: number): ImportFault =>
  new ImportFault(
    'archive-files',
    `The archive holds more than ${most} files; leave out what is not the scenario's.`,
    {
      most: String(most),
    },
  );

const tooLarge = (bytes: number, where: string): ImportFault => {
  const most = String(Math.floor(bytes / 1e6));
  return new ImportFault(
    'archive-bytes',
    `Unpacked, the archive is larger than ${most} MB; "${where}" does not fit any more. Leave out or reduce large files.`,
    { most, where },
  );
};
