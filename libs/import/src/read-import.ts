import { ImportFault } from './import-fault';
import { openaevIn } from './openaev/openaev-in';
import { openZip, type Bounds, type ImportedFile } from './open-zip';

/** The files of a scenario's folder, and how they came about. */
export interface Import {
  files: ImportedFile[];
  /** What the folder was called. */
  folder?: string;
  /** The system that wrote it, where it was not Tocsin. */
  from?: 'openaev';
  /** What of the source has no place in a scenario. */
  leftBehind: string[];
}

/** Reads what somebody gives: a zip of a scenario's folder, an export of OpenAEV, a lone scenario.yaml. @throws ImportFault */
export async function readImport(name: string, bytes: Uint8Array, bounds: Bounds): Promise<Import> {
  if (/\.ya?ml$/i.test(name)) return { files: [{ path: 'scenario.yaml', bytes }], leftBehind: [] };
  const files = await openZip(bytes, bounds);
  const tops = files
    .filter(({ path }) => /(^|\/)scenario\.yaml$/.test(path))
    .map(({ path }) => path.slice(0, -'scenario.yaml'.length));
  if (tops.length > 1 && !tops.includes(''))
    throw new ImportFault(
      'several-scenarios-in-it',
      `There are several scenarios in it: ${tops.join(', ')}. Upload them one by one.`,
      { where: tops.slice(0, 3).join(', ') },
    );
  const top = tops.includes('') ? '' : tops[0];
  if (top !== undefined) return below(top, files);
  const exported = openaevIn(files);
  if (exported) return exported;
  const inner = files.find(({ path }) => /\.(zip|7z|rar|tar|gz|tgz)$/i.test(path));
  if (inner)
    throw new ImportFault(
      'archive-nested',
      `There is an archive in the archive, "${inner.path}"; unpack it and upload what is in it.`,
      { where: inner.path },
    );
  const where = files
    .slice(0, 3)
    .map(({ path }) => path)
    .join(', ');
  throw new ImportFault(
    'no-scenario-in-it',
    `There is no scenario.yaml in it, and no OpenAEV scenario; it holds: ${where || 'nothing'}.`,
    { where: where || '–' },
  );
}

/** The scenario's folder alone; what lies beside it is not its. */
function below(top: string, files: readonly ImportedFile[]): Import {
  const own = files.filter(({ path }) => path.startsWith(top));
  const folder = top.split('/').at(-2);
  return {
    files: own.map(({ path, bytes }) => ({ path: path.slice(top.length), bytes })),
    ...(folder ? { folder } : {}),
    leftBehind: files.filter((one) => !own.includes(one)).map(({ path }) => `${path}: outside of the folder`),
  };
}
