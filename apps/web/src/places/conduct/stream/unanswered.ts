import type { Message, State } from '@tocsin/engine';
import { partsOf, type Address } from '@tocsin/scenario';

/** Messages that only the facilitators can answer and have not: to them, or to a persona whom nobody plays. */
export function unansweredOf(state: State): Message[] {
  const played = new Set(Object.values(state.people).flatMap(({ plays }) => plays));
  const ours = (to: Address) => {
    const { kind, id = '' } = partsOf(to);
    return to === 'control' || (kind === 'persona' && !played.has(id));
  };
  return Object.values(state.messages)
    .filter(({ person, from, to }) => person !== undefined && !ours(from) && to.some(ours))
    .filter(({ replies }) => !replies.some((id) => state.messages[id] && ours(state.messages[id].from)))
    .sort((a, b) => b.seq - a.seq);
}
