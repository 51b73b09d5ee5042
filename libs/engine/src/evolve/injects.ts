import { MINUTE } from '@tocsin/words';
import type { Evolvers } from './evolvers';
import type { InjectState, State } from '../core/state';

/** The script as it is played: what is planned, when it is due, what became of it. */
export const evolveInjects: Evolvers<
  | 'InjectPlanned'
  | 'InjectScheduled'
  | 'InjectHeld'
  | 'InjectResumed'
  | 'InjectSkipped'
  | 'InjectRestored'
  | 'InjectEdited'
  | 'InjectImprovised'
  | 'InjectReleased'
> = {
  InjectPlanned(state, { data }) {
    plan(state, { ...data, standing: data.due === undefined ? 'waiting' : 'scheduled' });
  },
  InjectImprovised(state, { data }) {
    const { number, channel, storyline, sender, recipients, content, due, tlp } = data;
    plan(state, {
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
    });
  },
  InjectScheduled(state, { data }) {
    const held = state.injects[data.number]?.standing === 'held';
    change(state, data.number, {
      due: data.due,
      standing: held ? 'held' : 'scheduled',
      ...(held ? { before: 'scheduled' as const } : {}),
      ...(data.to ? { to: data.to } : {}),
    });
  },
  InjectHeld(state, { data }) {
    change(state, data.number, { standing: 'held', before: resting(state.injects[data.number]) });
  },
  InjectResumed(state, { data }) {
    change(state, data.number, { standing: state.injects[data.number]?.before ?? 'waiting' });
  },
  InjectSkipped(state, { data }) {
    change(state, data.number, { standing: 'skipped', before: resting(state.injects[data.number]) });
  },
  InjectRestored(state, { data }) {
    change(state, data.number, { standing: state.injects[data.number]?.before ?? 'waiting' });
  },
  InjectEdited(state, { data }) {
    const { number, ...edit } = data;
    const inject = state.injects[number];
    change(state, number, {
      edited: { ...inject?.edited, ...edit },
      ...(edit.title ? { title: edit.title } : {}),
      ...(edit.recipients ? { recipients: edit.recipients } : {}),
    });
  },
  InjectReleased(state, { data, time, at }) {
    const { number, message, to, cause, late } = data;
    change(state, number, {
      standing: 'released',
      released: { at: time, wall: at, cause, message, to, late },
    });
  },
};

const resting = (inject?: InjectState): 'waiting' | 'scheduled' =>
  inject?.standing === 'held' || inject?.standing === 'skipped'
    ? (inject.before ?? 'waiting')
    : inject?.standing === 'scheduled'
      ? 'scheduled'
      : 'waiting';

function plan(state: State, inject: Omit<InjectState, 'place'>): void {
  const place = state.facts.injects.length;
  state.injects[inject.number] = { ...inject, place };
  state.facts.injects.push(factOf({ ...inject, place }));
}

function change(state: State, number: number, what: Partial<InjectState>): void {
  const before = state.injects[number];
  if (!before) return;
  const after = { ...before, ...what };
  state.injects[number] = after;
  state.facts.injects[after.place] = factOf(after);
}

const factOf = ({ number, standing, due, released }: InjectState): State['facts']['injects'][number] => ({
  number,
  state: standing === 'waiting' ? 'scheduled' : standing,
  at: (released?.at ?? due ?? 0) / MINUTE,
});
