import { inject, type Inject } from '../inject';
import { scenarioFile, type Scenario } from '../scenario';
import type { Text } from '../text';
import type { Finding } from './finding';
import { LIMITS } from './limits';
import { placeOf, type Locate, type Path } from './position';
import { sortFiles, type ScenarioFile } from './scenario-files';
import { schemaFindings } from './schema-findings';
import { resolveTexts, type FoundText } from './texts';
import { translate } from './translations';
import { fillIn } from './variables';
import { readYaml, type YamlFile } from './yaml-file';

/** A scenario whose files have the right form, with all that a check of its meaning needs. */
export interface ReadScenario {
  scenario: Scenario;
  locate: Locate;
  texts: FoundText[];
  assets: ReadonlyMap<string, ScenarioFile>;
}

interface WrittenInject {
  inject: Inject;
  file: YamlFile;
  path: Path;
}

/** Reads the files of a folder into one scenario: texts in their languages, injects by number, variables filled in. */
export function readScenario(files: readonly ScenarioFile[]): { read?: ReadScenario; findings: Finding[] } {
  const sorted = sortFiles(files);
  const { findings } = sorted;
  const open = (file: ScenarioFile): YamlFile | undefined => {
    const result = readYaml(file.path, file.bytes);
    findings.push(...result.findings);
    return result.file;
  };
  const main = sorted.scenario && open(sorted.scenario);
  const head = main && readHead(main, findings);
  const written = [
    ...(head && main ? listed(head.injects, main, ['injects']) : []),
    ...sorted.injects.flatMap((file) => {
      const yaml = open(file);
      return yaml ? readInjects(yaml, findings) : [];
    }),
  ].sort((a, b) => a.inject.number - b.inject.number);
  const locales = sorted.locales.map(({ language, file }) => ({ language, file: open(file) }));
  if (written.length > LIMITS.injects)
    findings.push({
      code: 'too-many-injects',
      severity: 'error',
      message: `The scenario has more than ${LIMITS.injects} injects.`,
      file: 'scenario.yaml',
      line: 1,
      column: 1,
    });
  if (!main || !head || findings.some(({ severity }) => severity === 'error')) return { findings };

  const locate: Locate = ([first, index, ...rest], where) => {
    const at = first === 'injects' ? written[Number(index)] : undefined;
    if (at) return placeOf(at.file, [...at.path, ...rest], where);
    return placeOf(
      main,
      [first, index, ...rest].filter((step) => step !== undefined),
      where,
    );
  };
  const texts = new Map<Text, FoundText>();
  const [language = 'en'] = head.languages;
  const scenario = resolveTexts<Scenario>(
    { ...head, injects: written.map((one) => one.inject) },
    language,
    (text, path, plain) => texts.set(text, { path, text, written: origins(text, path, plain) }),
  );
  for (const { language: spoken, file } of locales) {
    if (!file) continue;
    if (scenario.languages.includes(spoken)) findings.push(...translate(scenario, file, spoken, texts));
    else
      findings.push({
        code: 'unlisted-language',
        severity: 'warning',
        message: `"${spoken}" is not among the languages of scenario.yaml; add it there, or remove this file.`,
        ...placeOf(file, []),
      });
  }
  findings.push(...fillIn(scenario, texts, locate));
  return { read: { scenario, locate, texts: [...texts.values()], assets: sorted.assets }, findings };

  function origins(text: Text, path: Path, plain: boolean): FoundText['written'] {
    const [first, index, ...rest] = path;
    const at = first === 'injects' ? written[Number(index)] : undefined;
    const from = at ? { file: at.file, path: [...at.path, ...rest] } : main && { file: main, path };
    if (!from) return {};
    return Object.fromEntries(
      Object.keys(text).map((spoken) => [
        spoken,
        plain ? from : { file: from.file, path: [...from.path, spoken] },
      ]),
    );
  }
}

function readHead(file: YamlFile, findings: Finding[]): Scenario | undefined {
  const { data, error } = scenarioFile.safeParse(file.value);
  if (error) findings.push(...schemaFindings(error.issues, file));
  return data;
}

/** Each inject by itself: one that is wrong does not hide what is wrong in the next. */
function readInjects(file: YamlFile, findings: Finding[]): WrittenInject[] {
  if (!Array.isArray(file.value) || file.value.length === 0) {
    findings.push({
      code: 'wrong-type',
      severity: 'error',
      message: 'A file in injects/ is a list of injects, each beginning with "- number:".',
      file: file.path,
      line: 1,
      column: 1,
    });
    return [];
  }
  return file.value.flatMap((value, index) => {
    const { data, error } = inject.safeParse(value);
    if (error) findings.push(...schemaFindings(error.issues, file, [index]));
    return data ? [{ inject: data, file, path: [index] }] : [];
  });
}

const listed = (injects: readonly Inject[], file: YamlFile, path: Path): WrittenInject[] =>
  injects.map((one, index) => ({ inject: one, file, path: [...path, index] }));
