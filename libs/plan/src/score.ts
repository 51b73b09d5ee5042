import type { Plan, Scale, Severity } from './plan';

/** An option for each category, by their ids. */
export type Choices = Readonly<Record<string, string>>;

export interface Score {
  /** 0 to 100, to two decimals. Of categories that are still open the least value counts. */
  score: number;
  /** The band of the scale that the score lies in. */
  band: Scale['bands'][number];
  /** Whether every category has been chosen. */
  complete: boolean;
}

/**
 * The score of a sheet: weighted values between the least and the most that the sheet can give, 0 to 100,
 * `100·(Σw·s − Σw·min)/(Σw·max − Σw·min)`. Unknown options count as not chosen.
 */
export function scoreOf(scale: Scale, choices: Choices): Score {
  let sum = 0;
  let least = 0;
  let most = 0;
  let complete = true;
  for (const { id, weight, options } of scale.categories) {
    const values = options.map(({ value }) => value);
    const chosen = options.find((option) => option.id === choices[id]);
    if (!chosen) complete = false;
    least += weight * Math.min(...values);
    most += weight * Math.max(...values);
    sum += weight * (chosen?.value ?? Math.min(...values));
  }
  const raw = most > least ? (100 * (sum - least)) / (most - least) : 0;
  const score = Math.round(Math.min(100, Math.max(0, raw)) * 100) / 100;
  const band = scale.bands.reduce((found, one) =>
    one.from <= score && (found.from > score || one.from > found.from) ? one : found,
  );
  return { score, band, complete };
}

/** The severity that the plan suggests for a score: the gravest that begins at or below it. */
export const severityFor = (plan: Plan, score: number): Severity | undefined =>
  plan.severities.filter(({ from }) => from !== undefined && from <= score).at(-1) ?? plan.severities[0];
