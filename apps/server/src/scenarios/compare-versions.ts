import type { ImportedFile } from '@tocsin/import';
import type { FileChange, InjectChange, InjectField, InjectRow, VersionChanges } from '@tocsin/protocol';
import { structuredPatch } from 'diff';

/** Lines around a change that are shown, lines of all changes of a file, and milliseconds that finding them may take. */
const AROUND = 2;
const LINES = 400;
const PATIENCE = 2_000;
/** Bytes of a file whose lines are compared. */
const LONGEST = 1_000_000;
/** What of a row says that a field changed; whatever else changed is its content. */
const FIELDS: [InjectField, (keyof InjectRow)[]][] = [
  ['title', ['title']],
  ['channel', ['channel']],
  ['category', ['category']],
  ['status', ['status']],
  ['storyline', ['storyline']],
  ['sender', ['sender']],
  ['recipients', ['recipients']],
  ['when', ['trigger', 'at', 'waitsFor', 'delay']],
];

interface Side {
  files: readonly ImportedFile[];
  /** Absent where it cannot be read as a scenario. */
  injects?: readonly InjectRow[];
}

/** What a version has that another had not, and the other way round. */
export function compareVersions(before: Side, after: Side): VersionChanges {
  return {
    injects: before.injects && after.injects ? injectChanges(before.injects, after.injects) : null,
    files: fileChanges(before.files, after.files),
  };
}

function injectChanges(before: readonly InjectRow[], after: readonly InjectRow[]): InjectChange[] {
  const [old, fresh] = [byNumber(before), byNumber(after)];
  const numbers = [...new Set([...old.keys(), ...fresh.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((number): InjectChange[] => {
    const [was, is] = [old.get(number), fresh.get(number)];
    const title = (is ?? was)!.title;
    if (!was) return [{ number, title, change: 'added', fields: [] }];
    if (!is) return [{ number, title, change: 'removed', fields: [] }];
    if (was.hash === is.hash) return [];
    const differs = (key: keyof InjectRow) => JSON.stringify(was[key]) !== JSON.stringify(is[key]);
    const fields = FIELDS.filter(([, keys]) => keys.some(differs)).map(([field]) => field);
    return [{ number, title, change: 'changed', fields: fields.length ? fields : ['content'] }];
  });
}

const byNumber = (rows: readonly InjectRow[]) => new Map(rows.map((row) => [row.number, row]));

function fileChanges(before: readonly ImportedFile[], after: readonly ImportedFile[]): FileChange[] {
  const [old, fresh] = [byPath(before), byPath(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((path): FileChange[] => {
    const [was, is] = [old.get(path), fresh.get(path)];
    if (!was) return [{ path, change: 'added' }];
    if (!is) return [{ path, change: 'removed' }];
    if (Buffer.compare(was, is) === 0) return [];
    return [{ path, change: 'changed', lines: linesOf(path, was, is) }];
  });
}

const byPath = (files: readonly ImportedFile[]) => new Map(files.map(({ path, bytes }) => [path, bytes]));

/** The lines that changed, with a few around them; undefined where they are no text, or too many. */
function linesOf(path: string, was: Uint8Array, is: Uint8Array): string[] | undefined {
  if (!/\.(ya?ml|txt|md|csv|json)$/i.test(path) || was.length + is.length > LONGEST) return undefined;
  const patch = structuredPatch(path, path, text(was), text(is), '', '', {
    context: AROUND,
    timeout: PATIENCE,
  });
  const lines = patch?.hunks.flatMap((hunk) => [`@@ ${hunk.oldStart} → ${hunk.newStart} @@`, ...hunk.lines]);
  return lines && lines.length <= LINES ? lines : undefined;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
