import { Findings, type Rule } from './rule';
import { byNumber, sourceOf } from './trigger-source';

/** No inject waits, by way of others, for itself. Each circle is reported once, at its lowest number. */
export const cycles: Rule = (read) => {
  const { injects } = read.scenario;
  const findings = new Findings(read);
  for (const circle of circles(read.scenario)) {
    const index = injects.findIndex(({ number }) => number === circle[0]);
    const inject = injects[index];
    if (inject)
      findings.error(
        'trigger-cycle',
        `Injects wait for each other: ${[...circle, circle[0]].join(' → ')}. Give one of them another trigger.`,
        ['injects', index, ...(sourceOf(inject)?.path ?? ['trigger'])],
      );
  }
  return findings.all;
};

/** The circles of injects that wait for each other, each from its lowest number on. */
export function circles({ injects }: Parameters<Rule>[0]['scenario']): number[][] {
  const found: number[][] = [];
  const inject = byNumber(injects);
  const walked = new Set<number>();
  for (const { number } of injects) {
    // An inject waits for at most one other, so a walk from it meets at most one circle.
    const way: number[] = [];
    const place = new Map<number, number>();
    let at: number | undefined = number;
    while (at !== undefined && !walked.has(at)) {
      walked.add(at);
      place.set(at, way.push(at) - 1);
      const next = inject.get(at);
      at = next && sourceOf(next.inject)?.inject;
    }
    const start = at === undefined ? undefined : place.get(at);
    if (start === undefined) continue;
    const circle = way.slice(start);
    const lowest = circle.indexOf(Math.min(...circle));
    found.push([...circle.slice(lowest), ...circle.slice(0, lowest)]);
  }
  return found.sort(([a = 0], [b = 0]) => a - b);
}
