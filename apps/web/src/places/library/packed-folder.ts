/** A file of a folder, by its path in it. */
export interface FolderFile {
  path: string;
  file: File;
}

/** Packs the files of a folder into one archive, as they are. */
export async function packedFolder(files: readonly FolderFile[]): Promise<File> {
  const { zipSync } = await import('fflate');
  const entries: Record<string, Uint8Array> = {};
  for (const { path, file } of files) entries[path] = new Uint8Array(await file.arrayBuffer());
  const name = files[0]?.path.split('/')[0] ?? 'scenario';
  return new File([zipSync(entries, { level: 0 }) as BlobPart], `${name}.zip`, { type: 'application/zip' });
}

/** What somebody dropped: one file as it is, a folder or several files as an archive. */
export async function dropped(transfer: DataTransfer): Promise<File | undefined> {
  // Entries are there only until the event is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = [...transfer.files];
  const isFolder = entries.some(({ isDirectory }) => isDirectory);
  if (!isFolder && files.length <= 1) return files[0];
  const found = (await Promise.all(entries.map(filesBelow))).flat();
  return found.length > 0 ? packedFolder(found) : undefined;
}

/** What somebody chose as a folder. */
export const chosenFolder = (files: FileList): Promise<File> =>
  packedFolder([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));

async function filesBelow(entry: FileSystemEntry): Promise<FolderFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile)
    return [
      {
        path,
        file: await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed)),
      },
    ];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A reader gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map(filesBelow))).flat();
}
