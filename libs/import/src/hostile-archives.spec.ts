/** Archives that nobody vouches for: each is refused by what is wrong and where, or read as what it is. */
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { ImportFault } from './import-fault';
import { openZip } from './open-zip';
import { packZip } from './pack-zip';
import { readImport } from './read-import';

const BOUNDS = { bytes: 1_000_000, files: 50 };
const zip = (names: readonly string[] | Zippable) =>
  zipSync(
    Array.isArray(names)
      ? Object.fromEntries(names.map((name) => [name, strToU8('x')]))
      : (names as Zippable),
  );

/** Replaces bytes wherever they stand. */
function patched(archive: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.set(to, at);
  return bytes;
}
/** Changes each header of the only entry: local ones and those of the directory, from its signature on. */
function headers(archive: Uint8Array, local: [number, number][], central: [number, number][]): Uint8Array {
  const bytes = Buffer.from(archive);
  for (const [at, value] of local) bytes[at] = value;
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const [at, value] of central) bytes[directory + at] = value;
  return bytes;
}
const faultOf = async (archive: Uint8Array, bounds = BOUNDS): Promise<ImportFault> => {
  const error = await openZip(archive, bounds).then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (!(error instanceof ImportFault)) throw new Error(`not refused: ${String(error)}`);
  return error;
};

describe('what is refused', () => {
  it.each([
    ['a name that climbs out', zip(['ok.txt', '../evil.txt']), 'archive-path', '../evil.txt'],
    ['one that climbs by backslashes', zip(['a\\..\\..\\evil.txt']), 'archive-path', 'a/../../evil.txt'],
    ['an absolute name', zip(['/etc/passwd']), 'archive-path', '/etc/passwd'],
    ['a drive', zip(['C:\\pwned.txt']), 'archive-path', 'C:/pwned.txt'],
    ['U+0000 in a name', zip(['a\u0000.yaml']), 'archive-name', 'a\ufffd.yaml'],
    ['writing that turns its direction', zip(['a\u202egnp.yaml']), 'archive-name', 'a\ufffdgnp.yaml'],
    ['a device of Windows', zip(['injects/CON.yaml']), 'archive-name', 'injects/CON.yaml'],
    ['a name that Windows cuts', zip(['injects/a.yaml.']), 'archive-name', 'injects/a.yaml.'],
    ['an empty step', zip(['injects//a.yaml']), 'archive-name', 'injects//a.yaml'],
    ['two names in one', zip(['a.txt', 'A.TXT']), 'archive-clash', 'A.TXT'],
    ['a file where a folder is', zip(['a/b.txt', 'A']), 'archive-clash', 'A'],
    ['folders that differ in case', zip(['a/b.txt', 'A/c.txt']), 'archive-clash', 'A/c.txt'],
    [
      'a link',
      zip({ 'scenario.yaml': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }),
      'archive-link',
      'scenario.yaml',
    ],
    ['a password', headers(zip(['a.txt']), [[6, 1]], [[8, 1]]), 'archive-locked', 'a.txt'],
    ['another compression', headers(zip(['a.txt']), [[8, 12]], [[10, 12]]), 'archive-method', 'a.txt'],
  ])('%s', async (_what, archive, code, where) => {
    const fault = await faultOf(archive);
    expect([fault.code, fault.about['where']]).toEqual([code, where]);
    expect(fault.message).toContain(where);
  });

  it('more files than there may be, before any is unpacked', async () => {
    const names = Array.from({ length: 51 }, (_, index) => `${index}.txt`);
    expect(await faultOf(zip(names))).toMatchObject({ code: 'archive-files', about: { most: '50' } });
  });

  it('a bomb, by what it says of itself', async () => {
    const bomb = zip({ 'injects/all.yaml': new Uint8Array(64_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toMatchObject({ code: 'archive-bytes', about: { most: '1' } });
  });

  it('a bomb that says it is small, as soon as it is larger', async () => {
    const size = 64_000_000;
    const bomb = zip({ 'a.yaml': new Uint8Array(size) });
    const little = (value: number) => new Uint8Array(new Uint32Array([value]).buffer);
    expect(await faultOf(patched(bomb, little(size), little(10)))).toMatchObject({
      code: 'archive-damaged',
      about: { where: 'a.yaml' },
    });
  });

  it('many files that are large together', async () => {
    const third = new Uint8Array(400_000);
    const fault = await faultOf(zip({ 'a.bin': third, 'b.bin': third, 'c.bin': third }));
    expect([fault.code, fault.about['where']]).toEqual(['archive-bytes', 'c.bin']);
  });

  it('a file whose bytes were changed', async () => {
    const stored = zipSync({ 'a.txt': [strToU8('what was written'), { level: 0 }] });
    const changed = patched(stored, strToU8('written'), strToU8('wrought'));
    expect(await faultOf(changed)).toMatchObject({ code: 'archive-damaged', about: { where: 'a.txt' } });
  });

  it('an archive that was cut, and what is none', async () => {
    const whole = zip(['scenario.yaml', 'injects/a.yaml']);
    expect((await faultOf(whole.slice(0, -30))).code).toBe('archive-damaged');
    expect((await faultOf(strToU8('no zip'))).code).toBe('not-an-archive');
    expect((await faultOf(new Uint8Array())).code).toBe('not-an-archive');
  });
});

describe('names in other writings', () => {
  const named = async (archive: Uint8Array) => (await openZip(archive, BOUNDS)).map(({ path }) => path);

  it('backslashes part folders, composed and decomposed letters are one, litter is passed over', async () => {
    const archive = zip([
      'injects\\a.yaml',
      'u\u0308ber.txt',
      '__MACOSX/._a',
      '.DS_Store',
      'injects/~$a.yaml',
    ]);
    expect(await named(archive)).toEqual(['injects/a.yaml', '\u00fcber.txt']);
  });

  it('old programs of Windows write code page 437, others UTF-8 without saying so', async () => {
    expect(
      await named(patched(zip(['Xbung.txt']), strToU8('Xbung'), Buffer.from([0x9a, ...strToU8('bung')]))),
    ).toEqual(['Übung.txt']);
    expect(await named(patched(zip(['XXbung.txt']), strToU8('XXbung'), strToU8('Übung')))).toEqual([
      'Übung.txt',
    ]);
  });
});

describe('what is in it', () => {
  const read = (names: readonly string[], name = 'x.zip') => readImport(name, zip(names), BOUNDS);

  it('a folder in it, or its content, is the same scenario', async () => {
    const paths = ({ files }: { files: { path: string }[] }) => files.map(({ path }) => path);
    const inside = await read(['harbour/scenario.yaml', 'harbour/injects/a.yaml', 'readme.txt']);
    expect([inside.folder, paths(inside), inside.leftBehind]).toEqual([
      'harbour',
      ['scenario.yaml', 'injects/a.yaml'],
      ['readme.txt: outside of the folder'],
    ]);
    expect(paths(await read(['scenario.yaml', 'injects/a.yaml']))).toEqual([
      'scenario.yaml',
      'injects/a.yaml',
    ]);
    expect(paths(await readImport('mine.yaml', strToU8('format: 1'), BOUNDS))).toEqual(['scenario.yaml']);
  });

  it.each([
    [['a/scenario.yaml', 'b/scenario.yaml'], 'several-scenarios-in-it', 'a/, b/'],
    [['inner.zip', 'readme.txt'], 'archive-nested', 'inner.zip'],
    [['readme.txt'], 'no-scenario-in-it', 'readme.txt'],
    [[], 'no-scenario-in-it', '–'],
  ])('%j is %s', async (names, code, where) => {
    await expect(read(names)).rejects.toMatchObject({ code, about: { where } });
  });
});

test('a folder that was packed has the same bytes when it is read again', async () => {
  const files = [
    { path: 'scenario.yaml', bytes: strToU8('format: 1\r\n') },
    { path: 'assets/ü.bin', bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte) },
  ];
  const { files: again, folder } = await readImport('x.zip', packZip('mine', files), BOUNDS);
  expect(folder).toBe('mine');
  expect(again.map(({ path, bytes }) => [path, strFromU8(bytes, true)])).toEqual(
    files.map(({ path, bytes }) => [path, strFromU8(bytes, true)]),
  );
});

test('whatever bytes are changed, an archive is read or refused in words', async () => {
  const sound = zip({ 'scenario.yaml': strToU8('format: 1\n'.repeat(40)), 'injects/a.yaml': strToU8('[]') });
  const change = fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = Uint8Array.from(sound);
      for (const { at, to } of changes) bytes[at] = to;
      await readImport('x.zip', bytes, BOUNDS).catch((error: unknown) =>
        expect(error).toBeInstanceOf(ImportFault),
      );
    }),
    { numRuns: 400 },
  );
});
