import type { Scenario } from '../scenario';
import type { Language } from '../text';
import type { Finding } from './finding';
import { didYouMean } from './nearest';
import { placeOfText, type FoundText } from './texts';

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Writes the values of variables where texts name them. A name that is no variable stays as it is, and is reported. */
export function fillIn({ variables }: Pick<Scenario, 'variables'>, texts: Iterable<FoundText>): Finding[] {
  const findings: Finding[] = [];
  for (const found of texts)
    for (const [language, written] of Object.entries(found.text) as [Language, string][]) {
      if (!written.includes('{{')) continue;
      found.text[language] = written.replace(VARIABLE, (whole, name: string, offset: number) => {
        if (Object.hasOwn(variables, name)) return String(variables[name]);
        findings.push({
          code: 'unknown-variable',
          severity: 'error',
          message: `There is no variable "${name}" in scenario.yaml.${didYouMean(name, Object.keys(variables))}`,
          file: 'scenario.yaml',
          line: 1,
          column: 1,
          ...placeOfText(found, language, offset),
        });
        return whole;
      });
    }
  return findings;
}
