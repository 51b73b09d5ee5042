import type { z } from 'zod';
import type { Finding } from './finding';
import { didYouMean } from './nearest';
import { placeOf, type Path, type Where } from './position';
import type { YamlFile } from './yaml-file';

type Issue = z.core.$ZodIssue;

const CODES: Partial<Record<Issue['code'], string>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'wrong-value',
  invalid_format: 'wrong-format',
  custom: 'wrong-format',
  too_small: 'too-small',
  too_big: 'too-big',
  invalid_key: 'unknown-field',
};

const NAMES: Record<string, string> = {
  object: 'a map of fields',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  record: 'a map of fields',
};

/** What the schema found wrong in a file, as findings at their places. `at` is where the value stands in it. */
export function schemaFindings(issues: readonly Issue[], file: YamlFile, at: Path = []): Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, file, at));
}

function findingsOf(issue: Issue, file: YamlFile, at: Path): Finding[] {
  const path = [...at, ...(issue.path as (string | number)[])];
  const finding = (code: string, message: string, where: Path = path, how: Where = {}): Finding => ({
    code,
    severity: 'error',
    message,
    ...placeOf(file, where, how),
  });
  const name = typeof path.at(-1) === 'string' ? `"${path.at(-1)}"` : 'This';
  const missing = path.length > at.length && valueAt(file.value, path) === undefined;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      finding(
        'unknown-field',
        `There is no field "${key}" here; remove it or correct its name.`,
        [...path, key],
        {
          key: true,
        },
      ),
    );
  if (missing) return [finding('missing-field', `The field ${name} is missing here.`)];
  if (issue.code === 'invalid_union') {
    if (issue.errors.length === 0) {
      const among = (issue as { options?: unknown[] }).options?.map(String) ?? [];
      const meant = didYouMean(String(valueAt(file.value, path)), among);
      return [finding('wrong-value', `${name} must be one of ${among.join(', ')}.${meant}`)];
    }
    const likely = likeliest(issue.errors);
    if (likely) return schemaFindings(likely, file, path);
    return [finding('wrong-value', choice(path))];
  }
  const code = CODES[issue.code] ?? 'wrong-value';
  return [finding(code, messageOf(issue, name, valueAt(file.value, path)))];
}

/** Which of several forms an author had in mind: the one that fits but for a value; none when no form fits. */
function likeliest(branches: Issue[][]): Issue[] | undefined {
  const misfit = (issues: Issue[]) =>
    issues.some(({ path, code }) => path.length === 0 && code !== 'too_small');
  const fitting = branches.filter((issues) => !misfit(issues));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function choice(path: Path): string {
  if (path.at(-1) === 'trigger')
    return 'A trigger is manual, or one of at, after, when (with from, until, delay) and ifMissing.';
  if (path.at(-1) === 'after')
    return 'Write after one of inject, action, option, phase or event (with by), and if you like a delay.';
  return 'Write a text, or one text for each language.';
}

function messageOf(issue: Issue, name: string, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${name} must be ${NAMES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value': {
      const among = issue.values.map(String);
      const must = among.length === 1 ? among[0] : `one of ${among.join(', ')}`;
      return `${name} must be ${must}.${didYouMean(String(value), among)}`;
    }
    case 'too_small':
      return issue.origin === 'number'
        ? `${name} must be ${issue.inclusive ? 'at least' : 'more than'} ${String(issue.minimum)}.`
        : `${name} must not be empty${Number(issue.minimum) > 1 ? `: write at least ${String(issue.minimum)}` : ''}.`;
    case 'invalid_format':
      if (issue.format === 'date') return `${name} must be a date such as 2026-06-07.`;
      return `${name}: ${issue.message}.`;
    default:
      return `${name}: ${issue.message}.`;
  }
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}
