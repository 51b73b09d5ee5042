import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Finding, Path, ScenarioFile } from './finding';

/** Longest YAML file that is read, in bytes. */
const MAX_FILE = 8 * 1024 * 1024;
/** Aliases may not multiply a small file into a huge value. */
const MAX_ALIASES = 100;

/** A YAML file that knows where each of its values stands. */
export class SourceDocument {
  readonly findings: Finding[] = [];
  readonly value: unknown;
  private readonly lines = new LineCounter();
  private readonly document: Document;

  constructor(readonly file: ScenarioFile) {
    const tooLarge = file.bytes.length > MAX_FILE;
    const source = tooLarge ? '' : new TextDecoder().decode(file.bytes);
    this.document = parseDocument(source, { lineCounter: this.lines, prettyErrors: false, uniqueKeys: true });
    if (tooLarge)
      this.findings.push(
        this.at(0, 'file-too-large', `The file is larger than ${MAX_FILE / 1024 / 1024} MB.`),
      );
    for (const { pos, message } of this.document.errors) this.findings.push(this.at(pos[0], 'yaml', message));
    this.value = this.findings.length > 0 ? undefined : this.toValue();
  }

  /** A finding about the value at `path`, or about the nearest thing around it. */
  finding(path: Path, code: string, message: string, severity: Finding['severity'] = 'error'): Finding {
    return this.at(this.offsetOf(path), code, message, severity);
  }

  private toValue(): unknown {
    try {
      return this.document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      this.findings.push(this.at(0, 'yaml', (error as Error).message));
      return undefined;
    }
  }

  private offsetOf(path: Path): number {
    let node: unknown = this.document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
        if (!isPair(pair)) return offset;
        if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (isNode(node)) offset = node.range?.[0] ?? offset;
      } else return offset;
    }
    return isScalar(node) ? (node.range?.[0] ?? offset) : offset;
  }

  private at(
    offset: number,
    code: string,
    message: string,
    severity: Finding['severity'] = 'error',
  ): Finding {
    const { line, col } = this.lines.linePos(offset);
    return {
      code,
      severity,
      message,
      file: this.file.path,
      line: Math.max(1, line),
      column: Math.max(1, col),
    };
  }
}
