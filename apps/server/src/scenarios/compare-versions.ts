import type { ImportedFile } from '@tocsin/import';
import type { FileChange, InjectChange, InjectRow, VersionChanges } from '@tocsin/protocol';
import { structuredPatch } from 'diff';

/** Lines around a change that are shown, lines of all changes of a file, and milliseconds that finding them may take. */
const AROUND = 2;
const LINES = 400;
const PATIENCE = 2_000;
/** Bytes of a file whose lines are compared. */
const LONGEST = 1_000_000;
/** Fields of a row of which a change is named; whatever else changed is its content. */
const FIELDS = [
  'title',
  'channel',
  'category',
  'status',
  'storyline',
  'sender',
  'recipients',
  'trigger',
  'at',
  'waitsFor',
  'delay',
] as const;

/** What a version has that another had not, and the other way round. */
export function compareVersions(
  before: { files: readonly ImportedFile[]; injects: readonly InjectRow[] },
  after: { files: readonly ImportedFile[]; injects: readonly InjectRow[] },
): VersionChanges {
  return {
    injects: injectChanges(before.injects, after.injects),
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
    const fields = FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
    const named = [...new Set(fields.map((field) => (WHEN.includes(field) ? 'when' : field)))];
    return [{ number, title, change: 'changed', fields: named.length ? named : ['content'] }];
  });
}

const WHEN: readonly string[] = ['trigger', 'at', 'waitsFor', 'delay'];
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
