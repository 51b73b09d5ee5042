import { stringify } from 'yaml';
import { z } from 'zod';
import { ImportFault } from '../import-fault';
import type { ImportedFile } from '../open-zip';
import type { Import } from '../read-import';
import { fromOpenaev } from './from-openaev';
import { openaevExport } from './openaev-schema';

/** The scenario of an OpenAEV export, as the files of a folder; undefined where there is none. @throws ImportFault */
export function openaevIn(files: readonly ImportedFile[]): Import | undefined {
  for (const file of files) {
    if (!file.path.endsWith('.json')) continue;
    const document = parsed(file.bytes);
    if (typeof document !== 'object' || document === null || !('scenario_information' in document)) continue;
    const { data, error } = openaevExport.safeParse(document);
    if (!data)
      throw new ImportFault(
        'export-unreadable',
        `"${file.path}" is not as OpenAEV writes it.\n${z.prettifyError(error)}`,
        { where: file.path },
      );
    const { scenario, injects, assets, leftBehind } = fromOpenaev(
      data,
      files.filter((other) => other !== file),
    );
    return {
      from: 'openaev',
      folder: String(scenario['id']),
      files: [
        { path: 'scenario.yaml', bytes: yaml(scenario) },
        { path: 'injects/all.yaml', bytes: yaml(injects) },
        ...[...assets].map(([name, bytes]) => ({ path: `assets/${name}`, bytes })),
      ],
      leftBehind: grouped(leftBehind),
    };
  }
  return undefined;
}

const yaml = (value: unknown): Uint8Array => new TextEncoder().encode(stringify(value, { lineWidth: 110 }));

function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}

/** The same loss of several injects is one line: `#1, #4: scores of expectations`. */
function grouped(lines: readonly string[]): string[] {
  const byLoss = new Map<string, string[]>();
  for (const line of lines) {
    const [, number, loss] = /^(#\d+): (.*)$/.exec(line) ?? [undefined, '', line];
    byLoss.set(loss!, [...new Set([...(byLoss.get(loss!) ?? []), ...(number ? [number] : [])])]);
  }
  return [...byLoss].map(([loss, numbers]) => (numbers.length ? `${numbers.join(', ')}: ${loss}` : loss));
}
