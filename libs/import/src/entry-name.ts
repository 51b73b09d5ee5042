import { getFileNameLowLevel, type Entry } from 'yauzl';
import { ImportFault } from './import-fault';

/** Names that Windows keeps for devices: no folder with them can be unpacked there. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Characters that are no part of a name, and those that Windows refuses. */
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff<>:"|?*]/u;
const LONGEST = 200;
/** Bit 11 of an entry's flags: its name is UTF-8. */
const SAYS_UTF8 = 1 << 11;

/**
 * The path of an archive's entry, with `/`, in composed letters; one of a folder ends with it.
 * @throws ImportFault when it leads out of the folder, or can be no file's name
 */
export function entryName({ fileNameRaw, generalPurposeBitFlag: flag, extraFields }: Entry): string {
  const decoded = utf8(fileNameRaw) ?? getFileNameLowLevel(flag & ~SAYS_UTF8, fileNameRaw, extraFields, true);
  // Some programs of Windows write backslashes between folders.
  const path = decoded.replaceAll('\\', '/').normalize('NFC');
  const shown = { where: visible(path) };
  const segments = path.replace(/\/$/, '').split('/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || segments.some((one) => one === '..' || one === '.'))
    throw new ImportFault(
      'archive-path',
      `"${shown.where}" leads out of the folder; pack the folder itself, with names below it alone.`,
      shown,
    );
  if (path.length > LONGEST || segments.some((one) => !isFit(one)))
    throw new ImportFault(
      'archive-name',
      `"${shown.where}" can be no file's name everywhere; rename it, with letters, digits, spaces and . _ - ( ) +.`,
      shown,
    );
  return path;
}

const isFit = (name: string): boolean =>
  name !== '' && !UNFIT.test(name) && !RESERVED.test(name) && !/[ .]$/.test(name);

/** Most programs write UTF-8, and many of them do not say so. */
function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A name as it can be shown: short, and nothing in it steers a terminal or turns the writing. */
const visible = (name: string): string =>
  name.replace(new RegExp(UNFIT.source.replace('<>:"|?*', ''), 'gu'), '\ufffd').slice(0, 80);
