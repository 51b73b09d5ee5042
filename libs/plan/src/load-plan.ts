import {
  byPosition,
  readYaml,
  resolveTexts,
  schemaFindings,
  type Finding,
  type Text,
} from '@tocsin/scenario';
import { planFaults } from './check-plan';
import { placeOf } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';
import { plan as schema, type Plan } from './plan';

export interface LoadedPlan {
  /** There when no finding is an error. */
  plan?: Plan;
  findings: Finding[];
}

/** Reads and checks the file of a plan. It never throws: whatever is wrong is a finding, with its place. */
export function loadPlan(path: string, content: Uint8Array | string): LoadedPlan {
  const { file, findings } = readYaml(path, content);
  if (!file) return { findings };
  const { data, error } = schema.safeParse(file.value);
  if (!data) return { findings: schemaFindings(error.issues, file).sort(byPosition) };
  const texts: [Text, readonly (string | number)[]][] = [];
  const [first = 'en'] = data.languages;
  const plan = resolveTexts<Plan>(data, first, (text, at) => texts.push([text, at]));
  const found: Finding[] = [
    ...planFaults(plan).map(({ code, message, at }): Finding => ({
      code,
      message,
      severity: 'error',
      ...placeOf(file, at),
    })),
    ...texts.flatMap(([text, at]): Finding[] => {
      const missing = plan.languages.filter((language: Language) => text[language] === undefined);
      return missing.length === 0
        ? []
        : [
            {
              code: 'missing-language',
              severity: 'warning',
              message: `This text is missing in ${missing.join(', ')}; add it here.`,
              ...placeOf(file, at, { key: true }),
            },
          ];
    }),
  ].sort(byPosition);
  return { ...(found.some(({ severity }) => severity === 'error') ? {} : { plan }), findings: found };
}
