import { scenario, type Scenario } from './scenario';
import { resolveTexts } from './load/texts';

/**
 * A scenario from its stored form, which is the form in which it was loaded: translations in place,
 * variables filled in. @throws ZodError when the value is not a scenario.
 */
export function scenarioFromJson(value: unknown): Scenario {
  const parsed = scenario.parse(value);
  return resolveTexts(parsed, parsed.languages[0] ?? 'en');
}
