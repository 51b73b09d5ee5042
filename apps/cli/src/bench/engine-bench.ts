import { writeLines } from '@tocsin/log';
import { emptyState, evolve, type RecordedEvent } from '@tocsin/engine';
import { play, rehearse } from '../rehearse/rehearsal';
import { scenarioOf } from '../scenario-of';
import { round, type Result } from './figures';

const SECONDS = 3;

/** Events folded a second, whole rehearsals a second; the floor is reading the same events as JSON. */
export async function engineBench(folder: string): Promise<Result> {
  const scenario = await scenarioOf(folder);
  const { events } = await rehearse(scenario, 7);
  const lines = writeLines(events).trimEnd().split('\n');
  const parsed = perSecond(() => {
    for (const line of lines) JSON.parse(line);
    return lines.length;
  });
  const folded = perSecond(() => {
    fold(events);
    return events.length;
  });
  let seed = 0;
  const rehearsals = perSecond(() => {
    play(scenario, seed++);
    return 1;
  });
  return {
    bench: 'engine',
    figures: {
      foldedPerSecond: round(folded, 0),
      rehearsalsPerSecond: round(rehearsals, 1),
      floorParsedPerSecond: round(parsed, 0),
    },
    ratios: { foldedToParsed: round(folded / parsed) },
  };
}

const fold = (events: readonly RecordedEvent[]) => events.reduce(evolve, emptyState());

/** How much work is done in a second; once to warm up, then for some seconds. */
function perSecond(work: () => number): number {
  work();
  let done = 0;
  const begun = performance.now();
  while (performance.now() - begun < SECONDS * 1_000) done += work();
  return (done * 1_000) / (performance.now() - begun);
}
