import { MINUTE } from '@tocsin/words';
import type { State } from '../../core/state';
import type { Folds } from '../../core/subject';
import type { Writer } from '../../core/writer';
import type { InjectEvents } from './events';
import type { InjectState } from './state';

/** The script as it is played: what is planned, when it is due, what became of it. */
export const fold: Folds<keyof InjectEvents> = {
  InjectPlanned(state, { data }, write) {
    plan(state, { ...data, standing: data.due === undefined ? 'waiting' : 'scheduled' }, write);
  },
  InjectImprovised(state, { data }, write) {
    const { number, channel, storyline, sender, recipients, content, due, tlp } = data;
    const improvised: Omit<InjectState, 'fact'> = {
      number,
      channel,
      storyline,
      sender,
      recipients,
      due,
      title: content.title,
      category: 'contextual',
      trigger: 'improvised',
      decides: false,
      expects: 0,
      standing: 'scheduled',
      improvised: { content, tlp },
    };
    plan(state, improvised, write);
  },
  InjectScheduled(state, { data }, write) {
    const held = state.injects[data.number]?.standing === 'held';
    const fields: Partial<InjectState> = {
      due: data.due,
      standing: held ? 'held' : 'scheduled',
      ...(held ? { before: 'scheduled' } : {}),
      ...(data.to ? { to: data.to } : {}),
    };
    change(state, data.number, fields, write);
  },
  InjectHeld(state, { data: { number } }, write) {
    change(state, number, { standing: 'held', before: resting(state.injects[number]) }, write);
  },
  InjectResumed(state, { data: { number } }, write) {
    change(state, number, { standing: state.injects[number]?.before ?? 'waiting' }, write);
  },
  InjectSkipped(state, { data: { number } }, write) {
    change(state, number, { standing: 'skipped', before: resting(state.injects[number]) }, write);
  },
  InjectRestored(state, { data: { number } }, write) {
    change(state, number, { standing: state.injects[number]?.before ?? 'waiting' }, write);
  },
  InjectEdited(state, { data }, write) {
    const { number, ...edit } = data;
    const fields: Partial<InjectState> = {
      edited: { ...state.injects[number]?.edited, ...edit },
      ...(edit.title ? { title: edit.title } : {}),
      ...(edit.recipients ? { recipients: edit.recipients } : {}),
    };
    change(state, number, fields, write);
  },
  InjectReleased(state, { data, time, at }, write) {
    const { number, message, to, cause, late } = data;
    const released = { at: time, wall: at, cause, message, to, late };
    change(state, number, { standing: 'released', released }, write);
  },
};

const resting = (inject?: InjectState): 'waiting' | 'scheduled' =>
  inject?.standing === 'held' || inject?.standing === 'skipped'
    ? (inject.before ?? 'waiting')
    : inject?.standing === 'scheduled'
      ? 'scheduled'
      : 'waiting';

function plan(state: State, planned: Omit<InjectState, 'fact'>, write: Writer): void {
  const inject = { ...planned, fact: state.facts.injects.length };
  write.put('injects', inject.number, inject);
  write.facts('injects').push(factOf(inject));
}

function change(state: State, number: number, fields: Partial<InjectState>, write: Writer): void {
  const before = state.injects[number];
  if (!before) return;
  const inject = { ...before, ...fields };
  write.put('injects', number, inject);
  write.changeFact('injects', inject.fact, factOf(inject));
}

const factOf = ({ number, standing, due, released }: InjectState): State['facts']['injects'][number] => ({
  number,
  state: standing === 'waiting' ? 'scheduled' : standing,
  at: (released?.at ?? due ?? 0) / MINUTE,
});
