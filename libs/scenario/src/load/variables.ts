import type { Language } from '@tocsin/words';
import type { Scenario } from '../scenario';
import type { Text } from '../text';
import type { Finding, Position } from './finding';
import { didYouMean } from './nearest';
import type { Locate, Path } from './position';
import { positionOfText, type FoundText } from './texts';

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Writes the values of variables wherever a scenario names them, conditions apart: those are no prose.
 * A name that is no variable stays as it is, and is reported.
 */
export function fillIn(scenario: Scenario, texts: ReadonlyMap<Text, FoundText>, locate: Locate): Finding[] {
  const { variables } = scenario;
  const findings: Finding[] = [];
  visit(scenario, []);
  return findings;

  function visit(part: object, path: Path): void {
    const found = texts.get(part as Text);
    for (const [key, value] of Object.entries(part) as [string, unknown][]) {
      if (key === 'trigger' || (key === 'variables' && path.length === 0)) continue;
      const here = [...path, Array.isArray(part) ? Number(key) : key];
      if (typeof value === 'object' && value !== null) visit(value, here);
      else if (typeof value === 'string' && value.includes('{{'))
        (part as Record<string, unknown>)[key] = filled(value, (offset) =>
          found ? positionOfText(found, key as Language, offset) : locate(here, { offset }),
        );
    }
  }

  function filled(written: string, place: (offset: number) => Position | undefined): string {
    return written.replace(VARIABLE, (whole, name: string, offset: number) => {
      if (Object.hasOwn(variables, name)) return String(variables[name]);
      findings.push({
        code: 'unknown-variable',
        severity: 'error',
        message: `There is no variable "${name}" in scenario.yaml.${didYouMean(name, Object.keys(variables))}`,
        ...(place(offset) ?? { file: 'scenario.yaml', line: 1, column: 1 }),
      });
      return whole;
    });
  }
}
