import { diff3Merge } from 'node-diff3';

/** What people write of a statement. */
export interface Words {
  title: string;
  text: string;
  rootCause: string;
  recommendation: string;
  element: string;
  objective: string;
  organisation: string;
  cites: number[];
  observations: string[];
}

/**
 * Brings together what two people made of the same statement: of each text the changes of both, word by word. Where
 * both changed the same words, both versions stand one after the other, so that nothing is lost.
 */
export function merge(base: Words, mine: Words, theirs: Words): Words {
  return {
    title: mergeText(base.title, mine.title, theirs.title),
    text: mergeText(base.text, mine.text, theirs.text),
    rootCause: mergeText(base.rootCause, mine.rootCause, theirs.rootCause),
    recommendation: mergeText(base.recommendation, mine.recommendation, theirs.recommendation),
    element: mine.element === base.element ? theirs.element : mine.element,
    objective: mine.objective === base.objective ? theirs.objective : mine.objective,
    organisation: mine.organisation === base.organisation ? theirs.organisation : mine.organisation,
    cites: mergeList(base.cites, mine.cites, theirs.cites),
    observations: mergeList(base.observations, mine.observations, theirs.observations),
  };
}

/** Words with the space behind each. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  return diff3Merge(wordsOf(mine), wordsOf(base), wordsOf(theirs), { excludeFalseConflicts: true })
    .map(({ ok, conflict }) => {
      if (ok) return ok.join('');
      const [one, other] = [conflict?.a.join('') ?? '', conflict?.b.join('') ?? ''];
      return one && other && !/\s$/.test(one) ? `${one} ${other}` : one + other;
    })
    .join('');
}

/** What both kept or either added, without what either removed. */
function mergeList<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const removed = base.filter((one) => !mine.includes(one) || !theirs.includes(one));
  return [...new Set([...theirs, ...mine])].filter((one) => !removed.includes(one));
}
