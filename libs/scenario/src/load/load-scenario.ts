import type { z } from 'zod';
import { inject as injectSchema, type Inject } from '../inject';
import { scenarioFile, type Scenario } from '../scenario';
import { LANGUAGES, type Language } from '../text';
import { SourceDocument } from './document';
import type { Finding, Path, ScenarioFile } from './finding';
import { fillIn, settleTexts, translations, type FoundText } from './texts';

/** Where a value of the loaded scenario was written. */
export type Locate = (path: Path) => { document: SourceDocument; path: Path };

export interface Loaded {
  /** Absent when the scenario cannot be read at all; what can be read is there despite findings. */
  scenario?: Scenario;
  findings: Finding[];
  /** Finds the source of `['injects', 3, 'sender']` and the like. */
  locate: Locate;
}

/** Reads the files of a scenario folder. Never throws on what they hold: whatever is wrong is a finding. */
export function loadScenario(files: readonly ScenarioFile[]): Loaded {
  const main = files.find(({ path }) => path === 'scenario.yaml');
  if (!main) {
    const finding: Finding = {
      code: 'no-scenario',
      severity: 'error',
      file: 'scenario.yaml',
      line: 1,
      column: 1,
      message: 'The folder has no scenario.yaml.',
    };
    return { findings: [finding], locate: nowhere };
  }
  const document = new SourceDocument(main);
  const findings = [...document.findings];
  const injects = files
    .filter(({ path }) => /^injects\/[^/]+\.ya?ml$/.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => injectsOf(new SourceDocument(file), findings));
  const parsed = parse(scenarioFile, document, document.value, [], findings);
  const own = (parsed?.injects.length ?? 0) as number;
  const locate: Locate = (path) => {
    const [head, index, ...rest] = path;
    const place = head === 'injects' && typeof index === 'number' ? injects[index - own] : undefined;
    return place ? { document: place.document, path: [place.index, ...rest] } : { document, path };
  };
  if (!parsed) return { findings, locate };
  const whole = { ...parsed, injects: [...parsed.injects, ...injects.map(({ inject }) => inject)] };
  const first = whole.languages[0] ?? 'en';
  const texts: FoundText[] = [];
  const scenario = settleTexts(whole, first, (text) => texts.push(text)) as Scenario;
  translate(files, texts, findings);
  for (const { text, path } of texts)
    for (const name of fillIn(text, scenario.variables)) {
      const place = locate(path);
      findings.push(
        place.document.finding(
          place.path,
          'unknown-variable',
          `There is no variable ${name}; add it to variables.`,
        ),
      );
    }
  return { scenario, findings, locate };
}

const nowhere: Locate = (path) => ({
  document: new SourceDocument({ path: 'scenario.yaml', bytes: new Uint8Array() }),
  path,
});

interface PlacedInject {
  inject: Inject;
  document: SourceDocument;
  index: number;
}

function injectsOf(document: SourceDocument, findings: Finding[]): PlacedInject[] {
  findings.push(...document.findings);
  const { value } = document;
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    findings.push(
      document.finding(
        [],
        'not-a-list',
        'A file of injects is a list: each inject begins with "- number: …".',
      ),
    );
    return [];
  }
  return value.flatMap((item, index) => {
    const inject = parse(injectSchema, document, item, [index], findings);
    return inject ? [{ inject, document, index }] : [];
  });
}

function parse<T extends z.ZodType>(
  schema: T,
  document: SourceDocument,
  value: unknown,
  at: Path,
  findings: Finding[],
): z.output<T> | undefined {
  if (value === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = [...at, ...(issue.path as (string | number)[])];
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (keys.length === 0)
      findings.push(document.finding(path, 'format', `${path.join('.')}: ${issue.message}`));
    for (const key of keys)
      findings.push(document.finding([...path, key], 'unknown-key', `${key} is not known here.`));
  }
  return undefined;
}

function translate(files: readonly ScenarioFile[], texts: readonly FoundText[], findings: Finding[]): void {
  const byKeys = new Map(texts.map((text) => [text.keys.join('\n'), text]));
  for (const file of files) {
    const language = /^locales\/([a-z]{2})\.ya?ml$/.exec(file.path)?.[1] as Language | undefined;
    if (!language) continue;
    const document = new SourceDocument(file);
    findings.push(...document.findings);
    if (!LANGUAGES.includes(language)) {
      findings.push(
        document.finding([], 'unknown-language', `${language} is none of ${LANGUAGES.join(', ')}.`),
      );
      continue;
    }
    for (const { keys, value } of translations(document.value)) {
      const found = byKeys.get(keys.join('\n'));
      if (found && typeof value === 'string') found.text[language] = value;
      else if (value !== undefined && value !== null)
        findings.push(
          document.finding(keys, 'translates-nothing', `${keys.join('.')} leads to no text of the scenario.`),
        );
    }
  }
}
