import { receives } from '../../addresses/parties';
import { playBetween } from '../../core/clock';
import type { Course } from '../../core/course';
import type { Draft, ExerciseEvent } from '../../core/events';
import type { Deed, Occasions } from '../../core/subject';
import { openActions } from './open-actions';

export const occasions: Occasions = {
  ActionMet({ data }, state) {
    const expected = state.expected[data.key];
    return expected ? [{ key: `action ${expected.inject}/${expected.action}` }] : [];
  },
};

/** What was expected of somebody has been done. */
export function onDeed(deed: Deed, event: ExerciseEvent, { state, script, look }: Course): Draft[] {
  const person = state.people[deed.person];
  if (!person) return [];
  return look(openActions)
    .doneBy(deed.kind, deed.message)
    .flatMap((key): Draft[] => {
      const expected = state.expected[key];
      if (!expected || !receives(person, [expected.party])) return [];
      const scripted = script.injects
        .get(expected.inject)
        ?.expected.find((one) => one.id === expected.action);
      if (scripted?.to && !deed.to?.includes(scripted.to)) return [];
      if (scripted?.option && scripted.option !== deed.option) return [];
      if (scripted?.level && scripted.level !== deed.level) return [];
      const took = playBetween(expected.since, event.time, script.nights);
      const late = expected.state === 'missed';
      return [{ type: 'ActionMet', data: { key, took, late, person: person.id, evidence: event.seq } }];
    });
}
