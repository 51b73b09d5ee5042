/** That one changed byte anywhere in an exported log is found, and named by its line. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  chainHash,
  dataHash,
  exported,
  fingerprintOf,
  GENESIS,
  publicKeyOf,
  signatureLine,
  verifyLog,
  type ChainedEvent,
} from '.';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const EXERCISE = '6f9d9f0e-6a55-4d0a-9d84-d0a3c5f0b6a1';

/** What is hard to tell from what was changed: numbers, signs, and data that are withheld. */
const DATA: [string, unknown, string[]][] = [
  [
    'ExerciseCreated',
    { title: { en: 'Night “shift”', fr: 'Équipe de nuit � ��' }, seed: 1e21 },
    ['everyone'],
  ],
  ['ClockChanged', { rate: 0.1 + 0.2, cause: 'startex', small: 5e-324 }, ['everyone']],
  ['NoteWritten', { text: 'mine alone' }, ['private:ann']],
  [
    'MessageSent',
    { body: 'two\nlines\t\u0000\\', to: [], empty: null, no: false },
    ['control', 'organisation:alpha'],
  ],
  ['ExerciseEnded', {}, ['everyone']],
];

function logOf(data: typeof DATA): string[] {
  let hash = GENESIS;
  return data.map(([type, of, audience], index) => {
    const event = {
      seq: index + 1,
      type,
      data: of,
      time: index * 1_000.1,
      at: 1_764_000_000_000,
      by: 'ann',
      audience,
    };
    const ofData = dataHash(event);
    hash = chainHash(hash, event, ofData);
    return JSON.stringify(exported({ ...event, hash }, ofData));
  });
}
const hashOf = (line: string): string => (JSON.parse(line) as ChainedEvent).hash!;
const endOf = (lines: readonly string[]) => ({
  exercise: EXERCISE,
  seq: lines.length,
  hash: hashOf(lines.at(-1)!),
});
const signed = (lines: readonly string[]): string[] => [...lines, signatureLine(endOf(lines), privateKey)];
const lines = signed(logOf(DATA));
const written = (of: readonly string[]): Buffer => Buffer.from(of.map((line) => `${line}\n`).join(''));
const bytes = written(lines);

test('an unchanged log says how far it goes and whose key signed it', () => {
  expect(verifyLog(bytes)).toMatchObject({
    events: 5,
    signature: { ...endOf(lines.slice(0, -1)), algorithm: 'Ed25519' },
  });
  expect(fingerprintOf(publicKeyOf(publicKey))).toBe(fingerprintOf(publicKeyOf(privateKey)));
  const unsigned = verifyLog(written(lines.slice(0, -1)));
  expect(unsigned).toEqual({ events: 5, hash: hashOf(lines[4]!) });
});

describe('one changed byte, at every place, is found in its line', () => {
  const found = (place: number, byte: number) => {
    const changed = Buffer.from(bytes);
    changed[place] = byte;
    const line = bytes.subarray(0, place).toString('latin1').split('\n').length;
    const result = verifyLog(changed);
    return 'broken' in result && result.broken.line === line ? undefined : { place, byte, line, result };
  };

  test('each bit turned', () => {
    for (let place = 0; place < bytes.length; place++)
      for (let bit = 0; bit < 8; bit++) expect(found(place, bytes[place]! ^ (1 << bit))).toBeUndefined();
  });

  test('any byte instead', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (place, byte) => {
        if (byte !== bytes[place]) expect(found(place, byte)).toBeUndefined();
      }),
      { numRuns: 5_000 },
    );
  });
});

test('a byte that breaks a sign is no other way to write the sign for broken ones', () => {
  const place = bytes.indexOf('\ufffd');
  for (const byte of [0xee, 0xf0, 0xff, 0x80]) {
    const changed = Buffer.from(bytes);
    changed[place] = byte;
    expect(verifyLog(changed)).toMatchObject({ broken: { line: 1 } });
  }
});

test('what is missing, added or signed for another log is found', () => {
  const brokenIn = (of: readonly string[]) => {
    const result = verifyLog(written(of));
    return 'broken' in result ? result.broken : undefined;
  };
  const signature = lines.at(-1)!;
  expect(brokenIn([...lines.slice(0, 3), signature])).toMatchObject({
    line: 4,
    reason: expect.stringContaining('missing'),
  });
  expect(brokenIn(lines.filter((_, index) => index !== 2))).toMatchObject({ line: 3 });
  expect(brokenIn([...lines, lines[0]!])).toMatchObject({ line: 7 });
  const longer = logOf([...DATA, ['NoteWritten', { text: 'late' }, ['private:ann']]]);
  expect(brokenIn([...longer, signature])).toMatchObject({
    line: 7,
    reason: expect.stringContaining('added'),
  });
  // Whoever writes the log anew, with hashes that fit, cannot sign it with the key.
  const anew = logOf(DATA.map(([type, , to]) => [type, { anew: true }, to]));
  expect(brokenIn([...anew, signature])).toMatchObject({
    line: 6,
    reason: expect.stringContaining('last hash'),
  });
  const forger = generateKeyPairSync('ed25519').privateKey;
  const forged = verifyLog(written([...anew, signatureLine(endOf(anew), forger)]));
  expect('signature' in forged && fingerprintOf(forged.signature!.publicKey)).not.toBe(
    fingerprintOf(publicKeyOf(publicKey)),
  );
});

test('of another curve, or of nonsense, is no signature', () => {
  const { signature } = JSON.parse(lines.at(-1)!) as { signature: object };
  const rsa = publicKeyOf(generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey);
  for (const over of [
    { publicKey: rsa },
    { publicKey: 'AAAA' },
    { value: '' },
    { algorithm: 'none' },
    { seq: '5' },
  ])
    expect(
      verifyLog(written([...lines.slice(0, -1), JSON.stringify({ signature: { ...signature, ...over } })])),
    ).toMatchObject({
      broken: { line: 6 },
    });
  for (const odd of ['{"signature":null}', '{"signature":[]}', 'null', '[]', '1'])
    expect(verifyLog(written([...lines.slice(0, -1), odd]))).toMatchObject({ broken: { line: 6 } });
});

describe('a log of the first kind, whose hashes do not cover who could see an event', () => {
  const first = readFileSync(join(import.meta.dirname, 'testing', 'first-chain.jsonl'));
  const firstLines = first.toString('utf8').trimEnd().split('\n');

  test('verifies, and says so', () => {
    expect(verifyLog(first)).toEqual({ events: 5, hash: hashOf(firstLines.at(-1)!), withoutAudience: 5 });
  });
  test('goes on in the chain of today, and not back again', () => {
    let hash = hashOf(firstLines.at(-1)!);
    const on = (seq: number, ofData: string) => {
      const event = {
        seq,
        type: 'CommsCheckCalled',
        data: {},
        time: 1,
        at: 2,
        by: 'ann',
        audience: ['everyone'],
      };
      hash = chainHash(hash, event, ofData);
      return JSON.stringify({ ...event, hash });
    };
    const today = on(6, dataHash({ data: {}, audience: ['everyone'] }));
    expect(verifyLog(written([...firstLines, today]))).toEqual({ events: 6, hash, withoutAudience: 5 });
    // SHA-256 of `{}`: the hash of data as the first logs had it.
    const again = on(7, '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(verifyLog(written([...firstLines, today, again]))).toMatchObject({ broken: { line: 7 } });
  });
  test('with other data does not', () => {
    for (const [index, line] of firstLines.entries()) {
      const { data, ...rest } = JSON.parse(line) as ChainedEvent;
      const changed = firstLines.with(
        index,
        JSON.stringify({ ...rest, data: { ...(data as object), more: 1 } }),
      );
      expect(verifyLog(written(changed))).toMatchObject({ broken: { line: index + 1 } });
    }
  });
});

test('the version of an event is covered by its hash, and written from the second on', () => {
  const event = { seq: 1, type: 'PlanAdopted', data: {}, time: 0, at: 0, by: 'ann', audience: ['everyone'] };
  const line = (version: number, said: unknown = version) =>
    JSON.stringify({
      ...event,
      version: said,
      hash: chainHash(GENESIS, { ...event, version }, dataHash(event)),
    });
  expect(verifyLog(written([line(2)]))).toMatchObject({ events: 1 });
  for (const odd of [line(1), line(2, 3), line(2, null), line(1, '2'), line(1.5), line(0)])
    expect(verifyLog(written([odd]))).toMatchObject({ broken: { line: 1 } });
});

const recordings = readdirSync('scenarios').flatMap((name) =>
  ['golden.jsonl', 'golden.jsonl.gz']
    .map((file) => join('scenarios', name, file))
    .filter((file) => existsSync(file)),
);
test.each(recordings)('%s, which nobody signed, holds', (file) => {
  const raw = readFileSync(file);
  const text = file.endsWith('.gz') ? gunzipSync(raw) : raw;
  const golden = text.toString('utf8').trim().split('\n');
  expect(verifyLog(text)).toEqual({ events: golden.length, hash: hashOf(golden.at(-1)!) });
  golden.splice(5, 1);
  expect(verifyLog(written(golden))).toMatchObject({ broken: { line: 6 } });
});
