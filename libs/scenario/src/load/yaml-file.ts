import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Finding, Position } from './finding';
import { LIMITS } from './limits';
import { structureFaults } from './yaml-structure';

/** A YAML file that was read: its value, and what finds the place of each part of it. */
export interface YamlFile {
  path: string;
  text: string;
  document: Document.Parsed;
  lines: LineCounter;
  value: unknown;
}

export type YamlResult = { file: YamlFile; findings: [] } | { file?: undefined; findings: Finding[] };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads one YAML file. Whatever the bytes are, it returns: a file, or findings that say why not. */
export function readYaml(path: string, content: Uint8Array | string): YamlResult {
  const refuse = (code: string, message: string, at?: Omit<Position, 'file'>): YamlResult => ({
    findings: [{ code, severity: 'error', message, file: path, line: 1, column: 1, ...at }],
  });
  if (content.length > LIMITS.yamlBytes)
    return refuse(
      'file-too-large',
      `The file is larger than ${LIMITS.yamlBytes / 1e6} MB; divide it into several.`,
    );
  let text: string;
  try {
    text = typeof content === 'string' ? content : decoder.decode(content);
  } catch {
    return refuse('not-utf8', 'The file is not UTF-8 text; save it with UTF-8 as its encoding.');
  }
  try {
    return parse(path, text);
  } catch (error) {
    // The parser recurses: what nests ten thousand levels deep exhausts the stack.
    if (error instanceof RangeError)
      return refuse('yaml-too-deep', 'The file nests far too deeply; write it flatter.');
    return refuse(
      'yaml-syntax',
      `This is not YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function parse(path: string, text: string): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    resolveKnownTags: false,
    // Found by `structureFaults`, whose time does not grow with the square of the keys.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    code: 'yaml-syntax',
    message: `This is not YAML: ${message}`,
    offset: pos[0],
  }));
  const found = faults.length ? faults : structureFaults(document);
  if (found.length)
    return {
      findings: found.slice(0, 20).map(({ offset, ...fault }) => ({
        ...fault,
        severity: 'error' as const,
        ...positionOfOffset(path, lines, offset),
      })),
    };
  return { file: { path, text, document, lines, value: document.toJS({ maxAliasCount: 0 }) }, findings: [] };
}

/** Line and column of a character of a file. */
export function positionOfOffset(file: string, lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}
